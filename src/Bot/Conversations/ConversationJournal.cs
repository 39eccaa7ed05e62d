using Wenzheng.Indexing.Engine.Files;

namespace Wenzheng.Bot.Conversations;

/// <summary>
/// 对话日志: exchanges appended to one file, each with its length and CRC-32C; written anew, and renamed over the old one, when it
/// has grown or something must go. A kill at any moment leaves all whole records before it. Not thread-safe.
/// </summary>
internal sealed class ConversationJournal : IDisposable
{
    private const int HeaderLength = 8;

    // A record holds two texts of 2,000 characters and a key.
    private const int MaxRecord = 64 * 1024;
    private const long LeastBloat = 1 << 20;

    private readonly string file;
    private readonly FileStream held;
    private readonly HashSet<string> chats = new(StringComparer.Ordinal);
    private FileStream? stream;
    private long afterRewrite;

    public ConversationJournal(string folder)
    {
        Directory.CreateDirectory(folder);
        file = Path.Combine(folder, "conversations.journal");
        // The lock is a file of its own: the journal is replaced while it is held.
        held = new FileStream(Path.Combine(folder, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        // A kill between writing and renaming leaves a copy, which may hold what was to be forgotten.
        File.Delete(Fresh);
    }

    private static ReadOnlySpan<byte> Header => "WZTALK1\n"u8;

    private string Fresh => file + ".new";

    public long DamagedBytes { get; private set; }

    /// <summary>Whether the file holds what no longer can be read.</summary>
    public bool NeedsRewrite { get; private set; }

    public bool IsOpen => stream is not null;

    /// <summary>Whether the file has grown to several times what it held when last written anew.</summary>
    public bool IsBloated => stream is { } s && s.Length > Math.Max(LeastBloat, 4 * afterRewrite);

    /// <summary>Whether records of the chat stand in the file.</summary>
    public bool Holds(string chat) => chats.Contains(chat);

    /// <summary>Reads every whole record and opens the file for more.</summary>
    public List<Exchange> Load()
    {
        var exchanges = new List<Exchange>();
        stream = new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, bufferSize: 0);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var at = bytes.AsSpan().StartsWith(Header) ? HeaderLength : 0;
        while (at > 0 && ExchangeRecord.Read(bytes.AsSpan(at), MaxRecord, out var exchange) is > 0 and var length)
        {
            exchanges.Add(exchange);
            chats.Add(exchange.Chat);
            at += length;
        }
        // A kill cuts the last record short; anything longer than a record is damage.
        if (bytes.Length - at > MaxRecord || at == 0 && bytes.Length >= HeaderLength) DamagedBytes = bytes.Length - at;
        NeedsRewrite = bytes.Length > at;
        if (bytes.Length == 0 || at == 0)
        {
            stream.SetLength(0);
            stream.Write(Header);
            at = HeaderLength;
            NeedsRewrite = false;
        }
        stream.SetLength(at);
        stream.Position = afterRewrite = at;
        return exchanges;
    }

    public void Append(Exchange exchange)
    {
        ObjectDisposedException.ThrowIf(stream is null, this);
        // One write call: a kill cuts it short or not at all. Power loss may take the last seconds; a chat is not worth a sync each.
        var start = stream.Position;
        try
        {
            stream.Write(ExchangeRecord.Write(exchange));
        }
        catch (IOException)
        {
            // A full disk may have taken half of it; what follows must not stand behind a torn record.
            stream.SetLength(start);
            stream.Position = start;
            throw;
        }
        chats.Add(exchange.Chat);
    }

    /// <summary>Writes the file anew; when this returns, nothing else is in it.</summary>
    public void Rewrite(IEnumerable<Exchange> exchanges)
    {
        chats.Clear();
        var fresh = new FileStream(Fresh, FileMode.Create, FileAccess.ReadWrite, FileShare.Read | FileShare.Delete);
        try
        {
            fresh.Write(Header);
            foreach (var exchange in exchanges)
            {
                fresh.Write(ExchangeRecord.Write(exchange));
                chats.Add(exchange.Chat);
            }
            fresh.Flush(flushToDisk: true);
            File.Move(Fresh, file, overwrite: true);
        }
        catch
        {
            fresh.Dispose();
            throw;
        }
        // The rename itself must outlive a power cut, or what was forgotten comes back.
        FileSystemCalls.SyncFolder(Path.GetDirectoryName(file)!);
        stream?.Dispose();
        stream = fresh;
        afterRewrite = fresh.Length;
        NeedsRewrite = false;
    }

    public void Dispose()
    {
        stream?.Dispose();
        stream = null;
        held.Dispose();
    }
}
