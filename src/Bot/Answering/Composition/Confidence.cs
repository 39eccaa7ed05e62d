using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>把握: probability that a unit answers an ask, from how much of the question is covered and from agreement of place and kind.</summary>
public static class Confidence
{
    /// <summary>Below this the archive is taken not to say it.</summary>
    public const double Threshold = 0.5;

    public static double Of(ScoredUnit unit, Ask ask)
    {
        var z = -4.6 + 7.0 * unit.Coverage + 3.0 * unit.Own + 1.5 * (unit.Place - 1) * 2 + 1.5 * (unit.Kind - 1);
        _ = ask;
        return 1 / (1 + Math.Exp(-z));
    }
}
