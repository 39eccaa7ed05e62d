using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>答下文: what the article in hand says beside and after what was answered, for 还有呢 and 具体点.</summary>
public static class MoreComposer
{
    private const double Certainty = 0.8;

    // UTF-16 units of all that is quoted.
    private const int Room = 260;

    // A number or a word that stands alone is none of the text.
    private const int LeastUnit = 6;

    /// <summary>Null when the ask is for something else or nothing was answered from an article; a refused draft when it says no more.</summary>
    public static Draft? Compose(Ask ask, EvidenceFinder finder)
    {
        if (ask.Earlier.Length == 0 || !MoreAsked.Is(ask.Text) || finder.InHand is not { } hand) return null;
        var runs = new List<TextRange>();
        var room = Room;
        var view = hand.View;
        foreach (var u in Following(hand))
        {
            var range = view.Units[u].Range;
            if (runs.Count > 0 && range.Length > room) break;
            room -= range.Length;
            if (runs.Count > 0 && u > 0 && runs[^1].End == view.Units[u - 1].Range.End && view.Units[u - 1].Paragraph == view.Units[u].Paragraph) runs[^1] = new TextRange(runs[^1].Start, range.End - runs[^1].Start);
            else runs.Add(range);
        }
        return runs.Count == 0 ? Draft.Nothing with { Notice = "这篇报道没有更多的相关内容。" }
            : new Draft(AnswerKind.Fact, [.. runs.Select(r => new DraftSentence("", [new Quote(view, r)]))], Certainty);
    }

    // The untold units of the paragraph that was answered from, then those after it, to the end of the section.
    private static IEnumerable<int> Following(AnswerInHand hand)
    {
        var view = hand.View;
        var last = hand.Last;
        for (var u = 0; u < view.Units.Count; u++)
        {
            var isBeside = view.Units[u].Paragraph == view.Units[last].Paragraph;
            if (!isBeside && u < last || hand.Told.Contains(u) || view.KindOf(view.Units[u]) != ParagraphKind.Body || view.IsSignature(u) || view.Units[u].Range.Length < LeastUnit) continue;
            if (view.SectionOf(u) != view.SectionOf(last)) yield break;
            // A question whose answer is told says nothing more.
            if (UnitFeatures.EndsAsQuestion(view, u) && (u + 1 == view.Units.Count || hand.Told.Contains(u + 1))) continue;
            yield return u;
        }
    }
}
