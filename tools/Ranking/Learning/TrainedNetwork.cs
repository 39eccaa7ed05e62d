using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Wenzheng.Tools.Ranking.Learning;

/// <summary>A network while it is learned: weights, what each has added to the loss since the last step, and the memory of the steps (Adam).</summary>
internal sealed class TrainedNetwork(int units, int stride)
{
    private const float Memory = 0.9f;
    private const float SquareMemory = 0.999f;

    /// <summary>By how much of a step the weights are drawn to zero.</summary>
    private const float Decay = 1e-4f;

    // The units' weights one after another, then what is added to their sums, then what they add.
    private readonly float[] weights = new float[units * (stride + 2)];
    private readonly float[] slopes = new float[units * (stride + 2)];
    private readonly float[] mean = new float[units * (stride + 2)];
    private readonly float[] square = new float[units * (stride + 2)];

    /// <summary>Inputs, filled up to whole vectors.</summary>
    public int Stride => stride;

    /// <summary>Draws the weights that learning begins with.</summary>
    public void Begin(int inputs, SeededNumbers chance)
    {
        var reach = MathF.Sqrt(2f / inputs);
        for (var unit = 0; unit < units; unit++)
        {
            for (var i = 0; i < inputs; i++)
                weights[(unit * stride) + i] = ((chance.Next() * 2) - 1) * reach;
            weights[(units * (stride + 1)) + unit] = ((chance.Next() * 2) - 1) * 0.1f;
        }
    }

    public void ClearSlopes() => Array.Clear(slopes);

    /// <summary>What the units that are kept add up to.</summary>
    /// <param name="values">By input.</param>
    /// <param name="kept">By unit: 0 for one left out, else what makes up for those.</param>
    /// <param name="active">Receives by unit what of its sum lies above zero.</param>
    public float Score(ReadOnlySpan<float> values, ReadOnlySpan<float> kept, Span<float> active)
    {
        var score = 0f;
        for (var unit = 0; unit < units; unit++)
        {
            if (kept[unit] == 0)
                continue;
            active[unit] = Math.Max(0, Dot(weights.AsSpan(unit * stride, stride), values) + weights[(units * stride) + unit]);
            score += active[unit] * weights[(units * (stride + 1)) + unit] * kept[unit];
        }
        return score;
    }

    /// <summary>Adds what a candidate's score changes the loss by.</summary>
    public void AddSlopes(float pull, ReadOnlySpan<float> values, ReadOnlySpan<float> kept, ReadOnlySpan<float> active)
    {
        var from = MemoryMarshal.Cast<float, Vector256<float>>(values);
        for (var unit = 0; unit < units; unit++)
        {
            if (active[unit] <= 0)
                continue;
            slopes[(units * (stride + 1)) + unit] += pull * active[unit] * kept[unit];
            var own = pull * weights[(units * (stride + 1)) + unit] * kept[unit];
            slopes[(units * stride) + unit] += own;
            var to = MemoryMarshal.Cast<float, Vector256<float>>(slopes.AsSpan(unit * stride, stride));
            for (var i = 0; i < to.Length; i++)
                to[i] += from[i] * own;
        }
    }

    /// <summary>Changes the weights against their slopes.</summary>
    /// <param name="number">Of the step, from 1.</param>
    /// <param name="rate">Its length.</param>
    /// <param name="questions">Among which the slopes are divided.</param>
    public void Step(int number, float rate, int questions)
    {
        var (first, second) = (1 - MathF.Pow(Memory, number), 1 - MathF.Pow(SquareMemory, number));
        for (var i = 0; i < weights.Length; i++)
        {
            var slope = slopes[i] / questions;
            mean[i] = (Memory * mean[i]) + ((1 - Memory) * slope);
            square[i] = (SquareMemory * square[i]) + ((1 - SquareMemory) * slope * slope);
            weights[i] -= rate * ((mean[i] / first / (MathF.Sqrt(square[i] / second) + 1e-8f)) + (Decay * weights[i]));
        }
    }

    /// <summary>The units as they are stored.</summary>
    /// <param name="inputs">Of them.</param>
    /// <param name="share">What this network counts among those it is averaged with.</param>
    public IEnumerable<NetworkUnit> ToUnits(int inputs, float share)
    {
        for (var unit = 0; unit < units; unit++)
            yield return new NetworkUnit(weights[(units * (stride + 1)) + unit] * share, weights[(units * stride) + unit], weights[(unit * stride)..((unit * stride) + inputs)]);
    }

    private static float Dot(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        var a = MemoryMarshal.Cast<float, Vector256<float>>(left);
        var b = MemoryMarshal.Cast<float, Vector256<float>>(right);
        var sum = Vector256<float>.Zero;
        for (var i = 0; i < a.Length; i++)
            sum += a[i] * b[i];
        return Vector256.Sum(sum);
    }
}
