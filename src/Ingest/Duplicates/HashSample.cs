using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Wenzheng.Ingestion.Duplicates;

/// <summary>
/// 取样: the smallest hashes of a set. Two samples tell how much of the smaller set the other one holds, whatever their sizes, because
/// below the lower of both limits each sample is complete.
/// </summary>
internal readonly struct HashSample
{
    private readonly uint[] smallest;
    private readonly bool isComplete;

    private HashSample(uint[] smallest, bool isComplete) => (this.smallest, this.isComplete) = (smallest, isComplete);

    /// <param name="hashes">The set's hashes, in any order, with repeats; they are put in another order.</param>
    /// <param name="most">How many to keep.</param>
    public static HashSample Of(Span<uint> hashes, int most)
    {
        // Most hashes of a long text are too large to be kept; the sort need not see them.
        for (var share = 3L; share * most < hashes.Length; share *= 2)
        {
            var small = Gather(hashes, (uint)((uint.MaxValue * share * most) / hashes.Length));
            if (Distinct(hashes[..small], most) is { } kept && kept.Length == most)
                return new HashSample(kept, isComplete: false);
        }
        var all = Distinct(hashes, most);
        return new HashSample(all, all.Length < most);
    }

    /// <summary>Brings the hashes up to the limit to the front; returns how many they are.</summary>
    private static int Gather(Span<uint> hashes, uint limit)
    {
        var count = 0;
        for (var i = 0; i < hashes.Length; i++)
            if (hashes[i] <= limit)
                (hashes[count++], hashes[i]) = (hashes[i], hashes[count - 1]);
        return count;
    }

    private static uint[] Distinct(Span<uint> hashes, int most)
    {
        hashes.Sort();
        var kept = new uint[Math.Min(most, hashes.Length)];
        var count = 0;
        for (var i = 0; i < hashes.Length && count < kept.Length; i++)
            if (count == 0 || kept[count - 1] != hashes[i])
                kept[count++] = hashes[i];
        return kept[..count];
    }

    public static HashSample Read(BinaryReader from)
    {
        var isComplete = from.ReadBoolean();
        var kept = new uint[from.ReadUInt16()];
        from.BaseStream.ReadExactly(MemoryMarshal.AsBytes(kept.AsSpan()));
        return new HashSample(kept, isComplete);
    }

    public void Write(BinaryWriter to)
    {
        to.Write(isComplete);
        to.Write((ushort)smallest.Length);
        to.Write(MemoryMarshal.AsBytes(smallest.AsSpan()));
    }

    /// <summary>The kept hashes, smallest first.</summary>
    public ReadOnlySpan<uint> Smallest => smallest;

    /// <summary>The share of the smaller set that stands in the larger, 0 to 1, and how many hashes it was counted over.</summary>
    /// <param name="a">One sample.</param>
    /// <param name="b">The other.</param>
    /// <param name="least">A share below this is of no interest and told as 0, without counting to the end.</param>
    // Compared a million times by a run that has just begun, when nothing else would make the compiler look at it twice.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static (float Share, int Counted) Containment(HashSample a, HashSample b, float least)
    {
        var limit = Math.Min(a.Limit, b.Limit);
        if (a.CountTo(limit) > b.CountTo(limit))
            (a, b) = (b, a);
        ReadOnlySpan<uint> one = a.smallest.AsSpan(0, a.CountTo(limit)), other = b.smallest.AsSpan(0, b.CountTo(limit));
        var counted = one.Length;
        // Hashes of the smaller that may yet be missing in the larger; one more than rounding allows.
        var spare = counted - (int)(least * counted) + 1;
        int j = 0, common = 0;
        for (var i = 0; i < one.Length && spare >= 0; i++)
        {
            while (j < other.Length && other[j] < one[i])
                j++;
            if (j < other.Length && other[j] == one[i])
                common++;
            else
                spare--;
        }
        var share = counted == 0 ? 0 : (float)common / counted;
        return (spare < 0 || share < least ? 0 : share, counted);
    }

    private uint Limit => isComplete ? uint.MaxValue : smallest[^1];

    private int CountTo(uint limit)
    {
        var at = Array.BinarySearch(smallest, limit);
        return at >= 0 ? at + 1 : ~at;
    }
}
