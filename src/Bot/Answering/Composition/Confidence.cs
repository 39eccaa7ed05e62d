using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>把握: probability that a unit answers an ask, from how much of the question is covered and from agreement of place and kind.</summary>
public static class Confidence
{
    /// <summary>Below this the archive is taken not to say it.</summary>
    public const double Threshold = 0.02;

    public static double Of(ScoredUnit unit, Ask ask)
    {
        var z = -3.2 + 6.0 * unit.Coverage + 2.0 * unit.Own + 2.0 * (unit.Kind - 1);
        var agreed = 1 / (1 + Math.Exp(-z));
        // A right figure of another place is no answer.
        var place = unit.Place >= 0.8 ? 1 : unit.Place >= 0.5 ? 0.75 : 0.3;
        _ = ask;
        return agreed * place;
    }
}
