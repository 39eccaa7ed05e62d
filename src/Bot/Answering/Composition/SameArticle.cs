using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>
/// 同篇续答: a later ask of a question (公示到哪天，有意见往哪打电话) is most often of the article that answered the one before: what another article says is told
/// where it is sure, or where this one says nothing of it.
/// </summary>
public static class SameArticle
{
    // How sure a later ask must be found elsewhere to be told before what they say.
    private const double SureElsewhere = Confidence.Threshold;

    // The one number that the article prints is the one to call.
    private const double OnlyNumber = 0.7;

    /// <summary>The draft, or what the articles that were quoted say where it is unsure and of none of them.</summary>
    /// <param name="draft">What was found for a later ask.</param>
    /// <param name="ask">That ask.</param>
    /// <param name="places">The places of the question.</param>
    /// <param name="quoted">What the asks before it quoted.</param>
    /// <param name="finder">What the asks speak of.</param>
    public static Draft Prefer(Draft draft, Ask ask, IReadOnlyList<PlaceRef> places, Quoted quoted, EvidenceFinder finder)
    {
        var hand = quoted.Sentences.SelectMany(s => s.Quotes).Select(q => q.View).Distinct().ToList();
        if (draft.Confidence >= SureElsewhere && !IsBare(ask, finder) || draft.Sentences.SelectMany(s => s.Quotes).Any(q => hand.Contains(q.View))) return draft;
        if (Told(ask, places, hand, finder) is { } told && told.Confidence >= Confidence.ThresholdOnPage && !told.Sentences.All(quoted.Holds)) return told with { Confidence = Math.Max(told.Confidence, Confidence.ThresholdBeside) };
        return draft;
    }

    // 花了多少: one word and the question word; whose it is stands in the asks before, and only what answered those tells of it.
    private static bool IsBare(Ask ask, EvidenceFinder finder) =>
        ask.Shared.Length > 0 && ask.Context.Length == 0 && ask.Type is AskType.Figure or AskType.Who or AskType.When or AskType.Where
        && finder.TermsOf(ask).Count(t => !t.IsPair && !ask.Units.Contains(t.Text) && ask.Content.Contains(t.Text, StringComparison.Ordinal)) <= 1;

    private static Draft? Told(Ask ask, IReadOnlyList<PlaceRef> places, List<ArticleView> hand, EvidenceFinder finder)
    {
        var units = finder.Find(ask, places).Where(u => hand.Contains(u.View)).ToList();
        if (!NumberToCall.IsAsked(ask)) return units.Count == 0 ? null : SentenceComposer.Compose(ask, units, finder.TermsOf(ask), places.Count > 0);
        var numbers = hand.SelectMany(v => v.Units.Where(u => NumberToCall.Stands(v.Folded.Substring(u.Range.Start, u.Range.Length))).Select(u => new Quote(v, u.Range))).ToList();
        return numbers is [var only] ? new Draft(AnswerKind.Fact, [new DraftSentence("", [only])], OnlyNumber) : null;
    }
}
