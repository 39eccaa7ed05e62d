using Wenzheng.Bot.Answering.Evidence;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>两年俱在: whether what an answer quotes is told of each of two years, by what dates it or by the day of its page.</summary>
public static class YearsTold
{
    /// <summary>Whether some quotation is of the first year and another of the second.</summary>
    public static bool Are(Answer answer, int first, int second) => answer.Evidence.Any(s => IsOf(s, first)) && answer.Evidence.Any(s => IsOf(s, second));

    /// <summary>The same, where what a page of the year says of another day of it counts too: 镇长某某说，去年… names his post of then.</summary>
    public static bool AreByPage(Answer answer, int first, int second) => answer.Evidence.Any(s => IsOf(s, first) || IsOnPageOf(s, first)) && answer.Evidence.Any(s => IsOf(s, second) || IsOnPageOf(s, second));

    private static bool IsOnPageOf(DraftSentence sentence, int year) => sentence.Quotes.Any(q => q.View.Article.Published?.Year == year);

    private static bool IsOf(DraftSentence sentence, int year)
    {
        foreach (var quote in sentence.Quotes)
            for (var unit = quote.View.UnitAt(quote.Range.Start); unit >= 0 && unit < quote.View.Units.Count && quote.View.Units[unit].Range.Start < quote.Range.End; unit++)
                if (quote.View.DatedBy.Fit(unit, year) is YearFit.Own or YearFit.Above or YearFit.Titled || quote.View.DatedBy.Fit(unit, year) == YearFit.None && quote.View.Article.Published?.Year == year) return true;
        return false;
    }
}
