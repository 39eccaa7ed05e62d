using Wenzheng.Indexing.Archive;
using Wenzheng.Ingestion.Annotation.Lexicon;
using Wenzheng.Ingestion.Annotation.Places;

namespace Wenzheng.Ingestion.Annotation.Schemes;

/// <summary>找方略: one entry per name of an article, with the mention that lists its parts best where there is one.</summary>
internal static class SchemeFinder
{
    // A newspaper article holds some tens of quotations; a book of quotations shall not take hours.
    private const int MostQuotes = 2000;

    // One of the first mentions of a name lists its parts, if any does.
    private const int MostMentions = 8;

    public static IReadOnlyList<Scheme> Find(Article article, IReadOnlyList<Place> places, List<PlaceMention> mentions)
    {
        var quotes = QuotedRun.Find(article.Text);
        if (quotes.Count > MostQuotes)
            quotes.RemoveRange(MostQuotes, quotes.Count - MostQuotes);
        var found = new List<(Scheme Scheme, PartsEvidence Evidence)>();
        foreach (var listed in QuotedLists.Find(article.Text, quotes))
            found.Add((listed, PartsEvidence.Listed));
        var leads = ParallelLeads.Leads(article);
        var tries = new Dictionary<string, int>(StringComparer.Ordinal);
        var formulas = new List<TextRange>();
        foreach (var name in SchemeNames.Find(article.Text, quotes))
        {
            var tried = tries[name.Name] = tries.GetValueOrDefault(name.Name) + 1;
            if (tried > MostMentions)
                continue;
            var (parts, evidence) = SchemeParts.Find(article, name, quotes, leads);
            if (name.Symbols.Count > 0)
                formulas.AddRange(parts.Select(p => p.Range));
            // A numbered part of a formula (“8”是健全八项机制) is a scheme of its own even when it is only named.
            if (name.IsQuoted || parts.Count > 0 || (Han.IsBoundaryAt(article.Text, name.Range.End) && formulas.Exists(f => f.Contains(name.Range))))
                found.Add((new Scheme(name.Name, name.Number, "", name.Range, parts), evidence));
            if (evidence == PartsEvidence.Listed)
                tries[name.Name] = MostMentions;
        }
        found.AddRange(SchemeFamilies.Find(article.Text, quotes, leads).Concat(SchemeFamilies.Metaphors(article, quotes, leads)).Select(s => (s, PartsEvidence.Parallel)));
        var best = found.GroupBy(s => s.Scheme.Name)
            .Select(g => g.OrderByDescending(s => s.Evidence).ThenByDescending(s => s.Scheme.Parts.Count).ThenBy(s => s.Scheme.Mention.Start).First().Scheme).ToList();
        return
        [
            .. JointSchemes.Complete(best)
                .Select(s => s with { Place = PlaceOf(article.Text, s, places, mentions) })
                .OrderBy(s => s.Mention.Start),
        ];
    }

    // 甲社区“五色”工作法: the place directly before the name owns it; else the most specific place the article is about.
    private static string PlaceOf(string text, Scheme scheme, IReadOnlyList<Place> places, List<PlaceMention> mentions)
    {
        var start = scheme.Mention.Start;
        var clause = start > 0 ? text.LastIndexOfAny(['。', '，', ',', '；', ';', '、', '\n'], start - 1) : -1;
        var near = mentions.FindLast(m => m.Range.Start > clause && m.Range.End <= start && m.Level != PlaceLevel.Other);
        if (near.Name is not null)
            return near.Name;
        return places.LastOrDefault(p => p.IsSubject && p.Level != PlaceLevel.Other)?.Name ?? "";
    }
}
