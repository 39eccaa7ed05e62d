namespace Wenzheng.Tools.Ranking.Learning;

/// <summary>
/// Learns what straight lines cannot say: small steps of the score at values of single features, one after another, each chosen
/// where it lowers the softmax loss most that the lines and the steps before it leave. The score stays a sum over features.
/// </summary>
internal static class StepBooster
{
    /// <summary>More steps no longer helped in cross-validation.</summary>
    private const int Steps = 120;

    /// <summary>Share of each best step that is taken.</summary>
    private const double Rate = 0.08;

    /// <summary>Curvature added to each side, so that sides with few questions move little.</summary>
    private const double Caution = 20;

    /// <summary>Places of a feature's values between which a step may stand.</summary>
    private const int Bins = 64;

    /// <param name="examples">Questions with how much each counts.</param>
    /// <param name="weights">The straight lines.</param>
    public static List<RankingStep> Train(IReadOnlyList<(Example Example, double Weight)> examples, double[] weights)
    {
        var taught = examples.Where(e => e.Example.Teaches).ToList();
        var total = taught.Sum(t => t.Weight);
        var rows = taught.SelectMany(e => e.Example.Features).ToArray();
        var cuts = Enumerable.Range(0, weights.Length).Select(f => Cuts(rows, f)).ToArray();
        var bins = cuts.Select((c, f) => Array.ConvertAll(rows, row => (byte)BinOf(c, row[f]))).ToArray();
        var scores = Array.ConvertAll(rows, row => SoftmaxTrainer.Score(row, weights));
        var (gradient, curvature) = (new double[rows.Length], new double[rows.Length]);
        var steps = new List<RankingStep>();
        for (var step = 0; step < Steps; step++)
        {
            Differentiate(taught, taught.Count / total, scores, gradient, curvature);
            if (Best(cuts, bins, gradient, curvature) is not { Gain: > 0 } best)
                break;
            var binsOf = bins[best.Feature];
            for (var row = 0; row < rows.Length; row++)
                scores[row] += binsOf[row] > best.Cut ? best.Above : best.Below;
            // Only the difference of the sides counts: what is added to all candidates alike changes nothing.
            steps.Add(new RankingStep(best.Feature, cuts[best.Feature][best.Cut], best.Above - best.Below));
        }
        return [.. steps.GroupBy(s => (s.Feature, s.Above)).OrderBy(g => g.Key.Feature).ThenBy(g => g.Key.Above)
            .Select(g => new RankingStep(g.Key.Feature, g.Key.Above, g.Sum(s => s.Score)))];
    }

    private static float[] Cuts(float[][] rows, int feature)
    {
        var values = Array.ConvertAll(rows, row => row[feature]);
        Array.Sort(values);
        return [.. Enumerable.Range(1, Bins - 1).Select(b => values[(int)((long)values.Length * b / Bins)]).Distinct()];
    }

    private static int BinOf(float[] cuts, float value)
    {
        var place = Array.BinarySearch(cuts, value);
        return place >= 0 ? place : ~place;
    }

    private static void Differentiate(List<(Example Example, double Weight)> examples, double scale, double[] scores, double[] gradient, double[] curvature)
    {
        var from = 0;
        foreach (var (example, weight) in examples)
        {
            var count = example.IsRight.Length;
            var highest = scores.AsSpan(from, count).ToArray().Max();
            var (all, right) = (0.0, 0.0);
            for (var i = 0; i < count; i++)
            {
                var share = curvature[from + i] = Math.Exp(scores[from + i] - highest);
                all += share;
                right += example.IsRight[i] ? share : 0;
            }
            for (var i = 0; i < count; i++)
            {
                var share = curvature[from + i] / all;
                gradient[from + i] = weight * scale * (share - (example.IsRight[i] ? curvature[from + i] / Math.Max(right, 1e-300) : 0));
                curvature[from + i] = weight * scale * Math.Max(1e-6, share * (1 - share));
            }
            from += count;
        }
    }

    private static (int Feature, int Cut, double Below, double Above, double Gain)? Best(float[][] cuts, byte[][] bins, double[] gradient, double[] curvature)
    {
        (int Feature, int Cut, double Below, double Above, double Gain)? best = null;
        var (slopes, curves) = (new double[Bins + 1], new double[Bins + 1]);
        for (var feature = 0; feature < cuts.Length; feature++)
        {
            Array.Clear(slopes);
            Array.Clear(curves);
            for (var row = 0; row < gradient.Length; row++)
            {
                slopes[bins[feature][row]] += gradient[row];
                curves[bins[feature][row]] += curvature[row];
            }
            var (slope, curve) = (slopes.Sum(), curves.Sum());
            var (below, curveBelow) = (0.0, 0.0);
            for (var cut = 0; cut < cuts[feature].Length; cut++)
            {
                below += slopes[cut];
                curveBelow += curves[cut];
                var (above, curveAbove) = (slope - below, curve - curveBelow);
                var gain = (below * below / (curveBelow + Caution)) + (above * above / (curveAbove + Caution)) - (slope * slope / (curve + Caution));
                if (gain > (best?.Gain ?? 0) + 1e-9)
                    best = (feature, cut, -Rate * below / (curveBelow + Caution), -Rate * above / (curveAbove + Caution), gain);
            }
        }
        return best;
    }
}
