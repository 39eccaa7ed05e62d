using System.Numerics;

namespace Wenzheng.Indexing.Engine.Segments;

/// <summary>Numbers distinct terms from 0 as they come, without an object per term.</summary>
internal sealed class TermInterner
{
    private int[] slots = new int[1 << 12];
    private uint[] hashes = new uint[1 << 10];
    private int[] starts = new int[(1 << 10) + 1];
    private char[] text = new char[1 << 13];

    public int Count { get; private set; }

    public ReadOnlySpan<char> TextOf(int term) => text.AsSpan(starts[term]..starts[term + 1]);

    /// <summary>Number of the term, new or known.</summary>
    public int Intern(ReadOnlySpan<char> term)
    {
        // Seeded per process, so that no text can be made to collide; numbers do not depend on it.
        var hash = (uint)string.GetHashCode(term);
        var mask = slots.Length - 1;
        var slot = (int)hash & mask;
        for (; slots[slot] != 0; slot = (slot + 1) & mask)
        {
            var known = slots[slot] - 1;
            if (hashes[known] == hash && TextOf(known).SequenceEqual(term))
                return known;
        }
        if (Count + 1 == starts.Length)
        {
            Array.Resize(ref starts, starts.Length * 2);
            Array.Resize(ref hashes, starts.Length);
        }
        if (starts[Count] + term.Length > text.Length)
            Array.Resize(ref text, (int)BitOperations.RoundUpToPowerOf2((uint)(starts[Count] + term.Length)));
        term.CopyTo(text.AsSpan(starts[Count]));
        starts[Count + 1] = starts[Count] + term.Length;
        hashes[Count] = hash;
        slots[slot] = ++Count;
        if (Count * 2 > slots.Length)
            Grow();
        return Count - 1;
    }

    /// <summary>Number of a known term, or -1.</summary>
    public int Find(ReadOnlySpan<char> term)
    {
        var hash = (uint)string.GetHashCode(term);
        var mask = slots.Length - 1;
        for (var slot = (int)hash & mask; slots[slot] != 0; slot = (slot + 1) & mask)
            if (hashes[slots[slot] - 1] == hash && TextOf(slots[slot] - 1).SequenceEqual(term))
                return slots[slot] - 1;
        return -1;
    }

    /// <summary>All numbers in ordinal order of their terms.</summary>
    public int[] Sorted()
    {
        // The first four units decide almost always and compare as one number.
        var keys = new ulong[Count];
        var order = new int[Count];
        for (var i = 0; i < Count; i++)
        {
            var term = TextOf(i);
            for (var unit = 0; unit < 4; unit++)
                keys[i] = (keys[i] << 16) | (unit < term.Length ? term[unit] : 0u);
            order[i] = i;
        }
        Array.Sort(keys, order);
        for (var from = 0; from < Count;)
        {
            var to = from + 1;
            while (to < Count && keys[to] == keys[from])
                to++;
            if (to - from > 1)
                order.AsSpan(from, to - from).Sort((a, b) => TextOf(a).SequenceCompareTo(TextOf(b)));
            from = to;
        }
        return order;
    }

    private void Grow()
    {
        slots = new int[slots.Length * 2];
        for (var i = 0; i < Count; i++)
        {
            var slot = (int)hashes[i] & (slots.Length - 1);
            while (slots[slot] != 0)
                slot = (slot + 1) & (slots.Length - 1);
            slots[slot] = i + 1;
        }
    }
}
