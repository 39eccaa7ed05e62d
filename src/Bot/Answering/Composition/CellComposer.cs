using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Index.Analysis;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>
/// 同表另格: 那某县呢 asks for another place's cell of the row that was answered from. In the article in hand the figure of the asked measure that
/// stands right behind the place's name is that cell, whatever words head the row.
/// </summary>
public static class CellComposer
{
    private const double Certainty = 0.6;
    private const int Longest = 120;

    // Paragraphs between the answer before and the cell.
    private const int Reach = 2;

    /// <summary>Null when the ask wants no figure of a known measure, or the article in hand has none beside the place's name.</summary>
    public static Draft? Compose(Ask ask, Inquiry inquiry, EvidenceFinder finder)
    {
        if (ask.Type != AskType.Figure || inquiry.Places is not [var place] || inquiry.Before.Contains(place.ShortName, StringComparison.Ordinal) || Measures(ask) is not { Count: > 0 } measures || finder.InHand is not { } hand) return null;
        var view = hand.View;
        var best = -1;
        for (var u = 0; u < view.Units.Count; u++)
        {
            var (range, paragraph, _) = view.Units[u];
            if (range.Length > Longest || Math.Abs(paragraph - view.Units[hand.Last].Paragraph) > Reach || FiguresInOne.Of(view, range, [place], measures) is not [var (_, cell)] || !Tells(view.Folded.AsSpan(cell.Start, cell.Length), ask, measures)) continue;
            if (best < 0 || Math.Abs(u - hand.Last) < Math.Abs(best - hand.Last)) best = u;
        }
        return best < 0 ? null : new Draft(AnswerKind.Figure, [new DraftSentence("", [new Quote(view, view.Units[best].Range)])], Certainty);
    }

    /// <summary>Whether a draft already tells a figure of the asked measure in a sentence that names the place; true where no such figure is asked for.</summary>
    public static bool Holds(Ask ask, IReadOnlyList<PlaceRef> places, Draft draft) =>
        ask.Type != AskType.Figure || places is not [var place] || Measures(ask) is not { Count: > 0 } measures
        || draft.Sentences.SelectMany(s => s.Quotes).Any(q => q.Folded() is var text && (text.Contains(place.Name, StringComparison.Ordinal) || text.Contains(place.ShortName, StringComparison.Ordinal)) && Tells(text, ask, measures));

    // 多少分 is not told by 12个: a measure word that counts only some things must be there itself.
    private static bool Tells(ReadOnlySpan<char> text, Ask ask, List<string> measures)
    {
        foreach (var figure in FigureFinder.Find(text))
            if (measures.Contains(figure.Measure) && (ask.Units.Count == 0 || ask.Units[0] is "个" or "名" || text.Slice(figure.Start, figure.Length).EndsWith(ask.Units[0], StringComparison.Ordinal))) return true;
        return false;
    }

    private static readonly string[] Shares = ["率", "比例", "占比"];

    /// <summary>Classes of the measure words that an ask wants; a share where it asks for a rate.</summary>
    internal static List<string> Measures(Ask ask)
    {
        var measures = ask.Units.Select(FigureFinder.ClassOf).Where(m => m.Length > 0).ToList();
        if (measures.Count == 0 && ask.Content.HoldsAny(Shares)) measures.Add("share");
        return measures;
    }
}
