using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.Extensions.AI;
using Wenzheng.Bot.Configuration;

namespace Wenzheng.Bot.Answering.Model.Client;

/// <summary>
/// 兼容客户端: an OpenAI-compatible server as an <see cref="IChatClient"/>. Over HttpClient, not the OpenAI package, so that bytes can
/// be bounded, errors inside a stream and markup sent with status 200 be seen for what they are, and nothing be sent again after the
/// first byte of an answer; whether the package could be made to do the same was not tried.
/// </summary>
public sealed class OpenAiChatClient : IChatClient
{
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(5);

    private readonly LlmOptions options;
    private readonly TimeProvider clock;
    private readonly HttpClient http;
    private readonly Uri address;

    public OpenAiChatClient(LlmOptions options, TimeProvider clock)
    {
        this.options = options;
        this.clock = clock;
        address = new Uri(options.Endpoint.TrimEnd('/') + "/chat/completions");
        var handler = new SocketsHttpHandler
        {
            ConnectTimeout = ConnectTimeout,
            // A redirect would take the question, and the key, to an address that nobody set.
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = !address.IsLoopback,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            MaxResponseHeadersLength = 64,
        };
        // Its own timeout of 100 s would end long streams and hide which limit was hit.
        http = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
    }

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var body = RequestBody.Write(this.options.Model, messages, options, this.options.DisableThinking);
        using var response = await SendAsync(body, cancellationToken);
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        if (IsWhole(response))
        {
            var whole = StreamChunk.Read(await ReadWhole(stream, cancellationToken));
            yield return Update(whole);
            yield break;
        }
        await foreach (var payload in EventStream.Read(stream, cancellationToken))
        {
            if (payload.Length == 0) continue;
            if (payload == "[DONE]") yield break;
            var chunk = StreamChunk.Read(payload);
            if (chunk.Text.Length > 0 || chunk.Finish is not null) yield return Update(chunk);
        }
    }

    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var text = new StringBuilder();
        ChatFinishReason? finish = null;
        await foreach (var update in GetStreamingResponseAsync(messages, options, cancellationToken))
        {
            text.Append(update.Text);
            finish = update.FinishReason ?? finish;
        }
        return new ChatResponse(new ChatMessage(ChatRole.Assistant, text.ToString())) { FinishReason = finish };
    }

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is null && serviceType.IsInstanceOfType(this) ? this : null;

    public void Dispose() => http.Dispose();

    private async Task<HttpResponseMessage> SendAsync(byte[] body, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            TimeSpan wait;
            try
            {
                using var request = Request(body);
                var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
                if (response.IsSuccessStatusCode && !IsMarkup(response)) return response;
                using (response)
                {
                    if (response.IsSuccessStatusCode) throw new ModelException("The model server answered with a web page.");
                    if (attempt > options.Retries || !RetryDelay.IsTransient(response.StatusCode))
                        throw new ModelException($"The model server answered with status {(int)response.StatusCode}.") { Status = response.StatusCode };
                    wait = RetryDelay.For(attempt, response, clock);
                }
            }
            catch (Exception e) when (IsUnreached(e, cancellationToken))
            {
                if (attempt > options.Retries) throw new ModelException($"The model server cannot be reached ({(e as HttpRequestException)?.HttpRequestError ?? HttpRequestError.ConnectionError}).", e) { IsUnreachable = true };
                wait = RetryDelay.For(attempt, null, clock);
            }
            // Who is asked to come back later than the reader waits need not wait at all.
            if (wait > TimeSpan.FromSeconds(options.FirstTokenSeconds)) throw new ModelException("The model server asks to be left alone for a while.");
            await Task.Delay(wait, clock, cancellationToken);
        }
    }

    // The handler's limit of connecting comes as a cancellation that nobody asked for.
    private static bool IsUnreached(Exception e, CancellationToken cancellationToken) =>
        e is HttpRequestException || e is OperationCanceledException { InnerException: TimeoutException } && !cancellationToken.IsCancellationRequested;

    private HttpRequestMessage Request(byte[] body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Accept.ParseAdd("text/event-stream");
        if (options.ApiKey.Length > 0) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", options.ApiKey);
        return request;
    }

    private static ChatResponseUpdate Update(StreamChunk chunk) =>
        new(ChatRole.Assistant, chunk.Text) { FinishReason = chunk.Finish is null ? null : new ChatFinishReason(chunk.Finish) };

    private static bool IsMarkup(HttpResponseMessage response) => response.Content.Headers.ContentType?.MediaType is "text/html" or "text/xml" or "application/xml";

    // Some servers and proxies do not stream and send the answer in one piece.
    private static bool IsWhole(HttpResponseMessage response) => response.Content.Headers.ContentType?.MediaType == "application/json";

    private static async Task<string> ReadWhole(Stream stream, CancellationToken cancellationToken)
    {
        using var whole = new MemoryStream();
        var buffer = new byte[16 * 1024];
        for (int read; (read = await stream.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            whole.Write(buffer, 0, read);
            if (whole.Length > EventStream.MaxLine) throw new ModelException("The model server sent an answer that is too long.");
        }
        return Encoding.UTF8.GetString(whole.GetBuffer(), 0, (int)whole.Length);
    }
}
