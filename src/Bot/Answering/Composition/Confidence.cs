using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>
/// 把握: probability that a unit answers an ask. Spoken questions share few words with print, so that coverage alone refuses
/// them; what tells a wrong answer is a place that does not agree, a figure of another thing, or no anchor at all.
/// </summary>
public static class Confidence
{
    /// <summary>Below this the archive is taken not to say it.</summary>
    public const double Threshold = 0.5;

    public static double Of(ScoredUnit unit, Ask ask, bool isAnchored)
    {
        // An agreeing place is half an anchor; without one the words alone must carry the answer.
        var z = (isAnchored ? -0.6 : -3.0) + 4.0 * unit.Coverage + 2.5 * unit.Own;
        z += ask.Type == AskType.Why ? 3.0 * (unit.Focus - 0.7) : ask.Type == AskType.Figure ? 4.5 * (unit.Focus - 0.65) + 4.0 * (unit.Kind - 1) : 0.8 * (unit.Focus - 0.5) + 1.0 * (unit.Kind - 1);
        // 为什么停止 of a thing that no text says has stopped.
        if (ask.Type == AskType.Why && unit.Focus < 0.5) z -= 2.5;
        var place = unit.Place >= 0.8 ? 1 : unit.Place >= 0.5 ? 0.7 : 0.2;
        return place / (1 + Math.Exp(-z));
    }
}
