using System.Buffers.Binary;
using System.Text;
using Wenzheng.Indexing.Engine.Files;

namespace Wenzheng.Bot.Conversations;

/// <summary>日志记录: length, CRC-32C, then the time and three texts.</summary>
internal static class JournalRecord
{
    private const int Prefix = 8;

    public static byte[] Write(Exchange exchange)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(0L);
        writer.Write(exchange.Time.UtcTicks);
        writer.Write(exchange.Chat);
        writer.Write(exchange.Question);
        writer.Write(exchange.Answer);
        writer.Flush();
        var bytes = stream.ToArray();
        BinaryPrimitives.WriteInt32LittleEndian(bytes, bytes.Length - Prefix);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(4), Crc32C.Of(bytes.AsSpan(Prefix)));
        return bytes;
    }

    /// <summary>Reads the record at the start of the bytes. Returns its length, or 0 when no whole one stands there.</summary>
    public static int Read(ReadOnlySpan<byte> bytes, int longest, out Exchange exchange)
    {
        exchange = default;
        if (bytes.Length < Prefix) return 0;
        var length = BinaryPrimitives.ReadInt32LittleEndian(bytes);
        if (length <= 0 || length > longest || length > bytes.Length - Prefix) return 0;
        var payload = bytes.Slice(Prefix, length);
        if (BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]) != Crc32C.Of(payload)) return 0;
        using var reader = new BinaryReader(new MemoryStream(payload.ToArray()), Encoding.UTF8);
        exchange = new Exchange(new DateTimeOffset(reader.ReadInt64(), TimeSpan.Zero), reader.ReadString(), reader.ReadString(), reader.ReadString());
        return Prefix + length;
    }
}
