using Wenzheng.Bot.Channels.Telegram.Receiving;
using Wenzheng.Bot.Journals;

namespace Wenzheng.Bot.Channels.Telegram.Ledger;

/// <summary>
/// 收发簿: inbox and outbox in one journal. An update is on disk before the server is told to forget it; what will be sent is on disk
/// before it is sent; each step is on disk before and after it is made. After a kill the work goes on where it stood. Thread-safe.
/// </summary>
internal sealed class UpdateLedger : IAsyncDisposable
{
    private readonly Lock gate = new();
    private readonly LedgerState state = new();
    private readonly TimeProvider clock;
    private readonly Journal journal;

    /// <exception cref="JournalException">Another process holds the ledger.</exception>
    public UpdateLedger(string path, TimeProvider clock)
    {
        this.clock = clock;
        journal = Journal.Open(path, new JournalOptions(Snapshot), line => state.Apply(LedgerLine.Parse(line)));
    }

    /// <summary>Updates recorded and not yet answered.</summary>
    public int Pending { get { lock (gate) return state.OpenCount; } }

    /// <summary>How long the oldest of them waits; zero when there are none.</summary>
    public TimeSpan Lag { get { lock (gate) return state.OldestOpen is { } at ? TimeSpan.FromMilliseconds(Math.Max(0, Now - at)) : TimeSpan.Zero; } }

    /// <summary>Updates of the process before this one that are not answered to their end, in order.</summary>
    public IReadOnlyList<LedgerItem> Open { get { lock (gate) return state.Open; } }

    /// <summary>Messages that left within the last minute, each with its age; what may have left counts as left now.</summary>
    public IReadOnlyList<(long Chat, TimeSpan Age)> Spoke()
    {
        lock (gate)
        {
            var now = Now;
            var left = state.Spoke.Select(s => (s.Chat, TimeSpan.FromMilliseconds(now - s.At)));
            var unsure = state.Open.Where(i => i.IsAttempted).Select(i => (i.Incoming.ChatId, TimeSpan.Zero));
            return [.. left, .. unsure];
        }
    }

    /// <summary>The chat's id now, should it have moved.</summary>
    public long CurrentChat(long chat)
    {
        lock (gate)
            return state.CurrentChat(chat);
    }

    /// <summary>Records what came in; returns those that were not recorded before, when they are on disk.</summary>
    /// <exception cref="IOException">They could not be recorded; nothing has changed.</exception>
    public async Task<IReadOnlyList<LedgerItem>> ReceiveAsync(IReadOnlyList<Incoming> incoming)
    {
        var items = new List<LedgerItem>();
        var writing = new List<Task>();
        lock (gate)
        {
            foreach (var one in incoming)
            {
                if (state.IsSeen(one.UpdateId))
                    continue;
                writing.Add(Append(new LedgerLine(LineKind.Received, Now) { Incoming = one }));
                items.Add(state.Find(one.UpdateId)!);
            }
        }
        try
        {
            await Task.WhenAll(writing);
        }
        catch
        {
            lock (gate)
                items.ForEach(item => state.Withdraw(item.Incoming.UpdateId));
            throw;
        }
        return items;
    }

    public Task OpenAsync(LedgerItem item, long message) =>
        Record(new LedgerLine(LineKind.Opened, Now) { Update = item.Incoming.UpdateId, Message = message });

    public Task PlanAsync(LedgerItem item, IReadOnlyList<OutgoingStep> steps, string card) =>
        Record(new LedgerLine(LineKind.Planned, Now) { Update = item.Incoming.UpdateId, Steps = steps, Card = card });

    /// <param name="step">Its index; given, so that a line that could not be written can be written again.</param>
    /// <param name="chat">The chat that the step writes to; 0 when it writes none.</param>
    public Task AttemptAsync(LedgerItem item, int step, long chat) =>
        Record(new LedgerLine(LineKind.Attempted, Now) { Update = item.Incoming.UpdateId, Step = step, Chat = chat });

    /// <param name="step">Its index.</param>
    /// <param name="chat">The chat that the step wrote to; 0 when it wrote none.</param>
    /// <param name="message">The message that stands there now; 0 for none.</param>
    public Task MadeAsync(LedgerItem item, int step, long chat, long message) =>
        Record(new LedgerLine(LineKind.Made, Now) { Update = item.Incoming.UpdateId, Step = step, Chat = chat, Message = message });

    public Task DoneAsync(LedgerItem item) => Record(new LedgerLine(LineKind.Done, Now) { Update = item.Incoming.UpdateId });

    public Task MoveAsync(long chat, long to) => Record(new LedgerLine(LineKind.Moved, Now) { Chat = chat, MovedTo = to });

    public ValueTask DisposeAsync() => journal.DisposeAsync();

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    private Task Record(LedgerLine line)
    {
        lock (gate)
            return Append(line);
    }

    // State first, under the same lock as the order of lines: a snapshot taken later holds all lines before it.
    private Task Append(LedgerLine line)
    {
        state.Apply(line);
        return journal.AppendAsync(line.ToBytes());
    }

    private List<ReadOnlyMemory<byte>> Snapshot()
    {
        lock (gate)
            return [.. state.Snapshot(Now).Select(l => l.ToBytes())];
    }
}
