using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Wenzheng.Bot.Channels.Telegram.Api;

/// <summary>The Bot API over HTTP with JSON bodies. The token stands in the address only and never leaves this class.</summary>
internal sealed class HttpTelegramApi : ITelegramApi, IDisposable
{
    /// <summary>One answer holds 100 updates at most, about 4 MiB of them.</summary>
    internal const int MaxReplyBytes = 16 * 1024 * 1024;

    /// <summary>Beyond the time a long poll waits, for the way there and back.</summary>
    internal static readonly TimeSpan PollGrace = TimeSpan.FromSeconds(10);

    private readonly HttpClient client;
    private readonly string token;
    private readonly string root;
    private readonly TimeSpan patience;

    /// <param name="server">Scheme, host, port and perhaps a path: the public server or one's own.</param>
    /// <param name="token">The bot's token.</param>
    /// <param name="patience">How long a call other than a poll may take.</param>
    public HttpTelegramApi(Uri server, string token, TimeSpan patience)
    {
        this.token = token;
        this.patience = patience;
        root = $"{server.GetLeftPart(UriPartial.Path).TrimEnd('/')}/bot{token}/";
        client = new HttpClient(CreateHandler())
        {
            Timeout = Timeout.InfiniteTimeSpan,
            MaxResponseContentBufferSize = MaxReplyBytes,
        };
    }

