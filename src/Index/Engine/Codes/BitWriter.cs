using System.Numerics;
using System.Runtime.CompilerServices;

namespace Wenzheng.Indexing.Engine.Codes;

/// <summary>Writes numbers bit by bit, low bits first.</summary>
internal sealed class BitWriter
{
    private byte[] bytes = new byte[4096];

    /// <summary>Bits written.</summary>
    public int Bits { get; private set; }

    /// <summary>What was written, the last byte filled up with zeros.</summary>
    public ReadOnlySpan<byte> Bytes => bytes.AsSpan(0, (Bits + 7) / 8);

    public void Clear()
    {
        bytes.AsSpan(0, Math.Min(bytes.Length, (Bits / 8) + 9)).Clear();
        Bits = 0;
    }

    /// <summary>Fills the last byte up.</summary>
    public void Align() => Bits = (Bits + 7) & ~7;

    /// <summary>Writes the low bits of a value; its other bits are zero.</summary>
    public void Write(uint value, int bits) => WriteLong(value, bits);

    /// <summary>Writes the low bits of a value, 56 at most; its other bits are zero.</summary>
    public void WriteLong(ulong value, int bits)
    {
        if ((Bits / 8) + 16 > bytes.Length)
            Array.Resize(ref bytes, bytes.Length * 2);
        ref var at = ref bytes[Bits >> 3];
        Unsafe.WriteUnaligned(ref at, Unsafe.ReadUnaligned<ulong>(ref at) | (value << (Bits & 7)));
        Bits += bits;
    }

    /// <summary>Appends everything that another writer holds.</summary>
    public void Append(BitWriter other)
    {
        var left = other.Bits;
        for (var at = 0; left > 0; at += 4, left -= 32)
            Write(Unsafe.ReadUnaligned<uint>(ref other.bytes[at]), Math.Min(left, 32));
    }

    /// <summary>Elias gamma code of a number from 1: as many zeros as it has bits after the first, a one, those bits.</summary>
    public void WriteGamma(int value)
    {
        var low = BitOperations.Log2((uint)value);
        Write(1u << low, low + 1);
        Write((uint)value & ((1u << low) - 1), low);
    }
}
