namespace Wenzheng.Tools.Ranking.Measuring;

/// <summary>A mean with its 95% interval by percentile bootstrap over questions.</summary>
internal readonly record struct Interval(double Mean, double Low, double High)
{
    private const int Samples = 2000;

    public static Interval Of(IReadOnlyList<double> values)
    {
        // A seed of its own each time: the table is the same however often it is made.
        var random = new Random(7);
        var means = new double[Samples];
        for (var s = 0; s < Samples; s++)
        {
            var sum = 0.0;
            for (var i = 0; i < values.Count; i++)
                sum += values[random.Next(values.Count)];
            means[s] = sum / values.Count;
        }
        Array.Sort(means);
        return new Interval(values.Average(), means[(int)(0.025 * Samples)], means[(int)(0.975 * Samples)]);
    }
}
