using System.Text.Json;
using Wenzheng.Bot.Journals;

namespace Wenzheng.Bot.Admin.Questions;

/// <summary>标注簿: the newest mark of each question, on disk. Thread-safe.</summary>
internal sealed class MarkStore : IAsyncDisposable
{
    /// <summary>Marks kept; the oldest go first. Gaps and votes that they belong to go sooner.</summary>
    public const int Capacity = 20_000;

    private readonly Lock gate = new();
    private readonly Dictionary<string, Mark> marks = new(StringComparer.Ordinal);
    private readonly Journal journal;

    /// <exception cref="JournalException">Another process holds the file.</exception>
    public MarkStore(string path) => journal = Journal.Open(path, new JournalOptions(Snapshot), bytes =>
        Place(JsonSerializer.Deserialize(bytes, MarkJson.Readable.Mark) ?? throw new JsonException("An empty mark.")));

    /// <summary>The mark of a question; null when it has none.</summary>
    public Mark? Find(string question)
    {
        lock (gate)
            return marks.GetValueOrDefault(question);
    }

    /// <summary>Puts a mark in place of the question's earlier one; completes when it is on disk.</summary>
    public Task SetAsync(Mark mark)
    {
        lock (gate)
        {
            Place(mark);
            return journal.AppendAsync(Bytes(mark));
        }
    }

    public ValueTask DisposeAsync() => journal.DisposeAsync();

    private void Place(Mark mark)
    {
        if (marks.Count >= Capacity && !marks.ContainsKey(mark.Question))
            marks.Remove(marks.Values.MinBy(m => m.At)!.Question);
        marks[mark.Question] = mark;
    }

    private List<ReadOnlyMemory<byte>> Snapshot()
    {
        lock (gate)
            return [.. marks.Values.Select(Bytes)];
    }

    private static ReadOnlyMemory<byte> Bytes(Mark mark) => JsonSerializer.SerializeToUtf8Bytes(mark, MarkJson.Readable.Mark);
}
