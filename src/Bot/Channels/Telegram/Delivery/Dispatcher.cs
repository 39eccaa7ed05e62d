using System.Diagnostics.CodeAnalysis;
using Wenzheng.Bot.Channels.Telegram.Cards;
using Wenzheng.Bot.Channels.Telegram.Ledger;
using Wenzheng.Bot.Channels.Telegram.Receiving;
using Wenzheng.Bot.Channels.Telegram.Talking;
using Wenzheng.Indexing;

namespace Wenzheng.Bot.Channels.Telegram.Delivery;

/// <summary>
/// 派发: brings every recorded update to its end, one after another in a chat, chats side by side. Answering is bounded by workers;
/// waiting for a turn to send is not, so that one flooded group holds up nobody else. Thread-safe.
/// </summary>
internal sealed class Dispatcher(Talk talk, UpdateLedger ledger, CardShelf shelf, Courier courier, Vitals vitals, int workers, ILogger log) : IDisposable
{
    /// <summary>Between tries to write to a full disk.</summary>
    private static readonly TimeSpan DiskWait = TimeSpan.FromSeconds(5);

    private readonly Lock gate = new();
    private readonly Dictionary<long, Queue<LedgerItem>> lanes = [];
    private readonly HashSet<Task> running = [];
    private readonly SemaphoreSlim answering = new(workers, workers);
    private readonly CancellationTokenSource stop = new();

    /// <summary>Takes updates that are recorded; returns at once.</summary>
    public void Take(IEnumerable<LedgerItem> items)
    {
        foreach (var item in items)
        {
            if (talk.IsLong(item.Incoming))
                Run(() => Finish(item));
            else
                Queue(item);
        }
    }

    /// <summary>Lets what is under way come to its end for so long, then cuts it; the next start goes on from the ledger.</summary>
    public async Task StopAsync(TimeSpan patience)
    {
        Task all;
        lock (gate)
            all = Task.WhenAll(running);
        await Task.WhenAny(all, Task.Delay(patience));
        await stop.CancelAsync();
        lock (gate)
            all = Task.WhenAll(running);
        await all;
    }

    public void Dispose()
    {
        stop.Dispose();
        answering.Dispose();
    }

    private void Queue(LedgerItem item)
    {
        // By the chat's id as it came: an old and a new id of one group are two lanes for a moment only.
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
                if (!lanes[chat].TryDequeue(out item))
                {
                    lanes.Remove(chat);
                    return;
                }
            }
            if (stop.IsCancellationRequested)
                continue;
            await Finish(item);
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "One update that cannot be answered must not end the chat's lane; it is logged.")]
    private async Task Finish(LedgerItem item)
    {
        try
        {
            if (item.Steps is null)
                await Plan(item);
            await Make(item);
            await Note(() => ledger.DoneAsync(item));
            vitals.Count("answered");
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // It stays open in the ledger.
        }
        catch (Exception e)
        {
            TelegramLog.AnswerFailed(log, item.Incoming.UpdateId, e);
            vitals.Count("failed");
        }
    }

    private async Task Plan(LedgerItem item)
    {
        Plan plan;
        if (talk.IsLong(item.Incoming))
        {
            plan = await PlanOrApologise(item);
        }
        else
        {
            await answering.WaitAsync(stop.Token);
            try
            {
                plan = await PlanOrApologise(item);
            }
            finally
            {
                answering.Release();
            }
        }
        await Persist(() => ledger.PlanAsync(item, plan.Steps, plan.Card));
        plan.Afterwards?.Invoke();
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever goes wrong inside, the user gets a sentence and the log the cause.")]
    private async Task<Plan> PlanOrApologise(LedgerItem item)
    {
        try
        {
            return await talk.PlanAsync(item, stop.Token);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception e)
        {
            TelegramLog.AnswerFailed(log, item.Incoming.UpdateId, e);
            vitals.Count("failed");
            var text = e is IndexException ? Texts.IndexTrouble : Texts.Failed(item.Incoming.UpdateId);
            return new Plan(item.Incoming.Kind == IncomingKind.Press ? [MessageSteps.Answer(item.Incoming, text)] : MessageSteps.Say(item.Incoming, text));
        }
    }

    private async Task Make(LedgerItem item)
    {
        var steps = item.Steps!;
        for (var i = item.Next; i < steps.Count; i++)
        {
            var index = i;
            var made = await courier.DeliverAsync(steps[i], chat => Note(() => ledger.AttemptAsync(item, index, chat)), stop.Token);
            // A word to somebody else (staff) may fail without ending the answer.
            if (made.Outcome == Outcome.ChatClosed && steps[i].ChatId == item.Incoming.ChatId)
                break;
            var wrote = steps[i].Kind is StepKind.Send or StepKind.Edit ? ledger.CurrentChat(steps[i].ChatId) : 0;
            var message = made.Outcome == Outcome.Made && steps[i].Kind is StepKind.Send or StepKind.Edit ? made.Message : 0;
            await Note(() => ledger.MadeAsync(item, index, wrote, message));
        }
        if (item.Card.Length > 0 && shelf.Find(item.Card) is { } card)
            await Note(() => shelf.PutAsync(card with { Messages = [.. item.Messages.Where(m => m != 0)] }));
    }

    /// <summary>Tries until it is on disk: nothing goes on that a restart would not know of.</summary>
    private async Task Persist(Func<Task> write)
    {
        while (await Failure(write()) is { } failure)
            await Wait(failure);
        Recover();
    }

    /// <summary>
    /// Tries until the system has it, which a kill of the process cannot undo, and does not wait for the disk: after a power cut a
    /// message may be sent again, as after any moment that leaves its fate unknown.
    /// </summary>
    private async Task Note(Func<Task> write)
    {
        while (true)
        {
            var written = write();
            if (!written.IsFaulted)
            {
                _ = Failure(written);
                return;
            }
            if (await Failure(written) is { } failure)
                await Wait(failure);
        }
    }

    private static async Task<IOException?> Failure(Task written)
    {
        try
        {
            await written;
            return null;
        }
        catch (IOException e)
        {
            return e;
        }
    }

    private Task Wait(IOException failure)
    {
        if (vitals.Become(ChannelState.DiskTrouble))
            TelegramLog.DiskTrouble(log, failure);
        return Task.Delay(DiskWait, stop.Token);
    }

    private void Recover()
    {
        if (vitals.State == ChannelState.DiskTrouble)
            vitals.Become(ChannelState.Running);
    }
}
