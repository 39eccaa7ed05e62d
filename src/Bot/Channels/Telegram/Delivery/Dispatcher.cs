using System.Diagnostics.CodeAnalysis;
using Wenzheng.Bot.Channels.Telegram.Cards;
using Wenzheng.Bot.Channels.Telegram.Ledger;
using Wenzheng.Bot.Channels.Telegram.Receiving;
using Wenzheng.Bot.Channels.Telegram.Talking;
using Wenzheng.Indexing;

namespace Wenzheng.Bot.Channels.Telegram.Delivery;

/// <summary>
/// 派发: brings every recorded update to its end. Answering is bounded by workers; waiting for a turn to send is not, so that one
/// flooded group holds up nobody else. Thread-safe.
/// </summary>
internal sealed class Dispatcher : IDisposable
{
    private readonly Talk talk;
    private readonly UpdateLedger ledger;
    private readonly CardShelf shelf;
    private readonly Courier courier;
    private readonly Vitals vitals;
    private readonly ILogger log;
    private readonly SemaphoreSlim answering;
    private readonly ChatLanes lanes;
    private readonly DurableWrites writes;

    /// <param name="workers">Updates worked out at the same time.</param>
    public Dispatcher(Talk talk, UpdateLedger ledger, CardShelf shelf, Courier courier, Vitals vitals, int workers, ILogger log)
    {
        (this.talk, this.ledger, this.shelf, this.courier, this.vitals, this.log) = (talk, ledger, shelf, courier, vitals, log);
        answering = new SemaphoreSlim(workers, workers);
        lanes = new ChatLanes(Finish);
        writes = new DurableWrites(vitals, log, lanes.Stopping);
    }

    /// <summary>Takes updates that are recorded; returns at once.</summary>
    public void Take(IEnumerable<LedgerItem> items)
    {
        foreach (var item in items)
        {
            if (talk.IsLong(item.Incoming))
                lanes.Beside(item);
            else
                lanes.Queue(item);
        }
    }

    /// <summary>Lets what is under way come to its end for so long, then cuts it; the next start goes on from the ledger.</summary>
    public Task StopAsync(TimeSpan patience) => lanes.StopAsync(patience);

    public void Dispose()
    {
        lanes.Dispose();
        answering.Dispose();
    }

    [SuppressMessage("Design", "CA1031", Justification = "One update that cannot be answered must not end the chat's lane; it is logged.")]
    private async Task Finish(LedgerItem item, CancellationToken cancellationToken)
    {
        try
        {
            if (item.Steps is null)
                await Plan(item, cancellationToken);
            await Make(item, cancellationToken);
            await writes.NoteAsync(() => ledger.DoneAsync(item));
            vitals.Count("answered");
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // It stays open in the ledger.
        }
        catch (Exception e)
        {
            TelegramLog.AnswerFailed(log, item.Incoming.UpdateId, e);
            vitals.Count("failed");
        }
    }

    private async Task Plan(LedgerItem item, CancellationToken cancellationToken)
    {
        // What takes minutes has a bound of its own.
        var isBounded = !talk.IsLong(item.Incoming);
        if (isBounded)
            await answering.WaitAsync(cancellationToken);
        Plan plan;
        try
        {
            plan = await PlanOrApologise(item, cancellationToken);
        }
        finally
        {
            if (isBounded)
                answering.Release();
        }
        await writes.PersistAsync(() => ledger.PlanAsync(item, plan.Steps, plan.Card));
        plan.Afterwards?.Invoke();
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever goes wrong inside, the user gets a sentence and the log the cause.")]
    private async Task<Plan> PlanOrApologise(LedgerItem item, CancellationToken cancellationToken)
    {
        try
        {
            return await talk.PlanAsync(item, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
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

    private async Task Make(LedgerItem item, CancellationToken cancellationToken)
    {
        var steps = item.Steps!;
        for (var i = item.Next; i < steps.Count; i++)
        {
            var (index, step) = (i, steps[i]);
            var made = await courier.DeliverAsync(step, chat => writes.NoteAsync(() => ledger.AttemptAsync(item, index, chat)), cancellationToken);
            // A word to somebody else (staff) may fail without ending the answer.
            if (made.Outcome == Outcome.ChatClosed && step.ChatId == item.Incoming.ChatId)
                break;
            var isMessage = step.Kind is StepKind.Send or StepKind.Edit;
            await writes.NoteAsync(() => ledger.MadeAsync(item, index, isMessage ? ledger.CurrentChat(step.ChatId) : 0, isMessage ? made.Message : 0));
        }
        if (item.Card.Length > 0 && shelf.Find(item.Card) is { } card)
            await writes.NoteAsync(() => shelf.PutAsync(card with { Messages = [.. item.Messages.Where(m => m != 0)] }));
    }
}
