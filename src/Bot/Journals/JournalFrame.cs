using System.Buffers.Binary;
using Wenzheng.Indexing.Engine.Files;

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

    /// <summary>The record at the start of the bytes; false when no whole one stands there.</summary>
    /// <param name="bytes">From the record's prefix on.</param>
    /// <param name="longest">A record of more bytes is damage.</param>
    /// <param name="record">Its bytes without the prefix.</param>
    public static bool TryRead(ReadOnlySpan<byte> bytes, int longest, out ReadOnlySpan<byte> record)
    {
        record = [];
        if (bytes.Length < PrefixLength) return false;
        var length = BinaryPrimitives.ReadInt32LittleEndian(bytes);
        if (length < 0 || length > longest || length > bytes.Length - PrefixLength) return false;
        record = bytes.Slice(PrefixLength, length);
        return Checksum(record) == BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
    }

    // Over length and bytes, so that a run of zeros is no record.
    private static uint Checksum(ReadOnlySpan<byte> record)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, record.Length);
        return ~Crc32C.Append(Crc32C.Append(~0u, length), record);
    }
}
