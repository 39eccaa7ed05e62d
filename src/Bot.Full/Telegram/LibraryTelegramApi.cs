using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Wenzheng.Bot.Channels.Telegram.Api;
using Update = Wenzheng.Bot.Channels.Telegram.Api.Update;
using WebhookInfo = Wenzheng.Bot.Channels.Telegram.Api.WebhookInfo;

namespace Wenzheng.Bot.Full.Telegram;

/// <summary>
/// Telegram.Bot 客户端: the Bot API through the Telegram.Bot library. Only its calls are used. Its receiver acknowledges updates
/// before they are handled, keeps the offset in memory and ends without a word on any cancelled handler; its retries would send
/// behind the caller's back. Receiving, retries and pace stay with the channel.
/// </summary>
internal sealed class LibraryTelegramApi : ITelegramApi, IDisposable
{
    private readonly HttpClient http;
    private readonly TelegramBotClient? client;
    private readonly string token;
    private readonly TimeSpan patience;

    /// <param name="server">Scheme, host, port and perhaps a path: the public server or one's own.</param>
    /// <param name="token">The bot's token.</param>
    /// <param name="patience">How long a call other than a poll may take.</param>
    public LibraryTelegramApi(Uri server, string token, TimeSpan patience)
    {
        (this.token, this.patience) = (token, patience);
        http = new HttpClient(new ServerHandler(server)) { Timeout = Timeout.InfiniteTimeSpan };
        try
        {
            client = new TelegramBotClient(new TelegramBotClientOptions(token, server.GetLeftPart(UriPartial.Authority)) { RetryCount = 0, RetryThreshold = 0 }, http);
        }
        catch (ArgumentException)
        {
            // The library knows by its form that it is no token; the channel is told as by the server.
            client = null;
        }
    }

    public Task<ApiReply<BotIdentity>> GetMeAsync(CancellationToken cancellationToken) => Call("getMe", patience, async (bot, limit) =>
    {
        var me = await bot.GetMe(limit);
        return new BotIdentity(me.Id, me.Username ?? "", me.CanReadAllGroupMessages);
    }, cancellationToken);

    public Task<ApiReply<IReadOnlyList<Update>>> GetUpdatesAsync(UpdatesRequest request, CancellationToken cancellationToken) =>
        Call("getUpdates", TimeSpan.FromSeconds(request.Timeout) + HttpTelegramApi.PollGrace, async (bot, limit) =>
            Conversion.OfUpdates(await bot.GetUpdates(checked((int)request.Offset), request.Limit, request.Timeout, Conversion.Named<UpdateType>(request.AllowedUpdates), limit)), cancellationToken);

    public Task<ApiReply<SentMessage>> SendMessageAsync(MessageRequest request, CancellationToken cancellationToken) => Call("sendMessage", patience, async (bot, limit) =>
        new SentMessage((await bot.SendMessage(request.ChatId, request.Text, Conversion.OfParseMode(request.ParseMode), Conversion.OfReply(request.ReplyParameters), Conversion.OfMarkup(request.ReplyMarkup),
            Conversion.OfPreview(request.LinkPreviewOptions), request.MessageThreadId, cancellationToken: limit)).MessageId), cancellationToken);

    public Task<ApiReply<bool>> SendMessageDraftAsync(DraftRequest request, CancellationToken cancellationToken) =>
        Do("sendMessageDraft", (bot, limit) => bot.SendMessageDraft(request.ChatId, request.DraftId, request.Text, cancellationToken: limit), cancellationToken);

    public Task<ApiReply<SentMessage>> EditMessageTextAsync(EditRequest request, CancellationToken cancellationToken) => Call("editMessageText", patience, async (bot, limit) =>
        new SentMessage((await bot.EditMessageText(request.ChatId, checked((int)request.MessageId), request.Text, Conversion.OfParseMode(request.ParseMode), Conversion.OfKeyboard(request.ReplyMarkup),
            Conversion.OfPreview(request.LinkPreviewOptions), cancellationToken: limit)).MessageId), cancellationToken);

    public Task<ApiReply<bool>> DeleteMessageAsync(DeleteRequest request, CancellationToken cancellationToken) =>
        Do("deleteMessage", (bot, limit) => bot.DeleteMessage(request.ChatId, checked((int)request.MessageId), limit), cancellationToken);

