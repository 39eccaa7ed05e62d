namespace Wenzheng.Tools.Evidence;

/// <summary>
/// Learns linear weights under which the softmax over an ask's units falls on those that answer. Full gradients and a fixed
/// number of steps (Adam), so the same input gives the same weights.
/// </summary>
internal static class SoftmaxTrainer
{
    private const int Steps = 600;
    private const double Rate = 0.05;
    private const int Slower = 400;

    // The score that the units came with starts with this weight and is held to it less than the others to none.
    private const double First = 3;
    private const double FirstPenalty = 0.2;

    /// <param name="examples">What is learned from.</param>
    /// <param name="penalty">L2 per unit of weight.</param>
    public static double[] Train(IReadOnlyList<UnitExample> examples, double penalty)
    {
        var n = examples[0].Features[0].Length;
        var (weights, mean, square) = (new double[n], new double[n], new double[n]);
        weights[0] = First;
        var total = examples.Sum(e => e.Weight);
        for (var step = 1; step <= Steps; step++)
        {
            var gradient = new double[n];
            foreach (var example in examples) Add(example, weights, gradient, example.Weight / total);
            for (var i = 0; i < n; i++)
            {
                gradient[i] += 2 * penalty * (weights[i] - (i == 0 ? First : 0)) * (i == 0 ? FirstPenalty : 1);
                mean[i] = 0.9 * mean[i] + 0.1 * gradient[i];
                square[i] = 0.99 * square[i] + 0.01 * gradient[i] * gradient[i];
                weights[i] -= (step < Slower ? Rate : Rate / 5) * (mean[i] / (1 - Math.Pow(0.9, step))) / (Math.Sqrt(square[i] / (1 - Math.Pow(0.99, step))) + 1e-8);
            }
        }
        // Scores keep their scale when the first weight is 1; the order is the same.
        return [.. weights.Select(w => w / weights[0])];
    }

    /// <summary>Share of examples whose best unit answers.</summary>
    public static double Accuracy(IReadOnlyCollection<UnitExample> examples, double[] weights) =>
        examples.Count == 0 ? 0 : examples.Count(e => e.Answers[Best(e, weights)]) / (double)examples.Count;

    private static int Best(UnitExample example, double[] weights)
    {
        var (best, bestScore) = (0, double.MinValue);
        for (var u = 0; u < example.Features.Length; u++)
            if (Dot(example.Features[u], weights) is var score && score > bestScore) (best, bestScore) = (u, score);
        return best;
    }

    private static void Add(UnitExample example, double[] weights, double[] gradient, double share)
    {
        var scores = new double[example.Features.Length];
        for (var u = 0; u < scores.Length; u++) scores[u] = Dot(example.Features[u], weights);
        var highest = scores.Max();
        double all = 0, right = 0;
        for (var u = 0; u < scores.Length; u++)
        {
            scores[u] = Math.Exp(scores[u] - highest);
            all += scores[u];
            if (example.Answers[u]) right += scores[u];
        }
        for (var u = 0; u < scores.Length; u++)
        {
            var pull = share * (scores[u] / all - (example.Answers[u] ? scores[u] / Math.Max(right, 1e-300) : 0));
            for (var i = 0; i < gradient.Length; i++) gradient[i] += pull * example.Features[u][i];
        }
    }

    private static double Dot(float[] features, double[] weights)
    {
        var sum = 0.0;
        for (var i = 0; i < weights.Length; i++) sum += features[i] * weights[i];
        return sum;
    }
}
