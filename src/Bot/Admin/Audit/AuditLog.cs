using System.Text.Json;
using Wenzheng.Bot.Journals;

namespace Wenzheng.Bot.Admin.Audit;

/// <summary>
/// 操作记录簿: every act on disk before its answer is sent; nothing is ever taken out. All of it is held in memory as well: staff make some
/// hundred entries a day, about 10 MB in a year. Thread-safe.
/// </summary>
internal sealed class AuditLog : IAsyncDisposable
{
    private const int LongestField = 300;

    private readonly Lock gate = new();
    private readonly List<AuditEntry> entries = [];
    private readonly Journal journal;
    private readonly TimeProvider clock;

    /// <exception cref="JournalException">Another process holds the file.</exception>
    public AuditLog(string path, TimeProvider clock)
    {
        this.clock = clock;
        // It is never written anew: append-only is what it is for.
        journal = Journal.Open(path, new JournalOptions(Snapshot) { CompactAbove = long.MaxValue }, bytes =>
            entries.Add(JsonSerializer.Deserialize(bytes, AuditJson.Readable.AuditEntry) ?? throw new JsonException("An empty entry.")));
    }

    /// <summary>Writes an entry; completes when it is on disk.</summary>
    public Task AddAsync(string who, string act, string subject, string detail, string address)
    {
        lock (gate)
        {
            var entry = new AuditEntry(entries.Count + 1, clock.GetUtcNow(), Clean(who), act, Clean(subject), Clean(detail), Clean(address));
            entries.Add(entry);
            return journal.AppendAsync(JsonSerializer.SerializeToUtf8Bytes(entry, AuditJson.Readable.AuditEntry));
        }
    }

    /// <summary>Entries that fit the filter, newest first.</summary>
    public IReadOnlyList<AuditEntry> Find(AuditFilter filter)
    {
        lock (gate)
            return [.. entries.Where(filter.Fits).Reverse()];
    }

    public ValueTask DisposeAsync() => journal.DisposeAsync();

    private List<ReadOnlyMemory<byte>> Snapshot()
    {
        lock (gate)
            return [.. entries.Select(e => (ReadOnlyMemory<byte>)JsonSerializer.SerializeToUtf8Bytes(e, AuditJson.Readable.AuditEntry))];
    }

    /// <summary>One line, nothing that steers a terminal or turns the direction of writing (ASVS 16.4.1).</summary>
    private static string Clean(string text)
    {
        var cut = text.Length > LongestField ? text[..LongestField] + "…" : text;
        return Commands.Output.Terminal.CleanLine(cut).Replace('\n', ' ');
    }
}
