using Wenzheng.Bot.Configuration;

namespace Wenzheng.Bot.Answering.Model.Client;

/// <summary>
/// 模型服务器: what every call of a model server has in common, whichever client makes it: no redirects, tries anew as the server
/// asks, and nothing but an answer is handed on. What an answer says is not read here, so nothing is sent again after its first byte.
/// </summary>
/// <exception cref="ModelException">From <c>SendAsync</c>: the server cannot be reached, refuses, asks for a longer wait than a reader has, or sends a web page.</exception>
internal sealed class ModelServerHandler(LlmOptions options, TimeProvider clock) : DelegatingHandler(new SocketsHttpHandler
{
    ConnectTimeout = TimeSpan.FromSeconds(5),
    // A redirect would take the question, and the key, to an address that nobody set.
    AllowAutoRedirect = false,
    UseCookies = false,
    UseProxy = !new Uri(options.Endpoint).IsLoopback,
    PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    MaxResponseHeadersLength = 64,
})
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            TimeSpan wait;
            try
            {
                var response = await base.SendAsync(request, cancellationToken);
                if (response.IsSuccessStatusCode && !IsMarkup(response)) return response;
                using (response)
                {
                    if (response.IsSuccessStatusCode) throw new ModelException("The model server answered with a web page.");
                    // Without the words of the server, which may repeat a key.
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

    // The limit of connecting comes as a cancellation that nobody asked for.
    private static bool IsUnreached(Exception e, CancellationToken cancellationToken) =>
        e is HttpRequestException || e is OperationCanceledException { InnerException: TimeoutException } && !cancellationToken.IsCancellationRequested;

    private static bool IsMarkup(HttpResponseMessage response) => response.Content.Headers.ContentType?.MediaType is "text/html" or "text/xml" or "application/xml";
}
