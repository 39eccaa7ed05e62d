using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>
/// 独此一数: a short follow-up (现在多少个村在搞, 最高几层) in words that print does not use. Where the article in hand counts the asked thing, or
/// measures by the asked word, in one sentence alone, that sentence is the answer.
/// </summary>
public static class OnlyFigureInHand
{
    private const double Certainty = 0.55;

    // What counts or measures nearly anything tells nothing of what is meant by it alone.
    private const string Common = "个名人次项件元条位种家处天日年月";

    // Share of the question's words that the sentence must hold itself, where no counted noun tells what is meant.
    private const float LeastOwn = 0.2f;

    /// <summary>Null when the ask wants no figure with a measure word, or no sentence or several in hand have such a figure.</summary>
    /// <param name="ask">What is asked.</param>
    /// <param name="places">The asked places.</param>
    /// <param name="finder">The evidence.</param>
    public static Draft? Compose(Ask ask, IReadOnlyList<PlaceRef> places, EvidenceFinder finder)
    {
        if (ask.Type != AskType.Figure || ask.Units is not [var measure] || finder.InHand is not { } hand) return null;
        var noun = NounAfter(ask.Text, measure);
        if (noun == default && Common.Contains(measure, StringComparison.Ordinal)) return null;
        ScoredUnit? only = null;
        foreach (var unit in finder.Find(ask, places))
        {
            if (unit.View != hand.View || !Has(unit, measure, noun)) continue;
            if (only is not null) return null;
            only = unit;
        }
        if (only is null || only.Year <= YearAgreement.OtherYear || only.Place <= PlaceAgreement.PartOfAnother || noun == default && only.Own < LeastOwn) return null;
        return new Draft(AnswerKind.Figure, [new DraftSentence("", [new Quote(only.View, only.Range.Range)])], Certainty);
    }

    // 村 of 多少个村在搞: what begins behind the measure word; none where nothing stands there.
    private static char NounAfter(string text, string measure)
    {
        var asking = InterrogativeFinder.Find(text).FirstOrDefault(w => w.Type == AskType.Figure && w.Unit == measure);
        if (asking.Length == 0) return default;
        var at = text.IndexOf(measure, asking.End, StringComparison.Ordinal);
        // 损失多少 is measured in a word that does not stand there.
        if (at < 0) return default;
        at += measure.Length;
        return at < text.Length && text[at] is >= '\u3400' and <= '\u9fff' and not ('的' or '了' or '呢' or '啊' or '才' or '就' or '在' or '能' or '可') ? text[at] : default;
    }

    private static bool Has(ScoredUnit unit, string measure, char noun)
    {
        var text = unit.View.Folded.AsSpan(unit.Range.Range.Start, unit.Range.Range.Length);
        foreach (var figure in FigureFinder.Find(text))
            if (text[figure.Start..figure.End].EndsWith(measure, StringComparison.Ordinal) && (noun == default || figure.End < text.Length && text[figure.End] == noun)) return true;
        return false;
    }
}
