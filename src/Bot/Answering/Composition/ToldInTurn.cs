using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>
/// 逐地而述: a report that tells of one place after another opens what it says of each with its name, in other words each time (甲乡丢分在…；乙镇的毛病不一样，差在…).
/// 那乙镇呢 is answered by the sentence after the answer before that opens with the other place.
/// </summary>
public static class ToldInTurn
{
    private const double Certainty = 0.55;

    // Units from the answer before to the other place.
    private const int Reach = 6;

    /// <summary>Null when the follow-up asks for a figure, a person or a date, or the article in hand does not tell of places in turn.</summary>
    /// <param name="ask">What is asked.</param>
    /// <param name="inquiry">The follow-up, completed.</param>
    /// <param name="finder">The evidence.</param>
    public static Draft? Compose(Ask ask, Inquiry inquiry, EvidenceFinder finder)
    {
        if (ask.Type is not (AskType.Where or AskType.What or AskType.How or AskType.Why) || inquiry.Before.Length == 0 || inquiry.Places is not [{ IsKnown: true } place] || finder.InHand is not { } hand) return null;
        var view = hand.View;
        if (inquiry.Before.Contains(place.Name, StringComparison.Ordinal) || !OpensWithOther(view, hand.Last, place)) return null;
        for (var u = hand.Last + 1; u < view.Units.Count && u <= hand.Last + Reach; u++)
            if (view.KindOf(view.Units[u]) == ParagraphKind.Body && view.SectionOf(u) == view.SectionOf(hand.Last) && Text(view, u).StartsWith(place.Name, StringComparison.Ordinal))
                return new Draft(AnswerKind.Fact, [new DraftSentence("", [new Quote(view, Whole(view, u))])], Certainty);
        return null;
    }

    private static bool OpensWithOther(ArticleView view, int unit, PlaceRef place)
    {
        foreach (var other in view.Article.Places)
            if (other.Name != place.Name && Text(view, unit).StartsWith(other.Name, StringComparison.Ordinal)) return true;
        return false;
    }

    // What is told of it goes on in the next sentence.
    private static TextRange Whole(ArticleView view, int unit)
    {
        var range = view.Units[unit].Range;
        return unit + 1 < view.Units.Count && view.Units[unit + 1].Paragraph == view.Units[unit].Paragraph ? new TextRange(range.Start, view.Units[unit + 1].Range.End - range.Start) : range;
    }

    private static ReadOnlySpan<char> Text(ArticleView view, int unit) => view.Folded.AsSpan(view.Units[unit].Range.Start, view.Units[unit].Range.Length);
}
