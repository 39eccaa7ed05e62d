namespace Wenzheng.Indexing.Engine.Scoring;

/// <summary>The lowest of the highest scores: what a passage must reach to be among so many. The highest ones are a heap with the lowest on top.</summary>
internal sealed class ScoreFloor(int limit)
{
    private readonly int[] heap = new int[limit];
    private int count;

    /// <summary>0 while there are fewer scores than wanted.</summary>
    public int Value { get; private set; }

    /// <param name="score">Above <see cref="Value"/>.</param>
    public void Add(int score)
    {
        if (count == limit)
        {
            Sink(score);
        }
        else
        {
            var at = count++;
            for (; at > 0 && heap[(at - 1) / 2] > score; at = (at - 1) / 2)
                heap[at] = heap[(at - 1) / 2];
            heap[at] = score;
        }
        if (count == limit)
            Value = heap[0];
    }

    private void Sink(int score)
    {
        var at = 0;
        for (var child = 1; child < limit; child = (at * 2) + 1)
        {
            if (child + 1 < limit && heap[child + 1] < heap[child])
                child++;
            if (heap[child] >= score)
                break;
            heap[at] = heap[child];
            at = child;
        }
        heap[at] = score;
    }
}
