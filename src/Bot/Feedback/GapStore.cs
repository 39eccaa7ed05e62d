using System.Text.Json;
using Wenzheng.Bot.Journals;

namespace Wenzheng.Bot.Feedback;

/// <summary>缺口簿: the newest questions without an answer, on disk, each once with how often it was asked. Thread-safe.</summary>
public sealed class GapStore : IAsyncDisposable
{
    /// <summary>Questions kept; the one not asked for longest goes first.</summary>
    public const int Capacity = 2_000;

    private readonly Lock gate = new();
    private readonly Dictionary<string, Gap> gaps = new(StringComparer.Ordinal);
    private readonly Journal journal;

    /// <exception cref="JournalException">Another process holds the file.</exception>
    public GapStore(string path) => journal = Journal.Open(path, new JournalOptions(Snapshot), bytes => Place(Parse(bytes)));

    /// <summary>The questions, newest first.</summary>
    public IReadOnlyList<Gap> All { get { lock (gate) return [.. gaps.Values.OrderByDescending(g => g.Last).ThenBy(g => g.Question, StringComparer.Ordinal)]; } }

    /// <summary>Notes a question; completes when it is on disk.</summary>
    public Task AddAsync(string question, DateTimeOffset at)
    {
        lock (gate)
        {
            var gap = new Gap(question, (gaps.GetValueOrDefault(question)?.Times ?? 0) + 1, at);
            Place(gap);
            return journal.AppendAsync(Bytes(gap));
        }
    }

    public ValueTask DisposeAsync() => journal.DisposeAsync();

    private void Place(Gap gap)
    {
        if (gaps.Count >= Capacity && !gaps.ContainsKey(gap.Question))
            gaps.Remove(gaps.Values.MinBy(g => g.Last)!.Question);
        gaps[gap.Question] = gap;
    }

    private List<ReadOnlyMemory<byte>> Snapshot()
    {
        lock (gate)
            return [.. gaps.Values.Select(Bytes)];
    }

    private static ReadOnlyMemory<byte> Bytes(Gap gap) => JsonSerializer.SerializeToUtf8Bytes(gap, FeedbackJson.Readable.Gap);

    private static Gap Parse(ReadOnlySpan<byte> bytes) => JsonSerializer.Deserialize(bytes, FeedbackJson.Readable.Gap) ?? throw new JsonException("An empty gap.");
}
