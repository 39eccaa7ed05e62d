using System.Numerics;
using System.Runtime.InteropServices;

namespace Wenzheng.Indexing.Engine.Segments;

/// <summary>Numbers distinct terms from 0 as they come, without an object per term.</summary>
internal sealed class TermInterner
{
    /// <summary>Terms up to this length are their own key: nearly all tokens, all bigrams among them.</summary>
    private const int WholeKey = 3;

    // Drawn once per process, so that no text can be made to collide; numbers do not depend on it.
    private static readonly ulong Multiplier = ((ulong)Random.Shared.NextInt64() << 1) | 1;

    private Slot[] slots = new Slot[1 << 11];
    private int[] starts = new int[(1 << 10) + 1];
    private char[] text = new char[1 << 13];

    public int Count { get; private set; }

    public ReadOnlySpan<char> TextOf(int term) => text.AsSpan(starts[term]..starts[term + 1]);

    /// <summary>Number of the term, new or known.</summary>
    public int Intern(ReadOnlySpan<char> term)
    {
        var key = KeyOf(term);
        ref var slot = ref slots[SlotOf(key, term)];
        if (slot.Key != 0)
            return slot.Term;
        slot = new Slot(key, Count);
        Append(term);
        if (Count * 4L > slots.Length * 3L)
            Grow();
        return Count - 1;
    }

    /// <summary>Number of a known term, or -1.</summary>
    public int Find(ReadOnlySpan<char> term)
    {
        var slot = slots[SlotOf(KeyOf(term), term)];
        return slot.Key == 0 ? -1 : slot.Term;
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

    // Units and length of a short term, a hash of a long one with the highest bit set; never 0.
    private static ulong KeyOf(ReadOnlySpan<char> term) => term.Length switch
    {
        1 => term[0] | (1UL << 48),
        2 => term[0] | ((ulong)term[1] << 16) | (2UL << 48),
        WholeKey => term[0] | ((ulong)term[1] << 16) | ((ulong)term[2] << 32) | (3UL << 48),
        _ => (uint)string.GetHashCode(term) | (1UL << 63),
    };

    private int SlotOf(ulong key, ReadOnlySpan<char> term)
    {
        var mask = slots.Length - 1;
        var at = Home(key);
        for (; slots[at].Key != 0; at = (at + 1) & mask)
            if (slots[at].Key == key && (term.Length <= WholeKey || TextOf(slots[at].Term).SequenceEqual(term)))
                break;
        return at;
    }

    private int Home(ulong key) => (int)((key * Multiplier) >> (64 - BitOperations.Log2((uint)slots.Length)));

    private void Append(ReadOnlySpan<char> term)
    {
        if (Count + 1 == starts.Length)
            Array.Resize(ref starts, starts.Length * 2);
        if (starts[Count] + term.Length > text.Length)
            Array.Resize(ref text, (int)BitOperations.RoundUpToPowerOf2((uint)(starts[Count] + term.Length)));
        term.CopyTo(text.AsSpan(starts[Count]));
        starts[Count + 1] = starts[Count] + term.Length;
        Count++;
    }

    private void Grow()
    {
        var old = slots;
        slots = new Slot[old.Length * 2];
        foreach (var slot in old)
        {
            if (slot.Key == 0)
                continue;
            var at = Home(slot.Key);
            while (slots[at].Key != 0)
                at = (at + 1) & (slots.Length - 1);
            slots[at] = slot;
        }
    }

    /// <summary>A free place has the key 0.</summary>
    [StructLayout(LayoutKind.Sequential, Pack = 4)]
    private readonly record struct Slot(ulong Key, int Term);
}
