namespace Wenzheng.Indexing.Engine.Scoring;

/// <summary>The lowest of the highest scores: what a passage must reach to be among so many.</summary>
internal sealed class ScoreFloor(int limit)
{
    private readonly PriorityQueue<int, int> highest = new(limit + 1);

    /// <summary>0 while there are fewer scores than wanted.</summary>
    public int Value { get; private set; }

    /// <param name="score">Above <see cref="Value"/>.</param>
    public void Add(int score)
    {
        if (highest.Count < limit)
            highest.Enqueue(score, score);
        else
            highest.EnqueueDequeue(score, score);
        if (highest.Count == limit)
            Value = highest.Peek();
    }
}
