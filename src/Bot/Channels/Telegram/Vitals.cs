using System.Diagnostics.Metrics;

namespace Wenzheng.Bot.Channels.Telegram;

/// <summary>How the channel stands.</summary>
internal enum ChannelState
{
    /// <summary>Not yet in touch with the server.</summary>
    Starting,

    /// <summary>Updates arrive.</summary>
    Running,

    /// <summary>The server cannot be reached, or is in trouble; tried again.</summary>
    Unreachable,

    /// <summary>Another program takes updates with the same token.</summary>
    Conflict,

    /// <summary>The token is refused; only another token helps.</summary>
    Refused,

    /// <summary>The data folder cannot be written (a full disk); tried again.</summary>
    DiskTrouble,
}

/// <summary>体征: what health and metrics say of the channel. Thread-safe.</summary>
internal sealed class Vitals(TimeProvider clock) : IDisposable
{
    private readonly Meter meter = new("Wenzheng.Telegram");
    private readonly Lock gate = new();
    private readonly Dictionary<string, (Counter<long> Counter, long Value)> counts = [];
    private ChannelState state;
    private DateTimeOffset? lastUpdate, lastPoll;

    public ChannelState State { get { lock (gate) return state; } }

    /// <summary>When the server last answered a poll or delivered an update; null before.</summary>
    public DateTimeOffset? LastContact { get { lock (gate) return lastPoll; } }

    /// <summary>When the last update came in; null before the first.</summary>
    public DateTimeOffset? LastUpdate { get { lock (gate) return lastUpdate; } }

    /// <summary>All counts since the start, by name.</summary>
    public IReadOnlyDictionary<string, long> Counts { get { lock (gate) return counts.ToDictionary(c => c.Key, c => c.Value.Value); } }

    /// <summary>Whether the state has changed by this.</summary>
    public bool Become(ChannelState next)
    {
        lock (gate)
        {
            var hasChanged = state != next;
            state = next;
            return hasChanged;
        }
    }

    public void Contacted(int updates)
    {
        lock (gate)
        {
            lastPoll = clock.GetUtcNow();
            if (updates > 0)
                lastUpdate = lastPoll;
        }
    }

    /// <summary>Counts one event; also a counter "wenzheng.telegram.{name}" of the meter.</summary>
    public void Count(string name)
    {
        lock (gate)
        {
            var (counter, value) = counts.TryGetValue(name, out var known) ? known : (meter.CreateCounter<long>("wenzheng.telegram." + name), 0);
            counts[name] = (counter, value + 1);
            counter.Add(1);
        }
    }

    /// <summary>A gauge "wenzheng.telegram.{name}" of the meter.</summary>
    public void Observe(string name, Func<double> value) => meter.CreateObservableGauge("wenzheng.telegram." + name, value);

    public void Dispose() => meter.Dispose();
}
