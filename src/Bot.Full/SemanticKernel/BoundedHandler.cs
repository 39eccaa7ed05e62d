using Wenzheng.Bot.Answering.Model.Client;

namespace Wenzheng.Bot.Full.SemanticKernel;

/// <summary>What the connector does not do for itself: no redirects, no web pages for answers, and an end to what is read.</summary>
internal sealed class BoundedHandler(bool useProxy) : DelegatingHandler(new SocketsHttpHandler
{
    ConnectTimeout = TimeSpan.FromSeconds(5),
    // A redirect would take the question, and the key, to an address that nobody set.
    AllowAutoRedirect = false,
    UseCookies = false,
    UseProxy = useProxy,
    PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    MaxResponseHeadersLength = 64,
})
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        if (response.IsSuccessStatusCode && response.Content.Headers.ContentType?.MediaType is "text/html" or "text/xml" or "application/xml")
        {
            response.Dispose();
            throw new ModelException("The model server answered with a web page.");
        }
        var bounded = new StreamContent(new BoundedStream(await response.Content.ReadAsStreamAsync(cancellationToken), EventStream.MaxBytes));
        foreach (var header in response.Content.Headers)
            bounded.Headers.TryAddWithoutValidation(header.Key, header.Value);
        response.Content = bounded;
        return response;
    }
}
