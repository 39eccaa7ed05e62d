using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Wenzheng.Bot.Journals;

/// <summary>One record in the file: its length, the CRC-32C of length and bytes, its bytes; little-endian.</summary>
internal static class JournalFrame
{
    public const int HeaderLength = 8, PrefixLength = 8;

    /// <summary>An update with its answer is a few thousand bytes; more is damage.</summary>
    public const int MaxRecord = 4 * 1024 * 1024;

    public static ReadOnlySpan<byte> Header => "WZJRNL1\n"u8;

    /// <summary>A record with its prefix, to be written in one call.</summary>
    public static byte[] Of(ReadOnlySpan<byte> record)
    {
        var frame = new byte[PrefixLength + record.Length];
        BinaryPrimitives.WriteInt32LittleEndian(frame, record.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(frame.AsSpan(4), Checksum(record));
        record.CopyTo(frame.AsSpan(PrefixLength));
        return frame;
    }

    /// <summary>CRC-32C over length and bytes, so that a run of zeros is no record.</summary>
    public static uint Checksum(ReadOnlySpan<byte> record)
    {
        var crc = BitOperations.Crc32C(uint.MaxValue, (uint)record.Length);
        var words = MemoryMarshal.Cast<byte, ulong>(record);
        foreach (var word in words)
            crc = BitOperations.Crc32C(crc, word);
        foreach (var single in record[(words.Length * sizeof(ulong))..])
            crc = BitOperations.Crc32C(crc, single);
        return ~crc;
    }
}
