using Wenzheng.Bot.Admin.State;
using Wenzheng.Bot.Answering;
using Wenzheng.Bot.Channels.Telegram.Api;
using Wenzheng.Bot.Channels.Telegram.Receiving;
using Wenzheng.Bot.Channels.Telegram.Talking;
using Wenzheng.Bot.Conversations;
using Wenzheng.Bot.Feedback;
using Wenzheng.Bot.Web;
using Wenzheng.Indexing.Engine;

namespace Wenzheng.Bot.Channels.Telegram;

/// <summary>The channel beside the web server: its webhook and health are routes there, its work runs beside the requests.</summary>
internal sealed class TelegramHost : IAsyncDisposable
{
    private readonly ITelegramApi api;
    private readonly TelegramChannel channel;
    private readonly CancellationTokenSource stop = new();
    private Task running = Task.CompletedTask;

    private TelegramHost(ITelegramApi api, TelegramChannel channel) => (this.api, this.channel) = (api, channel);

    /// <summary>Opens the channel's files and maps its routes; nothing is sent before <see cref="Start"/>.</summary>
    /// <param name="server">Where its routes go.</param>
    /// <param name="settings">How it talks, and to whom.</param>
    /// <param name="api">Speaks to Telegram; disposed with the host.</param>
    /// <param name="rebuild">What /rebuild does; null where it cannot be done.</param>
    /// <param name="tell">Told in one Chinese sentence when something needs staff.</param>
    /// <exception cref="Journals.JournalException">Another process works in the same data folder.</exception>
    public static TelegramHost Open(WebApplication server, TelegramSettings settings, ITelegramApi api, RebuildArchive? rebuild, Action<string> tell)
    {
        var services = server.Services;
        var desk = new Desk(services.GetRequiredService<AnswerDesk>(), services.GetRequiredService<IPassageIndex>(), services.GetRequiredService<ConversationStore>(),
            services.GetRequiredService<ArchiveOverview>(), services.GetRequiredService<GapStore>(), services.GetRequiredService<VoteStore>(), rebuild);
        var channel = new TelegramChannel(settings, api, desk, TimeProvider.System, services.GetRequiredService<ILoggerFactory>().CreateLogger("Wenzheng.Telegram"), tell);
        server.MapPost(WebhookKeys.Prefix + "{key}", (RequestDelegate)(context => channel.Owns(context.Request.Path) ? channel.ReceiveAsync(context) : NotFound(context)));
        server.MapGet("/health/telegram", (RequestDelegate)(context => TelegramHealth.WriteAsync(context, channel)));
        return new TelegramHost(api, channel);
    }

    /// <summary>The channel's health, for staff.</summary>
    public ChannelView Look() => new(channel.Vitals.State.ToString(), channel.Vitals.LastContact, channel.Vitals.LastUpdate, channel.Pending, Math.Round(channel.Lag.TotalSeconds, 1));

    public void Start() => running = channel.RunAsync(stop.Token);

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await running;
        await channel.DisposeAsync();
        (api as IDisposable)?.Dispose();
        stop.Dispose();
    }

    private static Task NotFound(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
