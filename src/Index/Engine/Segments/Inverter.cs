using Wenzheng.Indexing.Engine.Postings;

namespace Wenzheng.Indexing.Engine.Segments;

/// <summary>Turns occurrences in passage order into posting lists in two walks: the first counts, the second fills.</summary>
internal sealed class Inverter(int termCount)
{
    private readonly int[] lastSeen = new int[termCount];
    private readonly int[] ends = new int[termCount + 1];
    private int[] passages = [];
    private ushort[] body = [];
    private ushort[] title = [];

    /// <summary>Passages that hold the term; after counting.</summary>
    public int Frequency(int term) => ends[term + 1] - ends[term];

    /// <summary>First walk.</summary>
    public void Count(int term, int passage)
    {
        if (lastSeen[term] == passage + 1)
            return;
        lastSeen[term] = passage + 1;
        ends[term + 1]++;
    }

    /// <summary>Between the walks.</summary>
    public void Allocate()
    {
        for (var i = 0; i < termCount; i++)
            ends[i + 1] = checked(ends[i + 1] + ends[i]);
        passages = new int[ends[termCount]];
        body = new ushort[passages.Length];
        title = new ushort[passages.Length];
        Array.Clear(lastSeen);
        // From here on lastSeen counts the filled postings of a term.
    }

    /// <summary>Second walk.</summary>
    public void Fill(int term, int passage, bool inTitle)
    {
        var slot = ends[term] + lastSeen[term] - 1;
        if (lastSeen[term] == 0 || passages[slot] != passage)
        {
            lastSeen[term]++;
            passages[++slot] = passage;
        }
        ref var count = ref (inTitle ? ref title[slot] : ref body[slot]);
        if (count < ushort.MaxValue)
            count++;
    }

    public PostingList ListOf(int term) =>
        new(passages.AsSpan(ends[term]..ends[term + 1]), body.AsSpan(ends[term]..ends[term + 1]), title.AsSpan(ends[term]..ends[term + 1]));
}
