using Wenzheng.Bot.Channels.Telegram.Ledger;

namespace Wenzheng.Bot.Channels.Telegram.Delivery;

/// <summary>车道: updates of a chat one after another, chats side by side. Thread-safe.</summary>
/// <param name="finish">Brings one update to its end; throws for nothing.</param>
internal sealed class ChatLanes(Func<LedgerItem, CancellationToken, Task> finish) : IDisposable
{
    private readonly Lock gate = new();
    private readonly Dictionary<long, Queue<LedgerItem>> lanes = [];
    private readonly HashSet<Task> running = [];
    private readonly CancellationTokenSource stop = new();

    /// <summary>Ends the work when the patience for it is over.</summary>
    public CancellationToken Stopping => stop.Token;

    /// <summary>Puts an update behind those of its chat.</summary>
    public void Queue(LedgerItem item)
    {
        // By the chat's id as it came: the old and the new id of a group are two lanes for a moment only.
        var chat = item.Incoming.ChatId;
        lock (gate)
        {
            if (lanes.TryGetValue(chat, out var lane))
            {
                lane.Enqueue(item);
                return;
            }
            lanes[chat] = new Queue<LedgerItem>([item]);
        }
        Run(() => Drain(chat));
    }

    /// <summary>Begins an update at once, beside its chat's lane.</summary>
    public void Beside(LedgerItem item) => Run(() => finish(item, stop.Token));

    /// <summary>Lets what is under way come to its end for so long, then cuts it.</summary>
    public async Task StopAsync(TimeSpan patience)
    {
        await Task.WhenAny(Running(), Task.Delay(patience));
        await stop.CancelAsync();
        await Running();
    }

    public void Dispose() => stop.Dispose();

    private Task Running()
    {
        lock (gate)
            return Task.WhenAll(running);
    }

    private void Run(Func<Task> work)
    {
        var task = Task.Run(work);
        lock (gate)
            running.Add(task);
        _ = task.ContinueWith(done =>
        {
            lock (gate)
                running.Remove(done);
        }, TaskScheduler.Default);
    }

    private async Task Drain(long chat)
    {
        while (true)
        {
            LedgerItem? item;
            lock (gate)
            {
                if (stop.IsCancellationRequested || !lanes[chat].TryDequeue(out item))
                {
                    lanes.Remove(chat);
                    return;
                }
            }
            await finish(item, stop.Token);
        }
    }
}
