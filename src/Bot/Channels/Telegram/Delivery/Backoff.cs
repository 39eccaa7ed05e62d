namespace Wenzheng.Bot.Channels.Telegram.Delivery;

/// <summary>退避: how long to wait before the next try: doubling from the first to the longest, a fifth more or less so that many do not come back at once.</summary>
internal sealed class Backoff(TimeSpan first, TimeSpan longest)
{
    private int tries;

    public TimeSpan Next()
    {
        var seconds = Math.Min(longest.TotalSeconds, first.TotalSeconds * Math.Pow(2, Math.Min(tries++, 20)));
#pragma warning disable CA5394 // Jitter, no secret.
        return TimeSpan.FromSeconds(seconds * (0.8 + (0.4 * Random.Shared.NextDouble())));
#pragma warning restore CA5394
    }

    public void Reset() => tries = 0;
}
