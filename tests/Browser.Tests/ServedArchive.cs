using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Wenzheng.Bot.Commands;
using Wenzheng.Bot.Configuration;
using Wenzheng.Bot.Web;
using Wenzheng.Indexing.Engine;
using Wenzheng.Ingestion.Pipeline;

namespace Wenzheng.Browser.Tests;

/// <summary>A folder of pages, indexed into a temporary folder and served on a free loopback port.</summary>
internal sealed class ServedArchive : IAsyncDisposable
{
    private readonly string folder;
    private readonly BuiltInIndex index;
    private readonly WebApplication server;

    private ServedArchive(string folder, BuiltInIndex index, WebApplication server) => (this.folder, this.index, this.server) = (folder, index, server);

    public string Address => server.Urls.First();

    public static string CorpusFolder
    {
        get
        {
            var at = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(at.FullName, "Bot.sln")))
                at = at.Parent ?? throw new InvalidOperationException("Bot.sln is not above the tests.");
            return Path.Combine(at.FullName, "corpus");
        }
    }

    public static async Task<ServedArchive> Start(string pages)
    {
        var folder = Directory.CreateTempSubdirectory("wenzheng-browser-").FullName;
        var index = new BuiltInIndex(folder);
        new ArchiveIngester(index).Ingest(new IngestRequest { Paths = [pages] }, null, CancellationToken.None);
        var server = BotServer.Create(new ServerOptions { Urls = "http://127.0.0.1:0", QuestionsPerMinute = 100_000, RequestsPerMinute = 1_000_000 }, index, services => services.AddSingleton(ArchivedPages.In(pages)));
        await server.StartAsync();
        return new ServedArchive(folder, index, server);
    }

    public async ValueTask DisposeAsync()
    {
        await server.StopAsync();
        await server.DisposeAsync();
        index.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
