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

    public static void WriteHeader(Stream file) => file.Write(Header);

    public static void Write(Stream file, ReadOnlySpan<byte> record)
    {
        Span<byte> prefix = stackalloc byte[PrefixLength];
        BinaryPrimitives.WriteInt32LittleEndian(prefix, record.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(prefix[4..], Checksum(record));
        file.Write(prefix);
        file.Write(record);
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
