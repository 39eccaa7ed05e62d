namespace Wenzheng.Tools.Ranking.Learning;

/// <summary>Where the features' values lie over all candidates.</summary>
/// <param name="Inputs">Features that vary.</param>
/// <param name="Middle">Mean of each of these.</param>
/// <param name="Width">Standard deviation of each of these.</param>
internal sealed record FeatureSpread(int[] Inputs, float[] Middle, float[] Width)
{
    private const double LeastVariance = 1e-9;

    public static FeatureSpread Of(IReadOnlyList<float[]> rows)
    {
        var (inputs, middle, width) = (new List<int>(), new List<float>(), new List<float>());
        for (var feature = 0; feature < rows[0].Length; feature++)
        {
            var (sum, square) = (0.0, 0.0);
            foreach (var row in rows)
            {
                sum += row[feature];
                square += (double)row[feature] * row[feature];
            }
            var mean = sum / rows.Count;
            if ((square / rows.Count) - (mean * mean) is not (> LeastVariance and var variance))
                continue;
            inputs.Add(feature);
            middle.Add((float)mean);
            width.Add((float)Math.Sqrt(variance));
        }
        return new FeatureSpread([.. inputs], [.. middle], [.. width]);
    }
}
