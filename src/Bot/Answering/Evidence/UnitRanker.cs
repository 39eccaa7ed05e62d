using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Bot.Answering.Evidence;

/// <summary>
/// 证据重排: the best units of an ask in the order that learned weights give them (Resources/evidence.tsv, learned by
/// tools/Evidence). The score stays on the scale of <see cref="UnitScorer"/>, so that shares of the best score keep their meaning.
/// </summary>
public static class UnitRanker
{
    /// <summary>Units looked at again; the others keep their order behind them.</summary>
    public const int Depth = 60;

    // Kind of a figure of another measure than the asked one, and of one of it, at most and at least.
    private const float OtherKind = 0.5f;
    private const float AskedKind = 0.85f;

    private static readonly float[] Weights = LearnedWeights.Read("evidence.tsv", UnitFeatures.Names);

    /// <summary>Ranks the units, best first on entry, again.</summary>
    public static List<ScoredUnit> Rank(List<ScoredUnit> units, Ask ask, IReadOnlyList<QuestionTerm> terms)
    {
        if (units.Count == 0) return units;
        var characters = UnitFeatures.Characters(terms);
        var (best, bestSum) = (0, float.MinValue);
        for (var i = 0; i < Math.Min(Depth, units.Count); i++)
        {
            // What gives no reason does not come before what does, nor what holds no figure of the asked measure.
            if (ask.Type == AskType.Why && units[i].Kind < units[0].Kind) continue;
            if (ask.Type == AskType.Figure && units[i].Kind < OtherKind && units[0].Kind > AskedKind) continue;
            var features = UnitFeatures.Of(units[i], ask, terms, characters);
            var sum = 0f;
            for (var f = 0; f < features.Length; f++) sum += Weights[f] * features[f];
            if (sum > bestSum) (best, bestSum) = (i, sum);
        }
        var first = units[best];
        units.RemoveAt(best);
        units.Insert(0, first);
        CountedNoun.Prefer(units, ask, terms);
        return units;
    }
}
