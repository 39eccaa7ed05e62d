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
    /// <summary>Above these bits of a key stands the fourth unit or, of a shorter term, its length; 0 where the key is a hash.</summary>
    private const int FourthUnit = 48;

    // Drawn once per process, so that no text can be made to collide; numbers do not depend on it.
    private static readonly ulong Multiplier = ((ulong)Random.Shared.NextInt64() << 1) | 1;

    private Slot[] slots = new Slot[1 << 11];
    private int[] starts = new int[(1 << 10) + 1];
    private char[] text = new char[1 << 13];
    private int[] further = [];

    public int Count { get; private set; }

    public ReadOnlySpan<char> TextOf(int term) => text.AsSpan(starts[term]..starts[term + 1]);

    /// <summary>Number of a term, new or known.</summary>
    public int Intern(ReadOnlySpan<char> term) => Intern(KeyOf(term), term);

    /// <summary>Number of a term whose key is known.</summary>
    public int Intern(ulong key, ReadOnlySpan<char> term)
    {
        ref var slot = ref SlotOf(key, term);
        if (slot.Key != 0)
        {
            slot.Uses++;
            return slot.Term;
        }
        if ((Count + 1) * 4L > slots.Length * 3L)
        {
            Grow();
            slot = ref SlotOf(key, term);
        }
        slot = new Slot { Key = key, Term = Count, Uses = 1 };
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

    /// <summary>Counts uses of a term that was not asked for, or takes them back.</summary>
    public void CountUses(int term, int uses)
    {
        if (term >= further.Length)
            Array.Resize(ref further, starts.Length);
        further[term] += uses;
    }

    /// <summary>By number, how often each term was asked for, with what was counted besides.</summary>
    public int[] Uses()
    {
        var uses = new int[Count];
        further.AsSpan(0, Math.Min(further.Length, Count)).CopyTo(uses);
        foreach (ref readonly var slot in slots.AsSpan())
            if (slot.Key != 0)
                uses[slot.Term] += slot.Uses;
        return uses;
    }

    /// <summary>The units of a term of up to four, which nearly all are, and a hash of a longer one; never 0.</summary>
    public static ulong KeyOf(ReadOnlySpan<char> term) => term.Length switch
    {
        1 => term[0] | (1UL << FourthUnit),
        2 => term[0] | ((ulong)term[1] << 16) | (2UL << FourthUnit),
        3 => term[0] | ((ulong)term[1] << 16) | ((ulong)term[2] << 32) | (3UL << FourthUnit),
        // No term has a control character, so that a fourth unit is no length.
        4 when term[3] > 3 => BitConverter.ToUInt64(MemoryMarshal.AsBytes(term)),
        _ => HashOf(term),
    };

    private static ulong HashOf(ReadOnlySpan<char> term)
    {
        var hash = (ulong)term.Length;
        foreach (var unit in term)
            hash = BitOperations.RotateLeft((hash ^ unit) * Multiplier, 29);
        return (hash & ((1UL << FourthUnit) - 1)) | 1;
    }

    private ref Slot SlotOf(ulong key, ReadOnlySpan<char> term)
    {
        for (var at = Home(key); ; at = (at + 1) & (slots.Length - 1))
        {
            ref var slot = ref slots[at];
            if (slot.Key == 0 || (slot.Key == key && (key >> FourthUnit != 0 || TextOf(slot.Term).SequenceEqual(term))))
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

    /// <summary>A term, its number and how often it was asked for: 16 bytes, so that none lies across two lines of the cache. A free place has the key 0.</summary>
    private struct Slot
    {
        public ulong Key;
        public int Term;
        public int Uses;
    }
}
