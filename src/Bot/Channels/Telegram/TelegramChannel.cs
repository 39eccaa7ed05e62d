using System.Diagnostics.CodeAnalysis;
using Wenzheng.Bot.Channels.Telegram.Access;
using Wenzheng.Bot.Channels.Telegram.Api;
using Wenzheng.Bot.Channels.Telegram.Cards;
using Wenzheng.Bot.Channels.Telegram.Delivery;
using Wenzheng.Bot.Channels.Telegram.Ledger;
using Wenzheng.Bot.Channels.Telegram.Receiving;
using Wenzheng.Bot.Channels.Telegram.Talking;
using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Retrieval;

namespace Wenzheng.Bot.Channels.Telegram;

/// <summary>Telegram 渠道: puts the parts together and runs them. Opening it reads the ledger; running it talks to the server.</summary>
internal sealed class TelegramChannel : IAsyncDisposable
{
    /// <summary>How long answers under way may take to come to their end when the service stops.</summary>
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(8);

    private readonly TelegramSettings settings;
    private readonly ITelegramApi api;
    private readonly Desk desk;
    private readonly ILogger log;
    private readonly TimeProvider clock;
    private readonly Pace pace;
    private readonly UpdateLedger ledger;
    private readonly CardShelf shelf;
    private readonly RebuildWatch rebuilding;
    private readonly ChannelStates states;
    private readonly WebhookKeys keys;
    private readonly TaskCompletionSource<WebhookEndpoint> webhook = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Dispatcher? dispatcher;
    private Poller? poller;

    /// <param name="tell">Told in one Chinese sentence when something needs staff.</param>
    /// <exception cref="Journals.JournalException">Another process works in the same data folder.</exception>
    public TelegramChannel(TelegramSettings settings, ITelegramApi api, Desk desk, TimeProvider clock, ILogger log, Action<string> tell)
    {
        (this.settings, this.api, this.desk, this.clock, this.log) = (settings, api, desk, clock, log);
        ledger = new UpdateLedger(Path.Combine(settings.Folder, "updates.journal"), clock);
        shelf = new CardShelf(Path.Combine(settings.Folder, "answers.journal"));
        Vitals = new Vitals(clock);
        Vitals.Observe("pending", () => ledger.Pending);
        Vitals.Observe("lag.seconds", () => ledger.Lag.TotalSeconds);
        states = new ChannelStates(Vitals, log, tell);
        pace = new Pace(settings.Options.MessagesPerSecond, settings.ChatInterval);
        rebuilding = new RebuildWatch(api, pace);
        keys = WebhookKeys.Of(settings.Token);
    }

    public Vitals Vitals { get; }

    /// <summary>Updates recorded and not yet answered.</summary>
    public int Pending => ledger.Pending;

    /// <summary>How long the oldest of them waits.</summary>
    public TimeSpan Lag => ledger.Lag;

    /// <summary>Whether a request is a delivery to this channel.</summary>
    public bool Owns(PathString path) => settings.WebhookUrl is not null && path.Equals(keys.Path, StringComparison.Ordinal);

    /// <summary>Takes a delivery.</summary>
    public async Task ReceiveAsync(HttpContext context)
    {
        if (webhook.Task.IsCompletedSuccessfully)
        {
            await (await webhook.Task).ReceiveAsync(context);
            return;
        }
        // Still starting: the server keeps the update and delivers it again.
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
    }

