using Wenzheng.Indexing.Engine.Codes;
using Wenzheng.Indexing.Engine.Documents;
using Wenzheng.Indexing.Engine.Postings;

namespace Wenzheng.Indexing.Engine.Segments;

/// <summary>
/// 倒排: sorts the occurrences of terms, which come in the order of their passages, into posting lists in the order of their
/// keys: first into buckets by the upper bits of the key, then each bucket by the lower ones. Either way few places are
/// written to at a time, so that they stay in the processor's caches, where a list for each of a million terms would not.
/// </summary>
/// <param name="keys">Keys are below this.</param>
/// <param name="lowBits">How many bits of a key sort inside its bucket, 16 at most.</param>
internal sealed class ListSorter(long keys, int lowBits)
{
    private readonly int[] ends = new int[((keys - 1) >> lowBits) + 1];
    private readonly List<uint> keyOf = [];
    private readonly List<int> endOf = [];
    private Posting[] postings = [];

    /// <summary>How many keys occurred; they are numbered in their order after <see cref="Sort"/>.</summary>
    public int Count => keyOf.Count;

    public uint KeyAt(int number) => keyOf[number];

    public ReadOnlySpan<Posting> ListAt(int number) => postings.AsSpan((number == 0 ? 0 : endOf[number - 1])..endOf[number]);

    /// <summary>Tells of occurrences that will be added.</summary>
    public void Expect(uint key, int occurrences) => ends[key >> lowBits] += occurrences;

    /// <summary>Makes room for all that were expected.</summary>
    public void Begin()
    {
        var total = 0;
        foreach (ref var end in ends.AsSpan())
            (end, total) = (total, checked(total + end));
        postings = GC.AllocateUninitializedArray<Posting>(total);
    }

    /// <summary>Adds an occurrence; passages never descend.</summary>
    public void Add(uint key, int passage, bool inTitle) =>
        // Until it is sorted, the lower bits of its key stand where its count will be.
        postings[ends[key >> lowBits]++] = new Posting(passage, (ushort)(key & ((1u << lowBits) - 1)), inTitle ? (ushort)1 : (ushort)0);

    /// <summary>Sorts everything that was added.</summary>
    public void Sort()
    {
        var places = new int[1 << lowBits];
        var found = new ushort[1 << lowBits];
        var marks = new NumberMarks(lowBits);
        var bucket = Array.Empty<Posting>();
        var written = 0;
        for (var (number, from) = (0, 0); number < ends.Length; from = ends[number++])
        {
            var size = ends[number] - from;
            if (size == 0)
                continue;
            if (bucket.Length < size)
                bucket = GC.AllocateUninitializedArray<Posting>(size * 2);
            var lows = found.AsSpan(0, Spread(postings.AsSpan(from, size), bucket, places, marks, found));
            // The sorted lists are never longer than what they were made from.
            from = 0;
            foreach (var low in lows)
            {
                written = Join(bucket.AsSpan(from..places[low]), written);
                from = places[low];
                places[low] = 0;
                keyOf.Add(((uint)number << lowBits) | low);
                endOf.Add(written);
            }
        }
    }

    // Puts a bucket's occurrences in the order of their low bits; says how many different ones there are, and where each ends.
    private static int Spread(ReadOnlySpan<Posting> from, Posting[] to, int[] places, NumberMarks marks, ushort[] found)
    {
        foreach (var (_, low, _) in from)
            if (places[low]++ == 0)
                marks.Add(low);
        var (count, start) = (marks.MoveTo(found), 0);
        foreach (var low in found.AsSpan(0, count))
            (places[low], start) = (start, start + places[low]);
        foreach (var occurrence in from)
            to[places[occurrence.Body]++] = occurrence;
        return count;
    }

    // Makes one posting of all occurrences in a passage.
    private int Join(ReadOnlySpan<Posting> occurrences, int written)
    {
        for (var i = 0; i < occurrences.Length;)
        {
            var (passage, body, title) = (occurrences[i].Passage, 0, 0);
            for (; i < occurrences.Length && occurrences[i].Passage == passage; i++)
                if (occurrences[i].Title != 0)
                    title++;
                else
                    body++;
            postings[written++] = new Posting(passage, PassageLengths.Capped(body), PassageLengths.Capped(title));
        }
        return written;
    }
}
