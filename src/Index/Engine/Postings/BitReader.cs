using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Wenzheng.Indexing.Engine.Files;

namespace Wenzheng.Indexing.Engine.Postings;

/// <summary>Reads what <see cref="BitWriter"/> wrote; every read is checked against the end.</summary>
internal ref struct BitReader
{
    /// <summary>Bits of a word that are valid whatever the bit it starts at.</summary>
    private const int Valid = 57;

    private readonly ref byte start;
    private readonly int end;
    private int bit;

    /// <param name="padded">The bytes, and eight more that may be read.</param>
    /// <param name="length">How many bytes are meant.</param>
    public BitReader(ReadOnlySpan<byte> padded, int length)
    {
        if (length < 0 || length > padded.Length - 8 || length > int.MaxValue / 8)
            Damage.Throw("数据不完整");
        start = ref MemoryMarshal.GetReference(padded);
        end = length * 8;
    }

    /// <summary>Whole bytes read, a begun one included.</summary>
    public readonly int BytesRead => (bit + 7) / 8;

    /// <summary>0 to 32 bits.</summary>
    public uint Read(int bits)
    {
        var value = (uint)(Word() & ((1UL << bits) - 1));
        bit += bits;
        return value;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int ReadRice(int lowBits)
    {
        var word = Word();
        var zeros = BitOperations.TrailingZeroCount(word);
        if (zeros + 1 + lowBits > Valid)
            return ReadLongRice(lowBits);
        bit += zeros + 1 + lowBits;
        return (zeros << lowBits) | (int)((word >> (zeros + 1)) & ((1UL << lowBits) - 1));
    }

    /// <summary>The bits ahead, lowest first; at least 57 of them are valid.</summary>
    public readonly ulong Peek() => Word();

    /// <summary>Moves on by bits that were peeked at.</summary>
    public void Skip(int bits) => bit += bits;

    public int ReadGamma()
    {
        var low = ReadRice(0);
        if (low > 30)
            Damage.Throw("数值越界");
        return (1 << low) | (int)Read(low);
    }

    private int ReadLongRice(int lowBits)
    {
        var high = 0L;
        while (true)
        {
            var zeros = Math.Min(BitOperations.TrailingZeroCount(Word()), 32);
            bit += zeros;
            high += zeros;
            if (zeros < 32)
                break;
        }
        bit++;
        var value = (high << lowBits) | Read(lowBits);
        if (value > int.MaxValue)
            Damage.Throw("数值越界");
        return (int)value;
    }

    private readonly ulong Word()
    {
        if (bit > end)
            Damage.Throw("倒排数据不完整");
        return Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref start, bit >> 3)) >> (bit & 7);
    }
}
