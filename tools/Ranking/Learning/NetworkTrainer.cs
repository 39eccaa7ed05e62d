using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Wenzheng.Tools.Ranking.Learning;

/// <summary>
/// Learns what straight lines cannot say: a network of one hidden layer that lowers the softmax loss which the lines leave. Several networks
/// from different beginnings are learned and averaged, which together make one with more units. The same input gives the same units.
/// </summary>
internal static class NetworkTrainer
{
    /// <summary>Networks that are averaged; one alone depends on its beginning by half a point.</summary>
    private const int Networks = 4;

    /// <summary>Units of one network.</summary>
    private const int Units = 24;

    /// <summary>Times that every question is looked at.</summary>
    private const int Rounds = 15;

    /// <summary>Questions between two changes of the weights.</summary>
    private const int Batch = 32;

    /// <summary>Length of the first steps (Adam); it falls to nothing in a straight line.</summary>
    private const float Rate = 0.002f;

    /// <summary>Share of the inputs that is left out at each question, so that no unit hangs on one of them.</summary>
    private const float InputsLeftOut = 0.1f;

    /// <summary>Share of the units that is left out at each question.</summary>
    private const float UnitsLeftOut = 0.2f;

    /// <summary>Candidates of a question that are learned from, the best by the straight lines.</summary>
    private const int Learned = 16;

    /// <summary>A candidate that pulls less is passed over.</summary>
    private const float LeastPull = 1e-5f;

    /// <param name="examples">Questions with how much each counts.</param>
    /// <param name="lines">The straight lines.</param>
    /// <param name="spread">Where the features' values lie.</param>
    public static List<NetworkUnit> Train(IReadOnlyList<(Example Example, double Weight)> examples, double[] lines, FeatureSpread spread)
    {
        var taught = examples.Where(e => e.Example.Teaches).ToList();
        var total = taught.Sum(t => t.Weight);
        CenteredExample[] centered = [.. taught.Select(t => CenteredExample.Of(t.Example.Best(Learned, row => SoftmaxTrainer.Score(row, lines)), (float)(t.Weight / total * taught.Count), lines, spread))];
        // At the same time: each has its own beginning and its own numbers.
        var units = new NetworkUnit[Networks][];
        Parallel.For(0, Networks, network => units[network] = [.. Train(centered, spread.Inputs.Length, (ulong)network + 1)]);
        return [.. units.SelectMany(u => u)];
    }

    private static IEnumerable<NetworkUnit> Train(CenteredExample[] examples, int inputs, ulong seed)
    {
        var (chance, net) = (new SeededNumbers(seed), new TrainedNetwork(Units, examples[0].Values[0].Length));
        net.Begin(inputs, chance);
        var order = Enumerable.Range(0, examples.Length).ToArray();
        var steps = Rounds * ((examples.Length + Batch - 1) / Batch);
        var (step, keptInputs, keptUnits) = (0, new float[net.Stride], new float[Units]);
        for (var round = 0; round < Rounds; round++)
        {
            chance.Shuffle(order);
            for (var from = 0; from < order.Length; from += Batch)
            {
                net.ClearSlopes();
                foreach (var place in order.AsSpan(from, Math.Min(Batch, order.Length - from)))
                {
                    Draw(keptInputs, InputsLeftOut, chance);
                    Draw(keptUnits, UnitsLeftOut, chance);
                    Add(net, examples[place], keptInputs, keptUnits);
                }
                step++;
                net.Step(step, Rate * (1 - (step / (steps + 1f))), Batch);
            }
        }
        return net.ToUnits(inputs, 1f / Networks);
    }

    private static void Draw(Span<float> kept, float leftOut, SeededNumbers chance)
    {
        for (var i = 0; i < kept.Length; i++)
            kept[i] = chance.Next() < leftOut ? 0 : 1 / (1 - leftOut);
    }

    private static void Add(TrainedNetwork net, CenteredExample example, ReadOnlySpan<float> keptInputs, ReadOnlySpan<float> keptUnits)
    {
        var count = example.IsRight.Length;
        var (values, active, scores) = (new float[count][], new float[count][], new float[count]);
        for (var row = 0; row < count; row++)
        {
            values[row] = Times(example.Values[row], keptInputs);
            active[row] = new float[Units];
            scores[row] = example.Lines[row] + net.Score(values[row], keptUnits, active[row]);
        }
        var (highest, all, right) = (scores.Max(), 0f, 0f);
        for (var row = 0; row < count; row++)
        {
            all += scores[row] = MathF.Exp(scores[row] - highest);
            right += example.IsRight[row] ? scores[row] : 0;
        }
        for (var row = 0; row < count; row++)
        {
            var pull = example.Weight * ((scores[row] / all) - (example.IsRight[row] ? scores[row] / Math.Max(right, 1e-30f) : 0));
            if (MathF.Abs(pull) >= LeastPull)
                net.AddSlopes(pull, values[row], keptUnits, active[row]);
        }
    }

    private static float[] Times(float[] values, ReadOnlySpan<float> kept)
    {
        var product = new float[values.Length];
        var a = MemoryMarshal.Cast<float, Vector256<float>>(values);
        var b = MemoryMarshal.Cast<float, Vector256<float>>(kept);
        var to = MemoryMarshal.Cast<float, Vector256<float>>(product.AsSpan());
        for (var i = 0; i < to.Length; i++)
            to[i] = a[i] * b[i];
        return product;
    }
}
