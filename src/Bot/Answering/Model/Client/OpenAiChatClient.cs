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
    private readonly LlmOptions options;
    private readonly HttpClient http;
    private readonly Uri address;

    public OpenAiChatClient(LlmOptions options, TimeProvider clock)
    {
        this.options = options;
        address = new Uri(options.Endpoint.TrimEnd('/') + "/chat/completions");
        // Its own timeout of 100 s would end long streams and hide which limit was hit.
        http = new HttpClient(new ModelServerHandler(options, clock)) { Timeout = Timeout.InfiniteTimeSpan };
    }

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var body = RequestBody.Write(this.options.Model, messages, options, this.options.DisableThinking);
        using var request = Request(body);
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
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
