using Wenzheng.Bot.Channels.Telegram.Api;
using Wenzheng.Bot.Channels.Telegram.Delivery;
using Wenzheng.Bot.Channels.Telegram.Ledger;
using Wenzheng.Bot.Channels.Telegram.Receiving;
using Wenzheng.Bot.Channels.Telegram.Rendering;

namespace Wenzheng.Bot.Channels.Telegram.Talking;

/// <summary>One text that grows.</summary>
internal sealed class GrowingText : IAsyncDisposable
{
    /// <summary>Answers that come sooner are sent whole.</summary>
    private static readonly TimeSpan First = TimeSpan.FromSeconds(1.2);

    /// <summary>Edits count as messages: half-second edits were punished with minutes of silence; groups take about 20 a minute.</summary>
    private static readonly TimeSpan InPrivate = TimeSpan.FromSeconds(1.5), InGroups = TimeSpan.FromSeconds(3.2);

    private const string Ellipsis = " …";

    private readonly ITelegramApi api;
    private readonly Pace pace;
    private readonly UpdateLedger ledger;
    private readonly Drafts drafts;
    private readonly LedgerItem item;
    private readonly CancellationTokenSource end = new();
    private readonly Task showing;
    private string latest = "";

    /// <param name="isQuiet">Whether nothing is shown before the final text.</param>
    public GrowingText(ITelegramApi api, Pace pace, UpdateLedger ledger, Drafts drafts, LedgerItem item, bool isQuiet)
    {
        (this.api, this.pace, this.ledger, this.drafts, this.item) = (api, pace, ledger, drafts, item);
        showing = isQuiet ? Task.CompletedTask : Show();
    }

    /// <summary>Takes the whole text so far.</summary>
    public void Grow(string soFar) => Volatile.Write(ref latest, soFar);

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        await showing;
        end.Dispose();
    }

    private async Task Show()
    {
        var incoming = item.Incoming;
        var shown = "";
        try
        {
            await Task.Delay(First, end.Token);
            while (true)
            {
                var text = CleanText.Of(Volatile.Read(ref latest)).Trim();
                if (text.Length > 0 && text != shown && text.Length + Ellipsis.Length <= MessageSteps.MaxMessage)
                {
                    if (!await ShowOnce(incoming, text))
                        return;
                    shown = text;
                }
                await Task.Delay(incoming.IsGroup ? InGroups : InPrivate, end.Token);
            }
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // The final text takes over.
        }
    }

    /// <summary>False when the server wants no more of it.</summary>
    private async Task<bool> ShowOnce(Incoming incoming, string text)
    {
        // Drafts vanish by themselves, so nothing has to be recorded.
        if (item.OpenMessage == 0 && await drafts.ShowAsync(incoming, text, end.Token) is { } isWanted)
            return isWanted;
        if (!pace.TryEnter(incoming.ChatId))
            return true;
        try
        {
            // Not cut by the final text: its message must be known, or it could not be changed into the final text.
            return item.OpenMessage == 0 ? await Open(incoming, text) : (await api.EditMessageTextAsync(
                new EditRequest { ChatId = incoming.ChatId, MessageId = item.OpenMessage, Text = text + Ellipsis }, CancellationToken.None)).Fault is null or { Kind: FaultKind.NotModified };
        }
        finally
        {
            pace.Leave(incoming.ChatId);
        }
    }

    private async Task<bool> Open(Incoming incoming, string text)
    {
        var sent = await api.SendMessageAsync(new MessageRequest
        {
            ChatId = incoming.ChatId,
            MessageThreadId = incoming.Topic == 0 ? null : incoming.Topic,
            Text = text + Ellipsis,
            ReplyParameters = new ReplyParameters(incoming.MessageId, AllowSendingWithoutReply: true),
        }, CancellationToken.None);
        if (!sent.IsOk)
            return false;
        await ledger.OpenAsync(item, sent.Value.MessageId);
        return true;
    }
}
