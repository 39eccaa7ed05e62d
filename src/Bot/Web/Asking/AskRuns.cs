using System.Security.Cryptography;
using System.Text;

namespace Wenzheng.Bot.Web.Asking;

/// <summary>
/// 提问簿: the questions under way, by id, and those of the last minutes that carry an idempotency key, so that a retry gets the same
/// answer and asks nothing again. In memory, bounded. Thread-safe.
/// </summary>
internal sealed class AskRuns(TimeProvider clock)
{
    /// <summary>Answers kept for a retry; at a few kilobytes each, about 10 MB.</summary>
    public const int Capacity = 2_000;

    /// <summary>How long a retry finds its answer.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);

    private readonly Lock gate = new();
    private readonly Dictionary<string, AskRun> byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, AskRun> byKey = new(StringComparer.Ordinal);
    private readonly Queue<(string Key, AskRun Run, DateTimeOffset Since)> order = new();

    /// <summary>
    /// The run of this key, or a fresh one that the caller has to start. A key counts for its visitor only: nobody reads another's
    /// answer by guessing. A run that failed or was stopped is not repeated: the retry asks anew.
    /// </summary>
    public (AskRun Run, bool IsFresh) Find(string? key, Visitor visitor, string question)
    {
        var fingerprint = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(question)));
        lock (gate)
        {
            Forget();
            var scoped = key is null ? null : visitor.Hash() + " " + key;
            if (scoped is not null && byKey.TryGetValue(scoped, out var known) && known.Progress.Outcome is null or { Reply: not null } or { Problem.Status: < 500 })
                return (known, false);
            var run = new AskRun(fingerprint, isKept: key is not null);
            byId[run.Id] = run;
            if (scoped is not null)
            {
                byKey[scoped] = run;
                order.Enqueue((scoped, run, clock.GetUtcNow()));
            }
            return (run, true);
        }
    }

    /// <summary>Whether the run was made for this question.</summary>
    public static bool IsOf(AskRun run, string question) => run.Fingerprint == Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(question)));

    /// <summary>Stops the question of this id; false when none is under way.</summary>
    public bool Stop(string id)
    {
        AskRun? run;
        lock (gate)
            byId.TryGetValue(id, out run);
        run?.Stop();
        return run is not null;
    }

    /// <summary>It has ended, or never began: its id names nothing under way any more.</summary>
    public void End(AskRun run)
    {
        lock (gate)
            byId.Remove(run.Id);
    }

    /// <summary>It was not begun: its key is free again.</summary>
    public void Withdraw(AskRun run)
    {
        lock (gate)
        {
            byId.Remove(run.Id);
            if (byKey.FirstOrDefault(p => ReferenceEquals(p.Value, run)).Key is { } key) byKey.Remove(key);
        }
    }

    private void Forget()
    {
        while (order.TryPeek(out var oldest) && (order.Count >= Capacity || clock.GetUtcNow() - oldest.Since > Kept))
        {
            order.Dequeue();
            // A key whose run failed stands in the queue twice; only its newest run counts.
            if (byKey.TryGetValue(oldest.Key, out var run) && ReferenceEquals(run, oldest.Run)) byKey.Remove(oldest.Key);
        }
    }
}
