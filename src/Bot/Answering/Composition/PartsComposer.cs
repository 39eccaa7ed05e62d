using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>答列举: all parts of a named scheme in order, counted against its number, from the schemes that ingest found.</summary>
public sealed class PartsComposer(PlaceAgreement agreement)
{
    /// <summary>Longest run that is quoted as one piece.</summary>
    private const int MaxRun = 260;

    /// <summary>The scheme that the ask names, with its parts; a draft without sentences that says "only named"; null when no scheme is named.</summary>
    public Draft? Compose(Ask ask, IReadOnlyList<PlaceRef> places, IReadOnlyList<ArticleView> articles)
    {
        var asked = Folding.Fold(ask.Content);
        (double Score, ArticleView View, Scheme Scheme)? best = null;
        for (var a = 0; a < articles.Count; a++)
        {
            var place = agreement.For(articles[a], places);
            foreach (var scheme in articles[a].Article.Schemes)
            {
                var likeness = Named(asked, Folding.Fold(scheme.Name));
                if (likeness == 0) continue;
                var unit = articles[a].UnitAt(scheme.Mention.Start);
                var score = likeness * (places.Count == 0 || unit < 0 ? 1 : place(unit)) + (scheme.Parts.Count > 0 ? 0.3 : 0) - 0.01 * a;
                if (best is null || score > best.Value.Score + 1e-9) best = (score, articles[a], scheme);
            }
        }
        if (best is null) return null;
        var (_, view, found) = best.Value;
        if (found.Parts.Count == 0) return new Draft(AnswerKind.Refused, [], 0, found.Name);
        return new Draft(AnswerKind.Parts, Sentences(view, found), 0.9);
    }

    // 1 when the ask holds the scheme's name or, for a name of four characters or more, its distinctive beginning.
    private static double Named(string asked, string name)
    {
        if (name.Length < 2) return 0;
        var compact = asked.Replace(" ", "", StringComparison.Ordinal);
        if (compact.Contains(name, StringComparison.Ordinal)) return 1 + 0.02 * name.Length;
        return 0;
    }

    private static List<DraftSentence> Sentences(ArticleView view, Scheme scheme)
    {
        var first = scheme.Parts[0].Range.Start;
        var last = scheme.Parts[^1].Range.End;
        var start = Math.Min(first, scheme.Mention.Start);
        var end = Math.Max(last, scheme.Mention.End);
        if (end - start <= MaxRun)
            return [new DraftSentence("", [new Quote(view, WholeClauses(view, start, end))])];
        if (last - first <= MaxRun)
            return [new DraftSentence("", [new Quote(view, WholeClauses(view, first, last))])];
        return [.. scheme.Parts.Select(p => new DraftSentence("", [new Quote(view, PartClause(view, p.Range))]))];
    }

    private static TextRange WholeClauses(ArticleView view, int start, int end)
    {
        var from = start;
        var to = end;
        var firstUnit = view.UnitAt(start);
        var lastUnit = view.UnitAt(end - 1);
        if (firstUnit >= 0)
            foreach (var clause in UnitSplitter.Clauses(view.Article.Text, view.Units[firstUnit].Range))
                if (clause.Start <= start) from = clause.Start;
        if (lastUnit >= 0)
            foreach (var clause in UnitSplitter.Clauses(view.Article.Text, view.Units[lastUnit].Range))
                if (clause.Start < end) to = clause.End;
        return new TextRange(from, Math.Max(to, end) - from);
    }

    // A part that is a paragraph's lead is shown as its first sentence, up to 60 characters.
    private static TextRange PartClause(ArticleView view, TextRange part)
    {
        var unit = view.UnitAt(part.Start);
        if (unit < 0) return part;
        var range = view.Units[unit].Range;
        return range.Length <= 60 ? range : WholeClauses(view, part.Start, part.End);
    }
}
