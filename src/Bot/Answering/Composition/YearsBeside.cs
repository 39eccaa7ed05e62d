using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>并年: who sets two years side by side (2023年与2022年相比) is told the sentence with the earlier year's figures too, where it stands near what is told.</summary>
public static class YearsBeside
{
    // Units between what is told and the other year's figures.
    private const int Reach = 4;
    private const int Longest = 160;

    /// <summary>The draft with the sentence of each earlier year that the ask names and no quotation has.</summary>
    public static Draft Whole(Draft draft, Ask ask, IReadOnlyList<QuestionTerm> terms)
    {
        var years = PrintedYears.In(Folding.Fold(ask.Text));
        if (years.Count < 2 || draft.Sentences.Count == 0) return draft;
        var sentences = draft.Sentences.ToList();
        foreach (var year in years.Where(y => y < years.Max()))
        {
            if (sentences.Exists(s => s.Quotes.Any(q => IsToldOf(q, year)))) continue;
            if (sentences.Select(s => Beside(s.Quotes[^1], year, terms)).FirstOrDefault(q => q is not null) is not { } beside) continue;
            sentences.RemoveAll(s => s.Quotes.All(q => q.View == beside.View && beside.Range.Contains(q.Range)));
            sentences.Add(new DraftSentence("", [beside]));
        }
        return draft with { Sentences = sentences };
    }

    // The nearest sentence that gives the year with figures, of something that the ask speaks of.
    private static Quote? Beside(Quote told, int year, IReadOnlyList<QuestionTerm> terms)
    {
        var view = told.View;
        var at = view.UnitAt(told.Range.End - 1);
        if (at < 0) at = view.UnitAt(told.Range.Start);
        if (at < 0) return null;
        for (var step = 0; step <= 2 * Reach; step++)
        {
            // Behind what is told before ahead of it.
            var unit = at + (step % 2 == 1 ? (step + 1) / 2 : -step / 2);
            if (unit < 0 || unit >= view.Units.Count || view.DatedBy.Fit(unit, year) != YearFit.Own) continue;
            var (first, last) = view.SentenceOf(unit);
            var range = new TextRange(view.Units[first].Range.Start, view.Units[last].Range.End - view.Units[first].Range.Start);
            if (range.Length > Longest) range = view.Units[unit].Range;
            var text = view.Folded.AsSpan(range.Start, range.Length);
            foreach (var term in terms)
                if (!term.IsPair && term.Text.Length > 1 && !char.IsAsciiDigit(term.Text[0]) && text.Contains(term.Text, StringComparison.Ordinal) && FigureFinder.Find(text).Exists(f => f.Measure.Length > 0)) return new Quote(view, range);
        }
        return null;
    }

    private static bool IsToldOf(Quote quote, int year) =>
        quote.View.UnitAt(quote.Range.Start) is >= 0 and var unit && quote.View.DatedBy.Fit(unit, year) == YearFit.Own;
}