    /// <summary>Runs until it is cancelled or the token is refused; throws for neither.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (await Identify(cancellationToken) is not { } bot)
                return;
            var intake = Assemble(bot);
            if (!await Connect(intake, cancellationToken))
                return;
            await RegisterCommands(cancellationToken);
            if (settings.WebhookUrl is null)
                await poller!.RunAsync(cancellationToken);
            else
                await Task.Delay(Timeout.Infinite, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Stopped.
        }
        finally
        {
            await Stop();
        }
    }

    public async ValueTask DisposeAsync()
    {
        dispatcher?.Dispose();
        rebuilding.Dispose();
        await shelf.DisposeAsync();
        await ledger.DisposeAsync();
        pace.Dispose();
        Vitals.Dispose();
    }

    /// <summary>Asks who the bot is until the server answers; null when it refuses the token.</summary>
    private async Task<BotIdentity?> Identify(CancellationToken cancellationToken) =>
        await Insist(api.GetMeAsync, cancellationToken) is { IsOk: true } reply ? reply.Value : null;

    /// <summary>Calls until it works; what the server refuses for good is returned as it is.</summary>
    private async Task<ApiReply<T>> Insist<T>(Func<CancellationToken, Task<ApiReply<T>>> call, CancellationToken cancellationToken)
    {
        var backoff = new Backoff(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(30));
        while (true)
        {
            var reply = await call(cancellationToken);
            if (reply.IsOk || !states.Fell(reply.Fault) || reply.Fault.Kind is FaultKind.BadRequest)
                return reply;
            await Task.Delay(reply.Fault.RetryAfter + backoff.Next(), cancellationToken);
        }
    }

    private Intake Assemble(BotIdentity bot)
    {
        var hash = IdHash.OfFolder(settings.Folder);
        var access = AccessList.Of(settings);
        var searcher = new PassageSearcher(TextAnalyzer.Default);
        var talk = new Talk(access,
            new Questions(desk, shelf, hash, api, new LiveText(api, pace, ledger), clock, log),
            new Browsing(desk, shelf, searcher),
            new Presses(desk, shelf, searcher, hash, clock),
            new StaffDesk(desk, access, ledger, Vitals, rebuilding),
            hash, desk, new AskRates(settings.Options.QuestionsPerMinute), new AskRates(settings.Options.QuestionsPerGroupMinute));
        dispatcher = new Dispatcher(talk, ledger, shelf, new Courier(api, pace, ledger, Vitals, log), Vitals, settings.Options.Workers, log);
        var intake = new Intake(new UpdateReader(bot), ledger, dispatcher, Vitals);
        poller = settings.WebhookUrl is null ? new Poller(api, intake, states, settings.Options.PollSeconds) : null;
        Resume(bot);
        return intake;
    }

    /// <summary>Goes on with what the process before left, keeping the flood limits that it had used up.</summary>
    private void Resume(BotIdentity bot)
    {
        foreach (var (chat, age) in ledger.Spoke().OrderByDescending(s => s.Age))
            pace.Restore(chat, age);
        var open = ledger.Open;
        var unsure = open.Count(i => i.IsAttempted);
        TelegramLog.Started(log, bot.Username, settings.WebhookUrl is null ? "polling" : "webhook", open.Count, unsure);
        dispatcher!.Take(open);
    }

    /// <summary>Sets or removes the webhook, whichever the settings ask for; false when the server refuses.</summary>
    private async Task<bool> Connect(Intake intake, CancellationToken cancellationToken)
    {
        if (settings.WebhookUrl is null)
        {
            var info = await Insist(api.GetWebhookInfoAsync, cancellationToken);
            if (info is { IsOk: true, Value.Url.Length: > 0 })
                await Insist(api.DeleteWebhookAsync, cancellationToken);
            states.Recovered();
            return true;
        }
        webhook.SetResult(new WebhookEndpoint(keys, intake, states));
        var address = settings.WebhookUrl.AbsoluteUri.TrimEnd('/') + keys.Path;
        var set = await Insist(token => api.SetWebhookAsync(new WebhookRequest(address, keys.Secret, Math.Min(40, settings.Options.Workers * 4), UpdateReader.AllowedUpdates), token), cancellationToken);
        if (set.IsOk)
            states.Recovered();
        return set.IsOk;
    }

    /// <summary>A convenience: without the menus everything works, so failures only leave a line in the log.</summary>
    private async Task RegisterCommands(CancellationToken cancellationToken)
    {
        foreach (var request in CommandMenu.Requests(settings.Staff))
        {
            var reply = await api.SetMyCommandsAsync(request, cancellationToken);
            if (!reply.IsOk)
                TelegramLog.MenuFailed(log, request.Scope.Type, reply.Fault.Text);
        }
    }

    [SuppressMessage("Reliability", "CA2016", Justification = "Stopping comes after the cancellation and has a time of its own.")]
    private async Task Stop()
    {
        if (webhook.Task.IsCompletedSuccessfully)
            (await webhook.Task).Stop();
        if (dispatcher is not null)
            await dispatcher.StopAsync(StopPatience);
        if (poller is null)
            return;
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(3));
        try
        {
            await poller.ConfirmAsync(patience.Token);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            // The next start gets them again and knows them.
        }
    }
}
