using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace Wenzheng.Bot.Development.Telegram;

/// <summary>The updates that wait for the bot. They stay until they are confirmed, for a day at most. Thread-safe.</summary>
internal sealed class FakeQueue(TimeProvider clock)
{
    private const int MaxBatch = 100, MaxWait = 50, FarAhead = 10, FarBehind = 100_000;

    /// <summary>What is sent when nobody said what is wanted.</summary>
    private static readonly string[] NotByDefault = ["chat_member", "message_reaction", "message_reaction_count"];

    private readonly Lock gate = new();
    private readonly LinkedList<(long Id, JsonObject Update, DateTimeOffset At)> waiting = new();
    private CancellationTokenSource? poll;
    private TaskCompletionSource arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private HashSet<string>? allowed;
    private long next = RandomNumberGenerator.GetInt32(1_000_000, 900_000_000);
    private bool isClosed;

    public int Count { get { lock (gate) return waiting.Count; } }

    public IReadOnlyCollection<string> Allowed { get { lock (gate) return allowed ?? []; } }

    /// <summary>Puts an update in; null when the bot does not want its kind.</summary>
    public long? Add(string kind, JsonObject content)
    {
        lock (gate)
        {
            if (allowed is null ? NotByDefault.Contains(kind) : !allowed.Contains(kind))
                return null;
            var id = next++;
            waiting.AddLast((id, new JsonObject { ["update_id"] = id, [kind] = content }, clock.GetUtcNow()));
            arrived.TrySetResult();
            arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return id;
        }
    }

    /// <summary>After a week without updates the numbers begin anew, perhaps lower.</summary>
    public void Reseed(long first)
    {
        lock (gate)
            next = first;
    }

    /// <summary>Sets what is wanted; null leaves it, an empty list means the default.</summary>
    public void Want(IEnumerable<string>? kinds)
    {
        if (kinds is null)
            return;
        lock (gate)
            allowed = kinds.ToHashSet(StringComparer.Ordinal) is { Count: > 0 } named ? named : null;
    }

    /// <summary>getUpdates: waits for updates; null when a newer poll took over.</summary>
    public async Task<JsonArray?> TakeAsync(long offset, int limit, int timeout, CancellationToken cancellationToken)
    {
        CancellationTokenSource mine;
        lock (gate)
        {
            // The older poll is the one that is turned away.
            poll?.Cancel();
            poll = mine = new CancellationTokenSource();
            Confirm(offset);
        }
        using var either = CancellationTokenSource.CreateLinkedTokenSource(mine.Token, cancellationToken);
        var until = DateTime.UtcNow.AddSeconds(Math.Clamp(timeout, 0, MaxWait));
        while (true)
        {
            Task more;
            lock (gate)
            {
                if (mine.IsCancellationRequested)
                    return null;
                Expire();
                if (waiting.Count > 0 || DateTime.UtcNow >= until || isClosed)
                {
                    poll = poll == mine ? null : poll;
                    return new JsonArray([.. waiting.Take(limit is < 1 or > MaxBatch ? MaxBatch : limit).Select(w => w.Update.DeepClone())]);
                }
                more = arrived.Task;
            }
            try
            {
                await more.WaitAsync(until - DateTime.UtcNow is { Ticks: > 0 } left ? left : TimeSpan.FromMilliseconds(1), either.Token);
            }
            catch (TimeoutException)
            {
                // An empty answer.
            }
            catch (OperationCanceledException) when (mine.IsCancellationRequested)
            {
                return null;
            }
        }
    }

    /// <summary>Ends a poll under way, as setWebhook does.</summary>
    public void Interrupt()
    {
        lock (gate)
            poll?.Cancel();
    }

    /// <summary>All that waits, in order, with its number; for a webhook.</summary>
    public IReadOnlyList<(long Id, JsonObject Update)> Waiting()
    {
        lock (gate)
        {
            Expire();
            return [.. waiting.Select(w => (w.Id, w.Update))];
        }
    }

    public void Remove(long id)
    {
        lock (gate)
        {
            for (var node = waiting.First; node is not null; node = node.Next)
            {
                if (node.Value.Id != id)
                    continue;
                waiting.Remove(node);
                return;
            }
        }
    }

    public void Clear()
    {
        lock (gate)
            waiting.Clear();
    }

    public void Close()
    {
        lock (gate)
        {
            isClosed = true;
            arrived.TrySetResult();
        }
    }

    private void Confirm(long offset)
    {
        if (offset < 0)
        {
            while (waiting.Count > -offset)
                waiting.RemoveFirst();
        }
        else if (offset > 0 && offset <= next + FarAhead && offset >= next - FarBehind)
        {
            while (waiting.First is { } first && first.Value.Id < offset)
                waiting.RemoveFirst();
        }
    }

    private void Expire()
    {
        while (waiting.First is { } first && clock.GetUtcNow() - first.Value.At > TimeSpan.FromHours(24))
            waiting.RemoveFirst();
    }
}
