using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Wenzheng.Indexing.Engine.Postings;

/// <summary>Packs blocks of 128 numbers, each in the same number of bits, low bits first.</summary>
internal static class BitPacking
{
    /// <summary>Numbers in a block.</summary>
    public const int BlockSize = 128;

    /// <summary>Bytes that a packed block takes.</summary>
    public static int PackedBytes(int bits) => bits * (BlockSize / 8);

    /// <summary>Bits that the largest value needs.</summary>
    public static int BitsFor(ReadOnlySpan<int> values)
    {
        var all = 0u;
        foreach (var value in values)
            all |= (uint)value;
        return 32 - BitOperations.LeadingZeroCount(all);
    }

    /// <summary>Packs a whole block.</summary>
    /// <param name="values">128 numbers below 2^bits.</param>
    /// <param name="bits">0 to 31.</param>
    /// <param name="target">Receives <see cref="PackedBytes"/> bytes.</param>
    public static void Pack(ReadOnlySpan<int> values, int bits, Span<byte> target)
    {
        var held = 0UL;
        var heldBits = 0;
        var at = 0;
        foreach (var value in values)
        {
            held |= (ulong)(uint)value << heldBits;
            heldBits += bits;
            if (heldBits < 32)
                continue;
            BinaryPrimitives.WriteUInt32LittleEndian(target[at..], (uint)held);
            held >>= 32;
            heldBits -= 32;
            at += 4;
        }
    }

    /// <summary>Unpacks a whole block.</summary>
    /// <param name="source">At least <see cref="PackedBytes"/> + 8 bytes: the last read may reach past the block.</param>
    /// <param name="bits">0 to 31.</param>
    /// <param name="values">Receives 128 numbers.</param>
    public static void Unpack(ReadOnlySpan<byte> source, int bits, Span<int> values)
    {
        values = values[..BlockSize];
        if (bits == 0)
        {
            values.Clear();
            return;
        }
        if ((uint)bits > 31 || source.Length < PackedBytes(bits) + 8)
            Files.Damage.Throw("倒排数据不完整");
        ref var start = ref MemoryMarshal.GetReference(source);
        var mask = (1UL << bits) - 1;
        var bit = 0;
        for (var i = 0; i < values.Length; i++, bit += bits)
        {
            var word = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref start, bit >> 3));
            values[i] = (int)((word >> (bit & 7)) & mask);
        }
    }
}
