using System.Buffers.Binary;
using System.Runtime.Intrinsics.X86;
using ArmCrc32 = System.Runtime.Intrinsics.Arm.Crc32;

namespace Wenzheng.Indexing.Engine.Files;

/// <summary>校验和: CRC-32C (Castagnoli, reflected polynomial 0x82F63B78), by the processor's instruction where it has one.</summary>
internal static class Crc32C
{
    private static readonly uint[] Table = BuildTable();

    /// <summary>Checksum of the whole span.</summary>
    public static uint Of(ReadOnlySpan<byte> data) => ~Append(~0u, data);

    /// <summary>Continues a running state; start with ~0 and complement the end.</summary>
    public static uint Append(uint state, ReadOnlySpan<byte> data)
    {
        if (Sse42.X64.IsSupported)
        {
            ulong wide = state;
            for (; data.Length >= 8; data = data[8..])
                wide = Sse42.X64.Crc32(wide, BinaryPrimitives.ReadUInt64LittleEndian(data));
            state = (uint)wide;
            foreach (var value in data)
                state = Sse42.Crc32(state, value);
            return state;
        }
        if (ArmCrc32.Arm64.IsSupported)
        {
            for (; data.Length >= 8; data = data[8..])
                state = ArmCrc32.Arm64.ComputeCrc32C(state, BinaryPrimitives.ReadUInt64LittleEndian(data));
            foreach (var value in data)
                state = ArmCrc32.ComputeCrc32C(state, value);
            return state;
        }
        return AppendByTable(state, data);
    }

    /// <summary>The same without special instructions.</summary>
    public static uint AppendByTable(uint state, ReadOnlySpan<byte> data)
    {
        foreach (var value in data)
            state = Table[(byte)(state ^ value)] ^ (state >> 8);
        return state;
    }

    private static uint[] BuildTable()
    {
        var table = new uint[256];
        for (var i = 0u; i < 256; i++)
        {
            var value = i;
            for (var bit = 0; bit < 8; bit++)
                value = (value & 1) != 0 ? (value >> 1) ^ 0x82F63B78 : value >> 1;
            table[i] = value;
        }
        return table;
    }
}
