using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>概括之长: of what is told of a report as many sentences as a summary is asked for in (用一句话概括, 总结三条), those first that tell something themselves.</summary>
public static class SummaryLength
{
    /// <summary>The sentences that are told; all where the question does not say how many.</summary>
    /// <param name="told">What is told, in order.</param>
    /// <param name="question">The question as understood.</param>
    public static IReadOnlyList<DraftSentence> Of(IReadOnlyList<DraftSentence> told, string question)
    {
        if (SummaryAsked.Length(question) is not (> 0 and var most) || told.Count <= most) return told;
        var points = PointsNamed.Without(told).Where(s => !IsQuestion(s) && !IsSaying(s)).Take(most).ToList();
        if (points.Count == 0) return [.. told.Take(most)];
        // The name over the first is the name over what is left.
        if (points[0].Label.Length == 0) points[0] = points[0] with { Label = told[0].Label };
        return points;
    }

    // An interviewer's question is none of what the report tells.
    private static bool IsQuestion(DraftSentence sentence) => sentence.Quotes.All(q => Last(q) is >= 0 and var unit && UnitFeatures.EndsAsQuestion(q.View, unit));

    // “以前怕开会。”村民某某说。 that a report opens with.
    private static bool IsSaying(DraftSentence sentence) => sentence.Quotes is [var quote, ..] && quote.Folded().StartsWith('“') && quote.View.UnitAt(quote.Range.Start) is >= 0 and var unit && quote.View.OpensParagraph(unit);

    private static int Last(Quote quote) => quote.Range.Length > 0 ? quote.View.UnitAt(quote.Range.End - 1) : -1;
}