    /// <summary>Connections as every client of the Bot API should make them.</summary>
    internal static SocketsHttpHandler CreateHandler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        // No tracing of these calls: a trace holds the address, and the address holds the token.
        ActivityHeadersPropagator = null,
        ConnectTimeout = TimeSpan.FromSeconds(10),
        // Addresses behind a name change; a poll every minute would else keep one connection for ever.
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    };

    public Task<ApiReply<BotIdentity>> GetMeAsync(CancellationToken cancellationToken) =>
        Call("getMe", null, patience, ApiJson.Default.EnvelopeBotIdentity, cancellationToken);

    public Task<ApiReply<IReadOnlyList<Update>>> GetUpdatesAsync(UpdatesRequest request, CancellationToken cancellationToken) =>
        Call("getUpdates", Body(request, ApiJson.Readable.UpdatesRequest), TimeSpan.FromSeconds(request.Timeout) + PollGrace, ApiJson.Default.EnvelopeUpdates, cancellationToken);

    public Task<ApiReply<SentMessage>> SendMessageAsync(MessageRequest request, CancellationToken cancellationToken) =>
        Call("sendMessage", Body(request, ApiJson.Readable.MessageRequest), patience, ApiJson.Default.EnvelopeSentMessage, cancellationToken);

    public Task<ApiReply<bool>> SendMessageDraftAsync(DraftRequest request, CancellationToken cancellationToken) =>
        Do("sendMessageDraft", Body(request, ApiJson.Readable.DraftRequest), cancellationToken);

    public Task<ApiReply<SentMessage>> EditMessageTextAsync(EditRequest request, CancellationToken cancellationToken) =>
        Call("editMessageText", Body(request, ApiJson.Readable.EditRequest), patience, ApiJson.Default.EnvelopeSentMessage, cancellationToken);

    public Task<ApiReply<bool>> DeleteMessageAsync(DeleteRequest request, CancellationToken cancellationToken) =>
        Do("deleteMessage", Body(request, ApiJson.Readable.DeleteRequest), cancellationToken);

    public Task<ApiReply<bool>> SendChatActionAsync(ChatActionRequest request, CancellationToken cancellationToken) =>
        Do("sendChatAction", Body(request, ApiJson.Readable.ChatActionRequest), cancellationToken);

    public Task<ApiReply<bool>> AnswerCallbackQueryAsync(PressReply request, CancellationToken cancellationToken) =>
        Do("answerCallbackQuery", Body(request, ApiJson.Readable.PressReply), cancellationToken);

    public Task<ApiReply<bool>> SetMyCommandsAsync(CommandsRequest request, CancellationToken cancellationToken) =>
        Do("setMyCommands", Body(request, ApiJson.Readable.CommandsRequest), cancellationToken);

    public Task<ApiReply<bool>> SetWebhookAsync(WebhookRequest request, CancellationToken cancellationToken) =>
        Do("setWebhook", Body(request, ApiJson.Readable.WebhookRequest), cancellationToken);

    public Task<ApiReply<bool>> DeleteWebhookAsync(CancellationToken cancellationToken) => Do("deleteWebhook", null, cancellationToken);

    public Task<ApiReply<WebhookInfo>> GetWebhookInfoAsync(CancellationToken cancellationToken) =>
        Call("getWebhookInfo", null, patience, ApiJson.Default.EnvelopeWebhookInfo, cancellationToken);

    public void Dispose() => client.Dispose();

    private Task<ApiReply<bool>> Do(string method, HttpContent? body, CancellationToken cancellationToken) =>
        Call(method, body, patience, ApiJson.Default.EnvelopeBoolean, cancellationToken);

    private static ByteArrayContent Body<T>(T request, JsonTypeInfo<T> type) =>
        new(JsonSerializer.SerializeToUtf8Bytes(request, type)) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };

    private async Task<ApiReply<T>> Call<T>(string method, HttpContent? body, TimeSpan patience, JsonTypeInfo<Envelope<T>> type, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(patience);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, root + method) { Content = body };
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseContentRead, limit.Token);
            var bytes = await response.Content.ReadAsByteArrayAsync(limit.Token);
            return Read((int)response.StatusCode, bytes, response.Headers.RetryAfter?.Delta, type);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Fail<T>(new ApiFault(FaultKind.Unknown, $"no answer to {method} within {patience.TotalSeconds:0} s"));
        }
        catch (HttpRequestException e)
        {
            return Fail<T>(new ApiFault(KindOf(e), Clean($"{method}: {e.Message}")));
        }
        catch (IOException e)
        {
            return Fail<T>(new ApiFault(FaultKind.Unknown, Clean($"{method}: {e.Message}")));
        }
    }

    /// <summary>Whether a request that failed may have been taken.</summary>
    internal static FaultKind KindOf(HttpRequestException error) =>
        error.HttpRequestError is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError
            ? FaultKind.NotReached : FaultKind.Unknown;

    private ApiReply<T> Read<T>(int status, byte[] bytes, TimeSpan? retryAfter, JsonTypeInfo<Envelope<T>> type)
    {
        Envelope<T>? envelope;
        try
        {
            envelope = JsonSerializer.Deserialize(bytes, type);
        }
        catch (JsonException)
        {
            envelope = null;
        }
        if (envelope is { Ok: true, Result: { } result })
            return new ApiReply<T>(result, null);
        // A page of a proxy, or an answer cut short: 2xx means that it was done, though not with what result.
        if (envelope is null or { Ok: true } || envelope.ErrorCode == 0)
            return Fail<T>(status is >= 200 and < 300 ? new ApiFault(FaultKind.Unknown, "unreadable answer") : FaultReader.Read(status, $"status {status} without explanation", Seconds(retryAfter), 0));
        return Fail<T>(FaultReader.Read(envelope.ErrorCode, Clean(envelope.Description ?? ""),
            envelope.Parameters is { RetryAfter: > 0 } asked ? asked.RetryAfter : Seconds(retryAfter), envelope.Parameters?.MigrateToChatId ?? 0));
    }

    private static int Seconds(TimeSpan? span) => span is { } s ? (int)Math.Clamp(s.TotalSeconds, 0, 24 * 3600) : 0;

    private static ApiReply<T> Fail<T>(ApiFault fault) => new(default, fault);

    /// <summary>Nobody puts the token into an error on purpose; a proxy that echoes the address might.</summary>
    private string Clean(string text) => text.Replace(token, "<token>", StringComparison.Ordinal);
}
