namespace Wenzheng.Tools.Ranking;

/// <summary>Hit@1 of weights, on questions they were not learned from.</summary>
internal static class CrossValidation
{
    private const int Folds = 5;

    /// <summary>Share of questions whose best candidate is right.</summary>
    public static double HitAtOne(IEnumerable<Example> examples, double[] weights)
    {
        var (hits, count) = (0, 0);
        foreach (var example in examples)
        {
            count++;
            var (best, isRight) = (double.NegativeInfinity, false);
            for (var row = 0; row < example.Features.Length; row++)
            {
                var score = 0.0;
                for (var i = 0; i < weights.Length; i++)
                    score += weights[i] * example.Features[row][i];
                if (score > best)
                    (best, isRight) = (score, example.IsRight[row]);
            }
            hits += isRight ? 1 : 0;
        }
        return count == 0 ? 0 : hits / (double)count;
    }

    /// <summary>Mean over folds of neighbouring questions (those of one document stand together), by set.</summary>
    public static double[] Run(IReadOnlyList<TuningSet> sets, double[] shares, double penalty)
    {
        var sums = new double[sets.Count];
        for (var fold = 0; fold < Folds; fold++)
        {
            var weights = SoftmaxTrainer.Train(Weighted(sets, shares, (set, i) => FoldOf(set, i) != fold), penalty);
            for (var s = 0; s < sets.Count; s++)
                sums[s] += HitAtOne(sets[s].Examples.Where((_, i) => FoldOf(sets[s], i) == fold), weights) / Folds;
        }
        return sums;
    }

    /// <summary>The chosen questions of all sets; a set's share is divided among its questions.</summary>
    public static List<(Example Example, double Weight)> Weighted(IReadOnlyList<TuningSet> sets, double[] shares, Func<TuningSet, int, bool> isChosen)
    {
        var chosen = new List<(Example, double)>();
        for (var s = 0; s < sets.Count; s++)
            for (var i = 0; i < sets[s].Examples.Count; i++)
                if (isChosen(sets[s], i))
                    chosen.Add((sets[s].Examples[i], shares[s] / sets[s].Examples.Count));
        return chosen;
    }

    private static int FoldOf(TuningSet set, int question) => question * Folds / set.Examples.Count;
}
