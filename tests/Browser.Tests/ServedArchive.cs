using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Wenzheng.Bot.Answering;
using Wenzheng.Bot.Answering.Model;
using Wenzheng.Bot.Answering.Model.Client;
using Wenzheng.Bot.Answering.Model.Limits;
using Wenzheng.Bot.Commands;
using Wenzheng.Bot.Configuration;
using Wenzheng.Bot.Tests.Answering.Model;
using Wenzheng.Bot.Web;
using Wenzheng.Bot.Web.Sites;
using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Engine;
using Wenzheng.Ingestion.Pipeline;

namespace Wenzheng.Browser.Tests;

/// <summary>A folder of pages, indexed into a temporary folder and served on a free loopback port.</summary>
internal sealed class ServedArchive : IAsyncDisposable
{
    private readonly string folder;
    private readonly BuiltInIndex index;
    private readonly WebApplication server;

    private ServedArchive(string folder, BuiltInIndex index, WebApplication server, SiteStore sites) => (this.folder, this.index, this.server, Sites) = (folder, index, server, sites);

    public string Address => server.Urls.First();

    /// <summary>Sites that may embed the widget.</summary>
    public SiteStore Sites { get; }

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

    /// <param name="model">A model's server to ask; null for quotations only.</param>
    public static async Task<ServedArchive> Start(string pages, FakeModelServer? model = null)
    {
        var folder = Directory.CreateTempSubdirectory("wenzheng-browser-").FullName;
        var index = new BuiltInIndex(folder);
        new ArchiveIngester(index).Ingest(new IngestRequest { Paths = [pages] }, null, CancellationToken.None);
        var sites = new SiteStore();
        var server = BotServer.Create(new ServerOptions { Urls = "http://127.0.0.1:0", QuestionsPerMinute = 100_000, RequestsPerMinute = 1_000_000 }, index, services =>
        {
            services.AddSingleton(sites).AddSingleton(ArchivedPages.In(pages));
            if (model is null) return;
            var llm = model.Options();
            services.AddSingleton(new Rewriter(new OpenAiChatClient(llm, TimeProvider.System), llm, new DailyBudget(null, 0, TimeProvider.System), TimeProvider.System, NullLogger.Instance));
            services.AddSingleton(provider => new AnswerDesk(index, new Answerer(TextAnalyzer.Default), provider.GetRequiredService<Rewriter>()));
        });
        await server.StartAsync();
        return new ServedArchive(folder, index, server, sites);
    }

    /// <summary>Ends the server as a kill would: streams are cut, nothing answers any more.</summary>
    public async Task Cut()
    {
        using var now = new CancellationTokenSource(TimeSpan.Zero);
        try
        {
            await server.StopAsync(now.Token);
        }
        catch (OperationCanceledException)
        {
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Cut();
        await server.DisposeAsync();
        index.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
