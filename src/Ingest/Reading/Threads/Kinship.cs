namespace Wenzheng.Ingestion.Reading;

/// <summary>
/// 同题: how much lines that make one article speak of the same things, over what any two lines of the page do, and of their headline's.
/// Each line counts with its mean over the article's other lines, so that long articles win nothing.
/// </summary>
internal sealed class Kinship
{
    private readonly ReadingWeights weights;
    private readonly ThreadLinks links;
    private readonly float[,] pairs;

    public Kinship(ReadingWeights weights, ThreadLinks links)
    {
        (this.weights, this.links) = (weights, links);
        var count = links.LineCount;
        var means = new float[count];
        for (var i = 0; i < count; i++)
        {
            for (var j = 0; j < count; j++)
                means[i] += i == j ? 0 : links.Likeness(i, j);
            means[i] /= Math.Max(1, count - 1);
        }
        pairs = new float[count, count];
        for (var i = 0; i < count; i++)
            for (var j = 0; j < count; j++)
                pairs[i, j] = i == j ? 0 : links.Likeness(i, j) - (means[i] + means[j]) / 2;
    }

    /// <summary>Two lines; 0 for a line and itself.</summary>
    public float Pair(int a, int b) => pairs[a, b];

    /// <summary>A line and all lines of a thread.</summary>
    public float Row(int line, List<int> thread)
    {
        var sum = 0f;
        foreach (var other in thread)
            sum += pairs[line, other];
        return sum;
    }

    /// <summary>All pairs of a thread's lines.</summary>
    public float Pairs(List<int> thread)
    {
        var sum = 0f;
        for (var i = 0; i < thread.Count; i++)
            for (var j = i + 1; j < thread.Count; j++)
                sum += pairs[thread[i], thread[j]];
        return sum;
    }

    /// <summary>What the pairs of a thread of so many lines are worth.</summary>
    public float Worth(float pairs, int count) => count < 2 ? 0 : pairs * 2 / (count - 1) * weights.ThreadKinship;

    /// <summary>What it is worth that a line stands under a headline.</summary>
    public float Under(int head, int line) => head >= links.NoHead ? 0 : (links.HeadLikeness(head - links.LineCount, line) - weights.HeadChance) * weights.HeadKinship;
}
