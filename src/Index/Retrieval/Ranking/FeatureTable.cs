namespace Wenzheng.Indexing.Retrieval.Ranking;

/// <summary>The features of a question's candidates, a row for each.</summary>
internal sealed class FeatureTable(int rows)
{
    /// <summary>Number of features.</summary>
    public static readonly int Count = Enum.GetValues<RankingFeature>().Length;

    private readonly float[] values = new float[rows * Count];

    public Span<float> Row(int candidate) => values.AsSpan(candidate * Count, Count);
}
