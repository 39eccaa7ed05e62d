using Wenzheng.Indexing.Archive;
using Wenzheng.Ingestion.Annotation.Places;

namespace Wenzheng.Ingestion.Annotation.Schemes;

/// <summary>找方略: one entry per name of an article, with the mention that lists its parts where there is one.</summary>
internal static class SchemeFinder
{
    public static IReadOnlyList<Scheme> Find(Article article, IReadOnlyList<Place> places, List<PlaceMention> mentions)
    {
        var quotes = QuotedRun.Find(article.Text);
        var found = new List<Scheme>(QuotedLists.Find(article.Text, quotes));
        foreach (var name in SchemeNames.Find(article.Text, quotes))
        {
            var parts = SchemeParts.Find(article, name, quotes);
            if (name.IsQuoted || parts.Count > 0)
                found.Add(new Scheme(name.Name, name.Number, "", name.Range, parts));
        }
        return
        [
            .. found.GroupBy(s => s.Name)
                .Select(g => g.OrderByDescending(s => s.Parts.Count).ThenBy(s => s.Mention.Start).First())
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
