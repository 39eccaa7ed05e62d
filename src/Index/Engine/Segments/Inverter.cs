using Wenzheng.Indexing.Engine.Postings;

namespace Wenzheng.Indexing.Engine.Segments;

/// <summary>Turns occurrences in passage order into posting lists in two walks: the first counts, the second fills.</summary>
internal sealed class Inverter(int termCount)
{
    // What one occurrence needs stands together: the terms come in the order of the text, so that each is a miss of the cache.
    private readonly Progress[] progress = new Progress[termCount];
    private readonly int[] starts = new int[termCount + 1];
    private int[] passages = [];
    private ushort[] body = [];
    private ushort[] title = [];

    /// <summary>Passages that hold the term; after counting.</summary>
    public int Frequency(int term) => starts[term + 1] - starts[term];

    /// <summary>First walk.</summary>
    public void Count(int term, int passage)
    {
        ref var at = ref progress[term];
        if (at.After == passage + 1)
            return;
        at.After = passage + 1;
        at.Slot++;
    }

    /// <summary>Between the walks.</summary>
    public void Allocate()
    {
        for (var i = 0; i < termCount; i++)
        {
            starts[i + 1] = checked(starts[i] + progress[i].Slot);
            progress[i] = new Progress { Slot = starts[i] - 1 };
        }
        passages = new int[starts[termCount]];
        body = new ushort[passages.Length];
        title = new ushort[passages.Length];
    }

    /// <summary>Second walk.</summary>
    public void Fill(int term, int passage, bool inTitle)
    {
        ref var at = ref progress[term];
        if (at.After != passage + 1)
        {
            at.After = passage + 1;
            passages[++at.Slot] = passage;
        }
        ref var count = ref (inTitle ? title : body)[at.Slot];
        if (count < ushort.MaxValue)
            count++;
    }

    public PostingList ListOf(int term)
    {
        var (from, to) = (starts[term], starts[term + 1]);
        return new(passages.AsSpan(from..to), body.AsSpan(from..to), title.AsSpan(from..to));
    }

    /// <summary>How far a term's list is.</summary>
    private struct Progress
    {
        /// <summary>The passage after the last one seen; 0 before any.</summary>
        public int After;

        /// <summary>While counting, how many passages were seen; while filling, where the last one stands.</summary>
        public int Slot;
    }
}
