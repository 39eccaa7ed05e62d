using Wenzheng.Bot.Channels.Telegram.Api;
using Wenzheng.Bot.Channels.Telegram.Ledger;

namespace Wenzheng.Bot.Channels.Telegram.Delivery;

/// <summary>
/// 投递: makes one step, however long it takes: waits for its turn, honours what the server asks, tries again what may be tried again.
/// A message whose fate is unknown is sent again: a question answered twice is better than one not answered. Thread-safe.
/// </summary>
internal sealed class Courier(ITelegramApi api, Pace pace, UpdateLedger ledger, Vitals vitals, ILogger log)
{
    /// <summary>For steps that nobody misses: a press answered late is refused anyway.</summary>
    private const int TriesOfSmallSteps = 3;

    /// <summary>Beside what the server asks to wait.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromMilliseconds(300);

    /// <param name="step">The step.</param>
    /// <param name="beforeTry">Called before each call that may have an effect, with the chat it writes to (0 for none).</param>
    /// <param name="cancellationToken">Stops waiting; a call under way is cut.</param>
    public async Task<Delivered> DeliverAsync(OutgoingStep step, Func<long, Task> beforeTry, CancellationToken cancellationToken)
    {
        var letter = new Letter(step with { ChatId = ledger.CurrentChat(step.ChatId) });
        var backoff = new Backoff(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(30));
        var tries = 0;
        while (true)
        {
            var fault = await Try(letter, beforeTry, cancellationToken);
            if (fault is null)
                return await Rest(letter, beforeTry, cancellationToken);
            vitals.Count("fault." + fault.Kind);
            if (letter.IsSmall && ++tries == TriesOfSmallSteps)
                return new Delivered(Outcome.Impossible);
            switch (fault.Kind)
            {
                case FaultKind.NotModified:
                    return new Delivered(Outcome.Made, letter.Step.MessageId);
                case FaultKind.ChatClosed:
                    return new Delivered(Outcome.ChatClosed);
                case FaultKind.TooManyRequests:
                    TelegramLog.TooManyRequests(log, fault.RetryAfter.TotalSeconds);
                    pace.Pause(letter.Step.ChatId, fault.RetryAfter + Margin + (backoff.Next() / 4));
                    if (letter.IsSmall)
                        await Task.Delay(fault.RetryAfter + Margin, cancellationToken);
                    break;
                case FaultKind.ServerTrouble or FaultKind.NotReached or FaultKind.Unknown or FaultKind.Conflict or FaultKind.BadToken:
                    TelegramLog.CallFailed(log, letter.Step.Kind, fault.Kind, fault.Text);
                    await Task.Delay(backoff.Next(), cancellationToken);
                    break;
                case FaultKind.ChatMoved when fault.MovedTo != 0:
                    await ledger.MoveAsync(letter.Step.ChatId, fault.MovedTo);
                    letter.Step = letter.Step with { ChatId = fault.MovedTo };
                    break;
                default:
                    if (letter.Mend(fault.Kind))
                        break;
                    TelegramLog.StepRefused(log, letter.Step.Kind, fault.Text);
                    return new Delivered(Outcome.Impossible);
            }
        }
    }

    /// <summary>What was split off because the server found it too long follows as plain messages.</summary>
    private async Task<Delivered> Rest(Letter letter, Func<long, Task> beforeTry, CancellationToken cancellationToken)
    {
        var first = letter.Message;
        while (letter.TakeRest() is { } rest)
        {
            var more = await DeliverAsync(rest, beforeTry, cancellationToken);
            if (more.Outcome != Outcome.Made)
                return more with { Message = first };
        }
        return new Delivered(Outcome.Made, first);
    }

    private async Task<ApiFault?> Try(Letter letter, Func<long, Task> beforeTry, CancellationToken cancellationToken)
    {
        var step = letter.Step;
        if (letter.IsSmall)
        {
            return step.Kind == StepKind.Delete
                ? (await api.DeleteMessageAsync(new DeleteRequest(step.ChatId, step.MessageId), cancellationToken)).Fault
                : (await api.AnswerCallbackQueryAsync(new PressReply(step.PressId, step.Text.Length > 0 ? step.Text : null), cancellationToken)).Fault;
        }
        await pace.EnterAsync(step.ChatId, cancellationToken);
        try
        {
            await beforeTry(step.ChatId);
            var reply = step.Kind == StepKind.Send
                ? await api.SendMessageAsync(letter.ToMessage(), cancellationToken)
                : await api.EditMessageTextAsync(letter.ToEdit(), cancellationToken);
            letter.Message = reply.Value?.MessageId ?? 0;
            return reply.Fault;
        }
        finally
        {
            pace.Leave(step.ChatId);
        }
    }
}
