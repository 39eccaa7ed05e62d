using System.Numerics;

namespace Wenzheng.Indexing.Engine.Postings;

/// <summary>Writes numbers bit by bit, low bits first.</summary>
internal sealed class BitWriter
{
    private byte[] bytes = new byte[4096];
    private int bit;

    /// <summary>What was written, the last byte filled up with zeros.</summary>
    public ReadOnlySpan<byte> Bytes => bytes.AsSpan(0, (bit + 7) / 8);

    public void Clear()
    {
        bytes.AsSpan(0, Math.Min(bytes.Length, (bit / 8) + 9)).Clear();
        bit = 0;
    }

    /// <summary>Fills the last byte up.</summary>
    public void Align() => bit = (bit + 7) & ~7;

    /// <summary>Writes the low bits of a value.</summary>
    public void Write(uint value, int bits)
    {
        if ((bit / 8) + 16 > bytes.Length)
            Array.Resize(ref bytes, bytes.Length * 2);
        ulong held = (ulong)value << (bit & 7);
        for (var at = bit >> 3; held != 0; at++, held >>= 8)
            bytes[at] |= (byte)held;
        bit += bits;
    }

    /// <summary>Golomb-Rice code: the value's high part as so many zeros and a one, then its low bits. Close to the least possible where gaps are random.</summary>
    public void WriteRice(int value, int lowBits)
    {
        var zeros = value >> lowBits;
        for (; zeros >= 24; zeros -= 24)
            Write(0, 24);
        Write(1u << zeros, zeros + 1);
        Write((uint)value & ((1u << lowBits) - 1), lowBits);
    }

    /// <summary>Elias gamma code of a number from 1.</summary>
    public void WriteGamma(int value)
    {
        var low = BitOperations.Log2((uint)value);
        WriteRice(low, 0);
        Write((uint)value & ((1u << low) - 1), low);
    }
}
