using Wenzheng.Bot.Answering;
using Wenzheng.Bot.Hosting;
using Wenzheng.Bot.Tests.Support;
using Wenzheng.Bot.Web;
using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Engine;

namespace Wenzheng.Bot.Tests.Hosting;

public sealed class WarmStartTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_server_asks_an_example_of_its_archive_when_it_starts()
    {
        folder.Write("pages/page.md", "# 青禾县推行“三张网”管河\n\n本报讯 青禾县推行“三张网”管河：巡河网、清淤网、监督网。今年全县清淤河道120公里。\n");
        Assert.Equal(0, (await Support.Bot.Run("ingest", folder.File("pages"), "--index", folder.File("index"))).Code);
        using var index = new BuiltInIndex(folder.File("index"));
        Assert.False(Assert.IsType<Answer>(await AnsweredBy(index)).Refused);
    }

    [Fact]
    public async Task A_server_without_an_index_starts_all_the_same()
    {
        using var index = new BuiltInIndex(folder.File("none"));
        Assert.Null(await AnsweredBy(index));
    }

    private static async Task<Answer?> AnsweredBy(BuiltInIndex index)
    {
        using var start = new WarmStart(index, new Answerer(TextAnalyzer.Default), new ArchiveOverview());
        await start.StartAsync(CancellationToken.None);
        await start.ExecuteTask!;
        return start.Answered;
    }
}
