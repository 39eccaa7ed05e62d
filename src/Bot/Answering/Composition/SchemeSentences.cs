using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
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
        if (end - start <= MaxRun && !view.Article.Text.AsSpan(start, end - start).Contains('\n')) return [new DraftSentence("", [new Quote(view, BothGroups(view, WholeClauses(view, start, end), scheme.Name))])];
        if (last - first <= MaxRun) return [new DraftSentence("", [new Quote(view, BothGroups(view, WholeClauses(view, first, last), scheme.Name))])];
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
        var isOpen = false;
        if (lastUnit >= 0)
            foreach (var clause in UnitSplitter.Clauses(view.Article.Text, view.Units[lastUnit].Range))
            {
                // 按照“…”的思路，: what is done so stands in the next clause.
                if (clause.Start >= end && !(isOpen && clause.End - from <= MaxRun)) break;
                (to, isOpen) = (clause.End, OpenClause.Is(view.Folded.AsSpan(clause.Start, clause.Length)));
            }
        // What a colon leads to explains the name before it.
        if (lastUnit >= 0 && to > 0 && view.Article.Text[to - 1] is '：' or ':' && view.Units[lastUnit].Range.End - from <= MaxRun) to = view.Units[lastUnit].Range.End;
        return new TextRange(from, Math.Max(to, end) - from);
    }

    /// <summary>三帮五联: where a name counts two groups, the second one is listed behind the run, after a semicolon or a comma.</summary>
    public static TextRange BothGroups(ArticleView view, TextRange run, string name)
    {
        if (run.Length == 0) return run;
        if (OneBehind(view, run, Folding.Fold(name)) is { } one) return one;
        if (Counts(Folding.Fold(name)) < 2 || view.UnitAt(run.End - 1) is not (>= 0 and var last)) return run;
        var text = view.Article.Text;
        if (text[run.End - 1] is '，' or ',')
        {
            var rest = new TextRange(run.End, view.Units[last].Range.End - run.End);
            return rest.Length > 0 && text.AsSpan(rest.Start, rest.Length).Contains('、') && rest.End - run.Start <= MaxRun ? new TextRange(run.Start, rest.End - run.Start) : run;
        }
        if (text[run.End - 1] is not ('；' or ';')) return run;
        var end = run.End;
        for (var u = last + 1; u < view.Units.Count && view.Units[u].Sentence == view.Units[last].Sentence && view.Units[u].Range.End - run.Start <= MaxRun; u++)
            end = view.Units[u].Range.End;
        return new TextRange(run.Start, end - run.Start);
    }

    // 三合一分: what the name counts once is the clause behind the three that holds its word.
    private static TextRange? OneBehind(ArticleView view, TextRange run, string name)
    {
        if (name is not [var first, _, .., '一', var word] || Numerals.Value([first]) < 2 || view.UnitAt(run.End - 1) is not (>= 0 and var last)) return null;
        var sentence = view.SentenceOf(last).Last;
        return view.Folded[run.End - 1] != '。' && UnitSplitter.Clauses(view.Article.Text, new TextRange(run.End, view.Units[sentence].Range.End - run.End)) is [var clause, ..]
            && view.Folded.AsSpan(clause.Start, clause.Length).Contains(word) ? new TextRange(run.Start, clause.End - run.Start) : null;
    }

    // Numerals that a word follows: two in 三帮五联, one in 五步走.
    private static int Counts(string name)
    {
        var counts = 0;
        for (var i = 0; i + 1 < name.Length; i++)
            if (Numerals.Value(name.AsSpan(i, 1)) > 1 && Numerals.Value(name.AsSpan(i + 1, 1)) == 0) counts++;
        return counts;
    }

    private static TextRange Lead(ArticleView view, TextRange part)
    {
        var unit = view.UnitAt(part.Start);
        if (unit < 0) return part;
        var range = view.Units[unit].Range;
        return range.Length <= MaxLead ? range : WholeClauses(view, part.Start, part.End);
    }
}
