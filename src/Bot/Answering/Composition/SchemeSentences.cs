using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>How a scheme's parts are quoted: as one run where they stand together, else each in its own clause.</summary>
public static class SchemeSentences
{
    // Longest run quoted as one piece, and longest lead quoted whole (UTF-16 units).
    private const int MaxRun = 260;
    private const int MaxLead = 60;

    public static IEnumerable<DraftSentence> Of(ArticleView view, Scheme scheme)
    {
        var first = scheme.Parts.Min(p => p.Range.Start);
        var last = scheme.Parts.Max(p => p.Range.End);
        var start = Math.Min(first, scheme.Mention.Start);
        var end = Math.Max(last, scheme.Mention.End);
        // Parts of several paragraphs (headings) are listed; the text between them is not what was asked for.
        if (view.Article.Text.AsSpan(first, last - first).Contains('\n')) return scheme.Parts.Select(p => new DraftSentence("", [new Quote(view, Lead(view, p.Range))]));
        if (end - start <= MaxRun && !view.Article.Text.AsSpan(start, end - start).Contains('\n')) return [new DraftSentence("", [new Quote(view, WholeClauses(view, start, end))])];
        if (last - first <= MaxRun) return [new DraftSentence("", [new Quote(view, WholeClauses(view, first, last))])];
        return scheme.Parts.Select(p => new DraftSentence("", [new Quote(view, Lead(view, p.Range))]));
    }

    /// <summary>The run widened to whole clauses.</summary>
    public static TextRange WholeClauses(ArticleView view, int start, int end)
    {
        var (from, to) = (start, end);
        var firstUnit = view.UnitAt(start);
        var lastUnit = view.UnitAt(end - 1);
        if (firstUnit >= 0)
            foreach (var clause in UnitSplitter.Clauses(view.Article.Text, view.Units[firstUnit].Range))
                if (clause.Start <= start) from = clause.Start;
        if (lastUnit >= 0)
            foreach (var clause in UnitSplitter.Clauses(view.Article.Text, view.Units[lastUnit].Range))
                if (clause.Start < end) to = clause.End;
        // What a colon leads to explains the name before it.
        if (lastUnit >= 0 && to > 0 && view.Article.Text[to - 1] is '：' or ':' && view.Units[lastUnit].Range.End - from <= MaxRun) to = view.Units[lastUnit].Range.End;
        return new TextRange(from, Math.Max(to, end) - from);
    }

    private static TextRange Lead(ArticleView view, TextRange part)
    {
        var unit = view.UnitAt(part.Start);
        if (unit < 0) return part;
        var range = view.Units[unit].Range;
        return range.Length <= MaxLead ? range : WholeClauses(view, part.Start, part.End);
    }
}
