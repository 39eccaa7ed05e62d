namespace Wenzheng.Tools.Ranking.Learning;

/// <summary>
/// Learns linear weights: the softmax over a question's candidates should put its weight on the right ones. Full gradients and a
/// fixed number of steps (Adam), so the same input gives the same weights.
/// </summary>
internal static class SoftmaxTrainer
{
    private const int Steps = 200;
    private const double Rate = 0.05;
    private const double Cooling = 0.985;

    /// <summary>A candidate that pulls less is passed over: most of the 64 stand far behind, and the weights do not change by it.</summary>
    private const double LeastPull = 1e-6;

    /// <param name="examples">Questions with how much each counts.</param>
    /// <param name="penalty">L2, on features of unit spread.</param>
    public static double[] Train(IReadOnlyList<(Example Example, double Weight)> examples, double penalty)
    {
        var taught = examples.Where(e => e.Example.Teaches).ToList();
        var spread = Spread(taught);
        var (weights, mean, square) = (new double[spread.Length], new double[spread.Length], new double[spread.Length]);
        var total = taught.Sum(t => t.Weight);
        var rate = Rate;
        for (var step = 1; step <= Steps; step++, rate *= Cooling)
        {
            var gradient = new double[spread.Length];
            foreach (var (example, weight) in taught)
                Add(example, weight / total, weights, spread, gradient);
            for (var i = 0; i < weights.Length; i++)
            {
                gradient[i] += penalty * weights[i];
                mean[i] = (0.9 * mean[i]) + (0.1 * gradient[i]);
                square[i] = (0.99 * square[i]) + (0.01 * gradient[i] * gradient[i]);
                weights[i] -= rate * (mean[i] / (1 - Math.Pow(0.9, step))) / (Math.Sqrt(square[i] / (1 - Math.Pow(0.99, step))) + 1e-8);
            }
        }
        for (var i = 0; i < weights.Length; i++)
            weights[i] /= spread[i];
        return weights;
    }

    public static double Score(float[] features, double[] weights)
    {
        var sum = 0.0;
        for (var i = 0; i < weights.Length; i++)
            sum += weights[i] * features[i];
        return sum;
    }

    private static double[] Spread(List<(Example Example, double Weight)> examples)
    {
        var rows = examples.SelectMany(e => e.Example.Features).ToList();
        var spread = new double[rows[0].Length];
        for (var i = 0; i < spread.Length; i++)
        {
            var mean = rows.Average(r => (double)r[i]);
            var variance = rows.Average(r => (r[i] - mean) * (r[i] - mean));
            // A feature that never varies must stay without a weight instead of getting an endless one.
            spread[i] = variance > 1e-12 ? Math.Sqrt(variance) : double.PositiveInfinity;
        }
        return spread;
    }

    private static void Add(Example example, double weight, double[] weights, double[] spread, double[] gradient)
    {
        var scores = new double[example.Features.Length];
        for (var row = 0; row < scores.Length; row++)
            for (var i = 0; i < weights.Length; i++)
                scores[row] += weights[i] * example.Features[row][i] / spread[i];
        var highest = scores.Max();
        var (all, right) = (0.0, 0.0);
        for (var row = 0; row < scores.Length; row++)
        {
            all += scores[row] = Math.Exp(scores[row] - highest);
            right += example.IsRight[row] ? scores[row] : 0;
        }
        for (var row = 0; row < scores.Length; row++)
        {
            var pull = (scores[row] / all) - (example.IsRight[row] ? scores[row] / Math.Max(right, 1e-300) : 0);
            if (Math.Abs(pull) < LeastPull)
                continue;
            for (var i = 0; i < weights.Length; i++)
                gradient[i] += weight * pull * example.Features[row][i] / spread[i];
        }
    }
}
