using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Wenzheng.Indexing.Engine.Files;

namespace Wenzheng.Indexing.Engine.Codes;

/// <summary>Reads what <see cref="BitWriter"/> wrote; every read is checked against the end.</summary>
internal ref struct BitReader
{
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

    /// <summary>Bits read.</summary>
    public readonly int Position => bit;

    /// <summary>Whole bytes read, a begun one included.</summary>
    public readonly int BytesRead => (bit + 7) / 8;

    /// <summary>0 to 32 bits.</summary>
    public uint Read(int bits)
    {
        var value = (uint)(Peek() & ((1UL << bits) - 1));
        bit += bits;
        return value;
    }

    /// <summary>The bits ahead, lowest first; at least 57 of them are valid.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly ulong Peek()
    {
        // A step back past the start or on past the end is refused before the memory there is touched.
        if ((uint)bit > (uint)end)
            Damage.Throw("编码数据不完整");
        return Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref start, bit >> 3)) >> (bit & 7);
    }

    /// <summary>Moves on by bits that were peeked at.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Skip(int bits) => bit += bits;

    /// <summary>Moves on to the next whole byte.</summary>
    public void Align() => bit = (bit + 7) & ~7;

    public int ReadGamma()
    {
        var low = BitOperations.TrailingZeroCount(Peek());
        if (low > 30)
            Damage.Throw("数值越界");
        bit += low + 1;
        return (1 << low) | (int)Read(low);
    }
}
