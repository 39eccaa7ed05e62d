namespace Wenzheng.Bot.Channels.Telegram.Access;

/// <summary>
/// 问速: how many questions a user or a group may ask in a minute. It counts by the time at which they were written, so that what
/// waited during a restart is not held against anybody. Thread-safe.
/// </summary>
internal sealed class AskRates(int perMinute)
{
    /// <summary>Those who have not asked for long are forgotten when there are more than this.</summary>
    private const int MaxKept = 10_000;

    private readonly Lock gate = new();
    private readonly Dictionary<long, (double Tokens, long At)> buckets = [];

    /// <summary>Takes one question; seconds to wait when there is none left, else 0.</summary>
    /// <param name="id">User or group.</param>
    /// <param name="at">When it was written, Unix seconds.</param>
    public int Take(long id, long at)
    {
        lock (gate)
        {
            var (tokens, last) = buckets.TryGetValue(id, out var known) ? known : (perMinute, at);
            tokens = Math.Min(perMinute, tokens + (Math.Max(0, at - last) * perMinute / 60.0));
            var isTaken = tokens >= 1;
            if (buckets.Count >= MaxKept && !buckets.ContainsKey(id))
                Forget(at);
            buckets[id] = (isTaken ? tokens - 1 : tokens, Math.Max(at, last));
            return isTaken ? 0 : (int)Math.Ceiling((1 - tokens) * 60 / perMinute);
        }
    }

    private void Forget(long now)
    {
        foreach (var old in buckets.Where(b => now - b.Value.At > 60).Select(b => b.Key).ToList())
            buckets.Remove(old);
    }
}
