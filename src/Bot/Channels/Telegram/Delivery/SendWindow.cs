namespace Wenzheng.Bot.Channels.Telegram.Delivery;

/// <summary>
/// 限速窗: at most so many sends in a period, as the server sees it. A send counts from its start until a period after its end:
/// the server takes it somewhere between, so no stall on the way can bunch more sends into a period than allowed. Not thread-safe.
/// </summary>
/// <param name="limit">Sends in a period.</param>
/// <param name="period">The period.</param>
/// <param name="maxUnderway">Sends under way at the same time.</param>
internal sealed class SendWindow(int limit, TimeSpan period, int maxUnderway = int.MaxValue)
{
    private readonly Queue<long> ends = new();
    private int underway;

    /// <summary>Whether nothing counts any more.</summary>
    public bool IsIdle(long now)
    {
        Forget(now);
        return underway == 0 && ends.Count == 0;
    }

    /// <summary>How long until there may be room: zero when there is; at most a period.</summary>
    /// <param name="now">Milliseconds of a clock that never jumps.</param>
    public TimeSpan Wait(long now)
    {
        Forget(now);
        if (underway + ends.Count < limit && underway < maxUnderway)
            return TimeSpan.Zero;
        // Full of sends under way: their end is not known; ask again soon.
        return ends.Count == 0 || underway >= maxUnderway ? TimeSpan.FromMilliseconds(20) : TimeSpan.FromMilliseconds(Math.Max(1, ends.Peek() + (long)period.TotalMilliseconds - now));
    }

    public void Enter() => underway++;

    public void Leave(long now)
    {
        underway--;
        ends.Enqueue(now);
    }

    /// <summary>Counts a send that ended in the past, before this process.</summary>
    public void Restore(long end) => ends.Enqueue(end);

    private void Forget(long now)
    {
        while (ends.TryPeek(out var end) && now - end >= period.TotalMilliseconds)
            ends.Dequeue();
    }
}
