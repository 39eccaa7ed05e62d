using Wenzheng.Bot.Answering.Evidence;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>设问: a paragraph that opens with a question (“四会”谁来牵头？) answers it in what follows; its question alone tells nothing.</summary>
internal static class AskedAndAnswered
{
    // UTF-16 units of what is told in place of the question.
    private const int Longest = 180;

    /// <summary>The draft with what answers such a question in its place.</summary>
    public static Draft Whole(Draft draft) =>
        draft.Sentences is [{ Quotes: [var quote] } only] && Answer(quote) is { } answer ? draft with { Sentences = [only with { Quotes = [answer] }] } : draft;

    private static Quote? Answer(Quote quote)
    {
        var (view, unit) = (quote.View, quote.View.UnitAt(quote.Range.Start));
        if (unit < 0 || unit + 1 >= view.Units.Count || view.Units[unit].Range != quote.Range || !UnitFeatures.EndsAsQuestion(view, unit)) return null;
        var (asked, next) = (view.Units[unit], view.Units[unit + 1]);
        var isOpening = view.OpensParagraph(unit);
        return isOpening && next.Paragraph == asked.Paragraph && next.Range.Length <= Longest && !UnitFeatures.EndsAsQuestion(view, unit + 1) ? new Quote(view, next.Range) : null;
    }
}
