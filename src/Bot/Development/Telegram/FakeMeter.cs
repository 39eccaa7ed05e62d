using System.Diagnostics;

namespace Wenzheng.Bot.Development.Telegram;

/// <summary>测速: what the flood limits say of the messages that arrived, taken or not. Thread-safe.</summary>
internal sealed class FakeMeter
{
    private readonly Lock gate = new();
    private readonly Dictionary<long, Queue<long>> chats = [];
    private readonly Queue<long> all = new();
    private readonly List<string> violations = [];

    /// <summary>Messages a second over all chats.</summary>
    public int PerSecond { get; set; } = 30;

    public IReadOnlyList<string> Violations { get { lock (gate) return [.. violations]; } }

    /// <summary>Most messages that arrived within a second, over all chats.</summary>
    public int Peak { get; private set; }

    public void Arrived(long chat)
    {
        lock (gate)
        {
            var now = Stopwatch.GetTimestamp();
            var inSecond = Count(all, now, 1);
            Peak = Math.Max(Peak, inSecond);
            if (inSecond > PerSecond)
                violations.Add($"{inSecond} messages within a second over all chats");
            if (!chats.TryGetValue(chat, out var times))
                chats[chat] = times = new Queue<long>();
            var last = times.Count > 0 ? Stopwatch.GetElapsedTime(times.Last(), now).TotalSeconds : double.MaxValue;
            if (last < 1)
                violations.Add($"chat {chat}: a second message after {last:0.000} s");
            var inMinute = Count(times, now, 60);
            if (chat < 0 && inMinute > 20)
                violations.Add($"group {chat}: {inMinute} messages within a minute");
        }
    }

    private static int Count(Queue<long> times, long now, int seconds)
    {
        times.Enqueue(now);
        while (Stopwatch.GetElapsedTime(times.Peek(), now).TotalSeconds >= seconds)
            times.Dequeue();
        return times.Count;
    }
}
