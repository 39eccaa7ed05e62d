using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Wenzheng.Bot.Configuration;
using Wenzheng.Bot.Web;
using Wenzheng.Indexing.Engine;

namespace Wenzheng.Bot.Tests.Support;

/// <summary>An index folder served by real Kestrel on a free loopback port.</summary>
internal sealed class ServedIndex : IAsyncDisposable
{
    private readonly BuiltInIndex index;
    private readonly WebApplication server;

    private ServedIndex(BuiltInIndex index, WebApplication server)
    {
        this.index = index;
        this.server = server;
        Client = new HttpClient { BaseAddress = new Uri(server.Urls.First()) };
    }

    public HttpClient Client { get; }

    public string Address => server.Urls.First();

    /// <param name="more">Adds parts that the server's caller opens: stores, a model.</param>
    public static async Task<ServedIndex> Start(string folder, Action<ServerOptions>? change = null, Action<IServiceCollection, BuiltInIndex>? more = null)
    {
        var options = new ServerOptions { Urls = "http://127.0.0.1:0", QuestionsPerMinute = 100_000, RequestsPerMinute = 1_000_000, AnswersPerVisitor = 1_000 };
        change?.Invoke(options);
        var index = new BuiltInIndex(folder);
        var server = BotServer.Create(options, index, services => more?.Invoke(services, index));
        await server.StartAsync();
        return new ServedIndex(index, server);
    }

    public Task<HttpResponseMessage> Ask(string json) =>
        Client.PostAsync("/api/ask", new StringContent(json, System.Text.Encoding.UTF8, "application/json"));

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await server.StopAsync();
        await server.DisposeAsync();
        index.Dispose();
    }
}
