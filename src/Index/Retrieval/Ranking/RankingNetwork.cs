using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Wenzheng.Indexing.Retrieval.Ranking;

/// <summary>
/// 小网: hidden units, each of which looks at a weighted sum of the features and adds to the score what of it lies above zero. They say
/// what a sum over features cannot: that one feature counts only where others are large.
/// </summary>
/// <remarks>Sums run over eight lanes in a fixed order and without fused multiplication, so that every processor ranks alike.</remarks>
internal sealed class RankingNetwork
{
    /// <summary>A feature counts no farther from its middle than so many of its spreads: values that learning never saw must not carry a unit away.</summary>
    public const float Farthest = 4;

    private readonly List<(RankingFeature Feature, float Middle, float Spread)> inputs = [];
    private readonly List<(float Above, float Adds)> units = [];
    private readonly List<float> weights = [];

    /// <summary>Makes a feature an input of the units that are added later.</summary>
    /// <param name="feature">The feature.</param>
    /// <param name="middle">Its mean over the candidates learned from.</param>
    /// <param name="spread">Its standard deviation there, above zero.</param>
    /// <exception cref="FormatException">It is an input already, there are units already, or the spread is not above zero.</exception>
    public void AddInput(RankingFeature feature, float middle, float spread)
    {
        if (units.Count > 0 || !(spread > 0) || inputs.Exists(i => i.Feature == feature))
            throw new FormatException($"Not an input of the ranking network: '{feature}'.");
        inputs.Add((feature, middle, spread));
    }

    /// <summary>Adds a unit.</summary>
    /// <param name="adds">What the part of its sum above zero is multiplied by.</param>
    /// <param name="above">Added to the sum.</param>
    /// <param name="own">A weight for each input.</param>
    /// <exception cref="FormatException">There are not as many weights as inputs.</exception>
    public void AddUnit(float adds, float above, ReadOnlySpan<float> own)
    {
        if (own.IsEmpty || own.Length != inputs.Count)
            throw new FormatException($"Not a ranking unit: {own.Length} weights for {inputs.Count} inputs.");
        units.Add((above, adds));
        weights.AddRange(own);
        CollectionsMarshal.SetCount(weights, units.Count * Stride);
    }

    /// <summary>What the units add to a passage's score; zero where every feature stands at its middle.</summary>
    public float Score(ReadOnlySpan<float> features)
    {
        if (units.Count == 0)
            return 0;
        Span<float> values = stackalloc float[Stride];
        Center(features, values);
        var all = CollectionsMarshal.AsSpan(weights);
        var score = 0f;
        for (var unit = 0; unit < units.Count; unit++)
        {
            var (above, adds) = units[unit];
            score += adds * (Math.Max(0, Dot(all.Slice(unit * values.Length, values.Length), values) + above) - Math.Max(0, above));
        }
        return score;
    }

    /// <summary>
    /// Adds to each feature's part what it changes on the straight way from the middle of all features to a passage's own: over the piece of the
    /// way on which a unit is above zero, its weight counts. The parts add up to the score.
    /// </summary>
    public void Explain(ReadOnlySpan<float> features, Span<float> parts)
    {
        if (units.Count == 0)
            return;
        Span<float> values = stackalloc float[Stride];
        Center(features, values);
        var all = CollectionsMarshal.AsSpan(weights);
        for (var unit = 0; unit < units.Count; unit++)
        {
            var own = all.Slice(unit * values.Length, values.Length);
            var (above, adds) = units[unit];
            var end = Dot(own, values) + above;
            // From above to end; crosses zero where the signs differ.
            var active = above > 0 && end > 0 ? 1 : above <= 0 && end <= 0 ? 0 : Math.Max(above, end) / Math.Abs(end - above);
            for (var i = 0; i < inputs.Count; i++)
                parts[(int)inputs[i].Feature] += adds * active * own[i] * values[i];
        }
    }

    /// <summary>Inputs, filled up to whole vectors.</summary>
    private int Stride => (inputs.Count + Vector256<float>.Count - 1) / Vector256<float>.Count * Vector256<float>.Count;

    private void Center(ReadOnlySpan<float> features, Span<float> values)
    {
        values.Clear();
        var at = 0;
        foreach (ref readonly var input in CollectionsMarshal.AsSpan(inputs))
            values[at++] = Math.Clamp((features[(int)input.Feature] - input.Middle) / input.Spread, -Farthest, Farthest);
    }

    private static float Dot(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        var a = MemoryMarshal.Cast<float, Vector256<float>>(left);
        var b = MemoryMarshal.Cast<float, Vector256<float>>(right);
        var sum = Vector256<float>.Zero;
        for (var i = 0; i < a.Length && i < b.Length; i++)
            sum += a[i] * b[i];
        return Vector256.Sum(sum);
    }
}
