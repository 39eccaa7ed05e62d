using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>
/// 所换之物: 那赤卡呢 is answered by what is said of 赤卡, in whatever measure print tells it, before what is said of the thing asked of before.
/// </summary>
public static class SaidOfThing
{
    private const double Certainty = 0.6;
    private const int Least = 2;

    /// <summary>The draft, or the sentence in hand that names the thing where the draft names it nowhere.</summary>
    /// <param name="draft">What was composed.</param>
    /// <param name="thing">The other thing of a follow-up; empty when it has none.</param>
    /// <param name="ask">What is asked of it.</param>
    /// <param name="places">The asked places.</param>
    /// <param name="finder">The evidence.</param>
    public static Draft Prefer(Draft draft, string thing, Ask ask, IReadOnlyList<PlaceRef> places, EvidenceFinder finder)
    {
        if (thing.Length < Least || finder.InHand is not { } hand || draft.Sentences.Any(s => s.Quotes.Any(q => q.View.Folded.AsSpan(q.Range.Start, q.Range.Length).Contains(thing, StringComparison.Ordinal)))) return draft;
        var said = finder.Find(ask, places).FirstOrDefault(u => u.View == hand.View && u.Year > YearAgreement.OtherYear && u.View.Folded.AsSpan(u.Range.Range.Start, u.Range.Range.Length).Contains(thing, StringComparison.Ordinal));
        return said is null ? draft : new Draft(AnswerKind.Fact, [new DraftSentence("", [new Quote(said.View, said.Range.Range)])], Certainty);
    }
}
