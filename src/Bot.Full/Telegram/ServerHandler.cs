using Wenzheng.Bot.Channels.Telegram.Api;

namespace Wenzheng.Bot.Full.Telegram;

/// <summary>
/// What the library does not do for itself: a server's path, which it drops from the address, is put back, and an answer is read
/// whole within a bound before the library sees any of it.
/// </summary>
internal sealed class ServerHandler(Uri server) : DelegatingHandler(HttpTelegramApi.CreateHandler())
{
    private readonly string path = server.AbsolutePath.TrimEnd('/');

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (path.Length > 0)
            request.RequestUri = new Uri($"{server.GetLeftPart(UriPartial.Authority)}{path}{request.RequestUri!.PathAndQuery}");
        var response = await base.SendAsync(request, cancellationToken);
        try
        {
            await response.Content.LoadIntoBufferAsync(HttpTelegramApi.MaxReplyBytes, cancellationToken);
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }
}
