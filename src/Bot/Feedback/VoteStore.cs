using System.Text.Json;
using Wenzheng.Bot.Journals;

namespace Wenzheng.Bot.Feedback;

/// <summary>评价簿: 👍 and 👎, once per person and answer, changeable, on disk. Thread-safe.</summary>
public sealed class VoteStore : IAsyncDisposable
{
    /// <summary>Votes kept; the oldest go first.</summary>
    public const int Capacity = 20_000;

    private readonly Lock gate = new();
    private readonly Dictionary<(string Answer, string Voter), Vote> votes = [];
    private readonly Queue<Vote> order = new();
    private readonly Journal journal;

    /// <exception cref="JournalException">Another process holds the file.</exception>
    public VoteStore(string path) => journal = Journal.Open(path, new JournalOptions(Snapshot), bytes => Place(Parse(bytes)));

    /// <summary>The votes, newest first.</summary>
    public IReadOnlyList<Vote> All { get { lock (gate) return [.. votes.Values.OrderByDescending(v => v.At)]; } }

    /// <summary>The person's vote on the answer; null when there is none.</summary>
    public Vote? Find(string answer, string voter)
    {
        lock (gate)
            return votes.GetValueOrDefault((answer, voter));
    }

    /// <summary>Notes a vote, in place of the person's earlier one; completes when it is on disk.</summary>
    public Task SetAsync(Vote vote)
    {
        lock (gate)
        {
            Place(vote);
            return journal.AppendAsync(Bytes(vote));
        }
    }

    public ValueTask DisposeAsync() => journal.DisposeAsync();

    private void Place(Vote vote)
    {
        votes[(vote.Answer, vote.Voter)] = vote;
        order.Enqueue(vote);
        while (votes.Count > Capacity)
        {
            var oldest = order.Dequeue();
            // A changed vote stands in the queue twice; only its newest place counts.
            if (votes.GetValueOrDefault((oldest.Answer, oldest.Voter)) == oldest)
                votes.Remove((oldest.Answer, oldest.Voter));
        }
    }

    private List<ReadOnlyMemory<byte>> Snapshot()
    {
        lock (gate)
            return [.. votes.Values.OrderBy(v => v.At).Select(Bytes)];
    }

    private static ReadOnlyMemory<byte> Bytes(Vote vote) => JsonSerializer.SerializeToUtf8Bytes(vote, FeedbackJson.Readable.Vote);

    private static Vote Parse(ReadOnlySpan<byte> bytes) => JsonSerializer.Deserialize(bytes, FeedbackJson.Readable.Vote) ?? throw new JsonException("An empty vote.");
}
