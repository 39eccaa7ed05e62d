using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Index.Analysis;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>剪句: cuts a long unit down to the clauses that answer an ask, keeping what lies between them.</summary>
public static class ClauseTrimmer
{
    // A unit up to this long is quoted whole (UTF-16 units): shorter cuts lose the subject more often than they save reading.
    private const int Whole = 90;

    // Longest quotation that answers for several listed things.
    private const int ListLimit = 180;

    // A quotation shorter than this is hardly a statement; neighbours are taken in.
    private const int Least = 24;

    /// <summary>The part of the unit to quote: whole clauses, contiguous, without the words that open a report.</summary>
    /// <param name="limit">Longest quotation wanted; the answering clause is kept even beyond it.</param>
    public static TextRange Trim(ArticleView view, Unit unit, IReadOnlyList<QuestionTerm> terms, Ask ask, int limit) =>
        OpeningWords.Without(view, Clauses(view, unit, terms, ask, limit), ask);

    private static TextRange Clauses(ArticleView view, Unit unit, IReadOnlyList<QuestionTerm> terms, Ask ask, int limit)
    {
        if (unit.Range.Length <= Whole) return unit.Range;
        var tells = ask.Type is AskType.How or AskType.Why or AskType.Which or AskType.What or AskType.None;
        if (tells && unit.Range.Length <= limit) return unit.Range;
        // 城镇、社区、交通各有几个: each of what is listed has its own clause.
        var isEach = AsksEach(ask);
        if (isEach) limit = Math.Max(limit, ListLimit);
        var clauses = UnitSplitter.Clauses(view.Article.Text, unit.Range);
        if (clauses.Count == 1) return unit.Range;
        var present = clauses.Select(c => Present(view, c, terms)).ToArray();
        var answers = clauses.Select(c => Answers(view, c, ask)).ToArray();
        var total = Math.Max(1e-6f, terms.Sum(t => t.Weight));
        var values = present.Select(p => p.Sum(t => terms[t].Weight) / total).ToArray();
        var best = 0;
        for (var i = 1; i < clauses.Count; i++)
            if (Combined(i) > Combined(best)) best = i;
        int from = best, to = best;
        var covered = new HashSet<int>(present[best]);
        var answered = answers[best];
        // Clauses are taken in from the nearest outward while they bring words of the question, or the asked kind, not yet quoted.
        for (var step = 1; step < clauses.Count; step++)
        {
            foreach (var i in (int[])[best - step, best + step])
            {
                if (i < 0 || i >= clauses.Count) continue;
                if (present[i].All(covered.Contains) && (answered || !answers[i])) continue;
                if (clauses[Math.Max(to, i)].End - clauses[Math.Min(from, i)].Start > limit) continue;
                (from, to) = (Math.Min(from, i), Math.Max(to, i));
                covered.UnionWith(present[i]);
                answered |= answers[i];
            }
        }
        // Neighbouring figures of the same kind are told apart by reading both.
        while (ask.Type == AskType.Figure && from > 0 && answers[from - 1] && clauses[to].End - clauses[from - 1].Start <= limit) from--;
        while (isEach && to + 1 < clauses.Count && answers[to + 1] && clauses[to + 1].End - clauses[from].Start <= limit) to++;
        // What is told of a subject follows it.
        while (tells && to + 1 < clauses.Count && clauses[to + 1].End - clauses[from].Start <= limit) to++;
        if (OpensShares(view, clauses[to]) && clauses[^1].End - clauses[from].Start <= LongestShares) to = clauses.Count - 1;
        while (to + 1 < clauses.Count && (clauses[to].End - clauses[from].Start < Least || OpenClause.Is(view.Folded.AsSpan(clauses[to].Start, clauses[to].Length)))) to++;
        while (from > 0 && clauses[to].End - clauses[from].Start < Least) from--;
        return new TextRange(clauses[from].Start, clauses[to].End - clauses[from].Start);

        float Combined(int i)
        {
            var value = values[i] + (i > 0 ? 0.5f * values[i - 1] : 0) + (i > 1 ? 0.25f * values[i - 2] : 0);
            return answers[i] ? 0.3f + 1.5f * value : value;
        }
    }

    // 5个专班分别由甲，乙，丙牵头: a list that shares something out is told to its end or tells whose something is wrongly.
    private static bool OpensShares(ArticleView view, TextRange clause)
    {
        foreach (var share in Shares)
            if (view.Folded.AsSpan(clause.Start, clause.Length).Contains(share, StringComparison.Ordinal)) return true;
        return false;
    }

    // Longer lists are a page to read.
    private const int LongestShares = 300;

    private static readonly string[] Shares = ["分别由", "各由", "分别为", "分别是", "依次为", "依次是", "分别归"];

    // 各类各多少个, 分别占几成: all the figures of the sentence are asked for.
    private static bool AsksEach(Ask ask) =>
        ask.Text.Count(c => c == '、') >= 2 && ask.Text.Contains('各', StringComparison.Ordinal) || ask.Type == AskType.Figure && ask.Text.HoldsAny(Each);

    private static readonly string[] Each = ["各多少", "各几", "各类", "各有多少", "各有几", "各是多少", "各占", "分别", "各自"];

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

    internal static bool Answers(ArticleView view, TextRange clause, Ask ask)
    {
        var text = view.Folded.AsSpan(clause.Start, clause.Length);
        switch (ask.Type)
        {
            case AskType.Figure:
                return HasFigure(text, ask.Units);
            case AskType.When:
                return DateFinder.HasGrain(text, ask.Units);
            case AskType.Where:
                foreach (var place in view.Article.Places)
                    if (place.Level != PlaceLevel.Other && text.Contains(place.Name, StringComparison.Ordinal))
                        return true;
                return false;
            case AskType.Who:
                return view.Article.People.Any(p => p.Range.Start < clause.End && p.Range.End > clause.Start && Writers.MayBeMeant(p, ask));
            default:
                return false;
        }
    }

    private static bool HasFigure(ReadOnlySpan<char> text, IReadOnlyList<string> units)
    {
        var classes = units.Select(FigureFinder.ClassOf).ToList();
        foreach (var figure in FigureFinder.Find(text))
            // 一批, 一个 state no amount.
            if (classes.Count == 0 ? text[figure.Start] != '一' || figure.Length > 2 : classes.Contains(figure.Measure) || figure.Measure is "count" or "person" && classes.Any(c => c is "count" or "person"))
                return true;
        return false;
    }
}
