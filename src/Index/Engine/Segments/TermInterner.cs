using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace Wenzheng.Indexing.Engine.Segments;

/// <summary>
/// Numbers distinct terms from 0 as they come, without an object per term. Whoever asks for a term gets its slot, where the
/// counts of the passage writer stand beside it: nearly every term asked for is a miss of the cache, and this way the only one.
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

    /// <summary>The term's slot, new or known; valid until the next call.</summary>
    public ref Slot Intern(ReadOnlySpan<char> term)
    {
        var key = KeyOf(term);
        ref var slot = ref SlotOf(key, term);
        if (slot.Key != 0)
            return ref slot;
        if ((Count + 1) * 4L > slots.Length * 3L)
        {
            Grow();
            slot = ref SlotOf(key, term);
        }
        slot = new Slot { Key = key, Term = Count };
        Append(term);
        return ref slot;
    }

    /// <summary>Asks the processor for the slot of a term that will soon be asked for, so that nobody waits for it then.</summary>
    public unsafe void Foresee(ReadOnlySpan<char> term)
    {
        // The address may be stale when the collector moves the table; to ask for it does no harm.
        if (Sse.IsSupported && term.Length <= WholeKey)
            Sse.Prefetch0(Unsafe.AsPointer(ref slots[Home(KeyOf(term))]));
    }

    /// <summary>Number of a known term, or -1.</summary>
    public int Find(ReadOnlySpan<char> term)
    {
        ref readonly var slot = ref SlotOf(KeyOf(term), term);
        return slot.Key == 0 ? -1 : slot.Term;
    }

    /// <summary>By term, how many passages hold it.</summary>
    public int[] Frequencies()
    {
        var frequencies = new int[Count];
        foreach (ref readonly var slot in slots.AsSpan())
            if (slot.Key != 0)
                frequencies[slot.Term] = slot.Passages;
        return frequencies;
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

    /// <summary>A term, its number, and what is counted of it. A free place has the key 0.</summary>
    [StructLayout(LayoutKind.Sequential, Pack = 4)]
    public struct Slot
    {
        public ulong Key;

        /// <summary>The term's number.</summary>
        public int Term;

        /// <summary>Number, from 1, of the last entry that named the term; see <see cref="PassageTerms"/>.</summary>
        public int Entry;

        /// <summary>How many passages hold the term.</summary>
        public int Passages;
    }
}