    public Task<ApiReply<bool>> SendChatActionAsync(ChatActionRequest request, CancellationToken cancellationToken) =>
        Do("sendChatAction", (bot, limit) => bot.SendChatAction(request.ChatId, Conversion.Named<ChatAction>(request.Action), request.MessageThreadId, cancellationToken: limit), cancellationToken);

    public Task<ApiReply<bool>> AnswerCallbackQueryAsync(PressReply request, CancellationToken cancellationToken) =>
        Do("answerCallbackQuery", (bot, limit) => bot.AnswerCallbackQuery(request.CallbackQueryId, request.Text, cancellationToken: limit), cancellationToken);

    public Task<ApiReply<bool>> SetMyCommandsAsync(CommandsRequest request, CancellationToken cancellationToken) =>
        Do("setMyCommands", (bot, limit) => bot.SetMyCommands(request.Commands.Select(c => new BotCommand { Command = c.Command, Description = c.Description }),
            Conversion.OfScope(request.Scope), request.LanguageCode, limit), cancellationToken);

    public Task<ApiReply<bool>> SetWebhookAsync(WebhookRequest request, CancellationToken cancellationToken) =>
        Do("setWebhook", (bot, limit) => bot.SetWebhook(request.Url, maxConnections: request.MaxConnections, allowedUpdates: Conversion.Named<UpdateType>(request.AllowedUpdates),
            secretToken: request.SecretToken, cancellationToken: limit), cancellationToken);

    // Updates that came while the bot was down are questions: never dropped.
    public Task<ApiReply<bool>> DeleteWebhookAsync(CancellationToken cancellationToken) =>
        Do("deleteWebhook", (bot, limit) => bot.DeleteWebhook(dropPendingUpdates: false, limit), cancellationToken);

    public Task<ApiReply<WebhookInfo>> GetWebhookInfoAsync(CancellationToken cancellationToken) => Call("getWebhookInfo", patience, async (bot, limit) =>
    {
        var info = await bot.GetWebhookInfo(limit);
        return new WebhookInfo(info.Url, info.PendingUpdateCount, info.LastErrorDate is { } at ? new DateTimeOffset(at).ToUnixTimeSeconds() : 0, info.LastErrorMessage);
    }, cancellationToken);

    public void Dispose() => http.Dispose();

    private Task<ApiReply<bool>> Do(string method, Func<TelegramBotClient, CancellationToken, Task> call, CancellationToken cancellationToken) => Call(method, patience, async (bot, limit) =>
    {
        await call(bot, limit);
        return true;
    }, cancellationToken);

    private async Task<ApiReply<T>> Call<T>(string method, TimeSpan patience, Func<TelegramBotClient, CancellationToken, Task<T>> call, CancellationToken cancellationToken)
    {
        if (client is null)
            return new(default, new ApiFault(FaultKind.BadToken, "the token has not the form of one"));
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(patience);
        try
        {
            return new(await call(client, limit.Token), null);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new(default, new ApiFault(FaultKind.Unknown, $"no answer to {method} within {patience.TotalSeconds:0} s"));
        }
        catch (RequestException error)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return new(default, Fault(method, error));
        }
    }

    private ApiFault Fault(string method, RequestException error)
    {
        if (error is ApiRequestException told)
            return FaultReader.Read(told.ErrorCode, Clean(told.Message), told.Parameters?.RetryAfter ?? 0, told.Parameters?.MigrateToChatId ?? 0);
        if (error.InnerException is HttpRequestException http)
            return new ApiFault(HttpTelegramApi.KindOf(http), Clean($"{method}: {http.Message}"));
        // A page of a proxy, or an answer cut short: 2xx means that it was done, though not with what result.
        return (int?)error.HttpStatusCode is { } status and not (>= 200 and < 300)
            ? FaultReader.Read(status, $"status {status} without explanation", 0, 0)
            : new ApiFault(FaultKind.Unknown, Clean($"{method}: unreadable answer"));
    }

    /// <summary>Nobody puts the token into an error on purpose; a proxy that echoes the address might.</summary>
    private string Clean(string text) => text.Replace(token, "<token>", StringComparison.Ordinal);
}
