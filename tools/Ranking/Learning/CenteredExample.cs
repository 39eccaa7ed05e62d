using System.Runtime.Intrinsics;
using Wenzheng.Indexing.Retrieval.Ranking;

namespace Wenzheng.Tools.Ranking.Learning;

/// <summary>A question's candidates as the network sees them.</summary>
/// <param name="Values">Distances from the middles in spreads, a row for each candidate, filled up to whole vectors.</param>
/// <param name="Lines">What the straight lines give each.</param>
/// <param name="IsRight">By candidate.</param>
/// <param name="Weight">How much the question counts, 1 on average.</param>
internal sealed record CenteredExample(float[][] Values, float[] Lines, bool[] IsRight, float Weight)
{
    public static CenteredExample Of(Example example, float weight, double[] lines, FeatureSpread spread) => new(
        [.. example.Features.Select(row => Center(row, spread))],
        [.. example.Features.Select(row => (float)SoftmaxTrainer.Score(row, lines))], example.IsRight, weight);

    private static float[] Center(float[] row, FeatureSpread spread)
    {
        var values = new float[(spread.Inputs.Length + Vector256<float>.Count - 1) / Vector256<float>.Count * Vector256<float>.Count];
        for (var i = 0; i < spread.Inputs.Length; i++)
            values[i] = Math.Clamp((row[spread.Inputs[i]] - spread.Middle[i]) / spread.Width[i], -RankingNetwork.Farthest, RankingNetwork.Farthest);
        return values;
    }
}
