using System.Text;
using Wenzheng.Bot.Journals;

namespace Wenzheng.Bot.Conversations;

/// <summary>对话记录: one exchange in the file: the time and three texts in a journal's frame.</summary>
internal static class ExchangeRecord
{
    public static byte[] Write(Exchange exchange)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(exchange.Time.UtcTicks);
        writer.Write(exchange.Chat);
        writer.Write(exchange.Question);
        writer.Write(exchange.Answer);
        writer.Flush();
        return JournalFrame.Of(stream.GetBuffer().AsSpan(0, (int)stream.Length));
    }

    /// <summary>Reads the record at the start of the bytes. Returns its length, or 0 when no whole one stands there.</summary>
    public static int Read(ReadOnlySpan<byte> bytes, int longest, out Exchange exchange)
    {
        exchange = default;
        if (!JournalFrame.TryRead(bytes, longest, out var record) || record.IsEmpty) return 0;
        using var reader = new BinaryReader(new MemoryStream(record.ToArray()), Encoding.UTF8);
        exchange = new Exchange(new DateTimeOffset(reader.ReadInt64(), TimeSpan.Zero), reader.ReadString(), reader.ReadString(), reader.ReadString());
        return JournalFrame.PrefixLength + record.Length;
    }
}
