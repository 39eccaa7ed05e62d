using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>剪句: cuts a long unit down to the clauses that answer an ask, keeping what lies between them.</summary>
public static class ClauseTrimmer
{
    // A unit up to this long is quoted whole (UTF-16 units): shorter cuts lose the subject more often than they save reading.
    private const int Whole = 70;

    /// <summary>The part of the unit to quote: whole clauses, contiguous.</summary>
    /// <param name="limit">Longest quotation wanted; the answering clause is kept even beyond it.</param>
    public static TextRange Trim(ArticleView view, Unit unit, IReadOnlyList<QuestionTerm> terms, Ask ask, int limit)
    {
        if (unit.Range.Length <= Whole) return unit.Range;
        var clauses = UnitSplitter.Clauses(view.Article.Text, unit.Range);
        if (clauses.Count == 1) return unit.Range;
        var values = clauses.Select(c => Value(view, c, terms)).ToArray();
        var best = 0;
        for (var i = 1; i < clauses.Count; i++)
            if (Combined(i) > Combined(best)) best = i;
        int from = best, to = best;
        var covered = new HashSet<int>(Present(view, clauses[best], terms));
        // Clauses are taken in from the nearest outward while they bring words of the question not yet quoted.
        for (var step = 1; step < clauses.Count; step++)
        {
            foreach (var i in (int[])[best - step, best + step])
            {
                if (i < 0 || i >= clauses.Count) continue;
                var present = Present(view, clauses[i], terms);
                if (!present.Any(t => !covered.Contains(t)) && !Answers(view, clauses[i], ask, i)) continue;
                var length = clauses[Math.Max(to, i)].End - clauses[Math.Min(from, i)].Start;
                if (length > limit) continue;
                from = Math.Min(from, i);
                to = Math.Max(to, i);
                covered.UnionWith(present);
            }
        }
        // A clause that ends in a colon or opens with what follows needs its next one; a bare short clause needs the one before.
        while (to + 1 < clauses.Count && clauses[to].End - clauses[from].Start < 24) to++;
        while (from > 0 && clauses[to].End - clauses[from].Start < 24) from--;
        return new TextRange(clauses[from].Start, clauses[to].End - clauses[from].Start);

        float Combined(int i)
        {
            var value = values[i] + (i > 0 ? 0.5f * values[i - 1] : 0) + (i > 1 ? 0.25f * values[i - 2] : 0);
            return Answers(view, clauses[i], ask, i) ? value + 0.5f + 0.5f * value : value;
        }
    }

    private static float Value(ArticleView view, TextRange clause, IReadOnlyList<QuestionTerm> terms)
    {
        var total = terms.Sum(t => t.Weight);
        return total == 0 ? 0 : Present(view, clause, terms).Sum(t => terms[t].Weight) / total;
    }

    private static List<int> Present(ArticleView view, TextRange clause, IReadOnlyList<QuestionTerm> terms)
    {
        var present = new List<int>();
        var text = view.Folded.AsSpan(clause.Start, clause.Length);
        for (var t = 0; t < terms.Count; t++)
        {
            var found = text.Contains(terms[t].Text, StringComparison.Ordinal);
            for (var v = 0; v < terms[t].Variants.Count && !found; v++)
                found = text.Contains(terms[t].Variants[v].Text, StringComparison.Ordinal);
            if (found) present.Add(t);
        }
        return present;
    }

    private static bool Answers(ArticleView view, TextRange clause, Ask ask, int index)
    {
        _ = index;
        var text = view.Folded.AsSpan(clause.Start, clause.Length);
        return ask.Type switch
        {
            AskType.Figure => HasFigure(text, ask.Units),
            AskType.When => DateFinder.HasDate(text),
            _ => false,
        };
    }

    private static bool HasFigure(ReadOnlySpan<char> text, IReadOnlyList<string> units)
    {
        var classes = units.Select(FigureFinder.ClassOf).ToList();
        foreach (var figure in FigureFinder.Find(text))
            if (classes.Count == 0 || classes.Contains(figure.Measure) || figure.Measure is "count" or "person" && classes.Any(c => c is "count" or "person"))
                return true;
        return false;
    }
}
