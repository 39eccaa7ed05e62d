using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace Wenzheng.Indexing.Engine.Segments;

/// <summary>
/// Numbers distinct terms from 0 as they come, without an object per term. A term's number stands beside its key: nearly every
/// term asked for is a miss of the cache, and this way the only one.
/// </summary>
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

    /// <summary>Number of a term, new or known.</summary>
    public int Intern(ReadOnlySpan<char> term) => Intern(KeyOf(term), term);

    /// <summary>Number of a term whose key is known.</summary>
    public int Intern(ulong key, ReadOnlySpan<char> term)
    {
        ref var slot = ref SlotOf(key, term);
        if (slot.Key != 0)
            return slot.Term;
        if ((Count + 1) * 4L > slots.Length * 3L)
        {
            Grow();
            slot = ref SlotOf(key, term);
        }
        slot = new Slot { Key = key, Term = Count };
        Append(term);
        return Count - 1;
    }

    /// <summary>Asks the processor for the slot of a term that will soon be asked for, so that nobody waits for it then.</summary>
    public unsafe void Foresee(ulong key)
    {
        // The address may be stale when the collector moves the table; to ask for it does no harm.
        if (Sse.IsSupported)
            Sse.Prefetch0(Unsafe.AsPointer(ref slots[Home(key)]));
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

    /// <summary>Units and length of a short term, a hash of a long one with the highest bit set; never 0.</summary>
    public static ulong KeyOf(ReadOnlySpan<char> term) => term.Length switch
    {
        1 => term[0] | (1UL << 48),
        2 => term[0] | ((ulong)term[1] << 16) | (2UL << 48),
        WholeKey => term[0] | ((ulong)term[1] << 16) | ((ulong)term[2] << 32) | (3UL << 48),
        _ => (uint)string.GetHashCode(term) | (1UL << 63),
    };

    private ref Slot SlotOf(ulong key, ReadOnlySpan<char> term)
    {
        for (var at = Home(key); ; at = (at + 1) & (slots.Length - 1))
        {
            ref var slot = ref slots[at];
            if (slot.Key == 0 || (slot.Key == key && (term.Length <= WholeKey || TextOf(slot.Term).SequenceEqual(term))))
                return ref slot;
        }
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

    /// <summary>A term and its number. A free place has the key 0.</summary>
    [StructLayout(LayoutKind.Sequential, Pack = 4)]
    private struct Slot
    {
        public ulong Key;
        public int Term;
    }
}
