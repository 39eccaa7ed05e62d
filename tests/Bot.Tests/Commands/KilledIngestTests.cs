using System.Diagnostics;
using System.Text.Json;
using Wenzheng.Bot.Tests.Support;
using BotUnderTest = Wenzheng.Bot.Tests.Support.Bot;

namespace Wenzheng.Bot.Tests.Commands;

/// <summary>Real processes killed at moments spread over a run: the index is always the old one or the new one, whole.</summary>
public sealed class KilledIngestTests
{
    private const int Kills = 6;

    private static readonly Dictionary<string, string> Plain = [];

    [Fact]
    public async Task An_ingest_killed_at_any_moment_leaves_an_index_that_checks_and_answers()
    {
        using var folder = new TempFolder();
        var (pages, index) = (folder.File("pages"), folder.File("index"));
        folder.Write("pages/a.txt", Page(0));
        for (var i = 0; i < 40; i++)
            folder.Write($"pages/other{i}.txt", $"# 西河镇第{i}期简报\n\n西河镇第{i}期简报登载，全镇修建水渠{i + 100}米，植树{i + 2000}棵。\n");
        var started = DateTime.UtcNow;
        Assert.Equal(0, (await BotProcess.Run(Plain, "ingest", pages, "--index", index)).Code);
        var whole = DateTime.UtcNow - started;
        var killed = 0;
        for (var i = 1; i <= Kills; i++)
        {
            folder.Write("pages/a.txt", Page(i));
            using (var ingest = BotProcess.Start(Plain, "ingest", pages, "--index", index, "--rebuild"))
            {
                var (since, wait) = (Stopwatch.StartNew(), whole * i / (Kills + 1));
                var wasKilled = await ingest.KillWhen(() => since.Elapsed >= wait);
                killed += wasKilled ? 1 : 0;
                // A first run on a busy machine takes longer than those after it: kill earlier until kills hit.
                if (!wasKilled) whole /= 2;
            }
            var check = await BotUnderTest.Run("index", "check", "--index", index);
            var answer = await BotUnderTest.Run("ask", "东河县共建立清单多少项？", "--index", index);

            Assert.Equal((0, ""), (check.Code, check.Error));
            Assert.Equal((0, ""), (answer.Code, answer.Error));
            Assert.Contains(Enumerable.Range(0, i + 1), g => answer.Output.Contains($"清单{300 + g}项", StringComparison.Ordinal));
        }
        Assert.NotEqual(0, killed);
        Assert.Equal(0, (await BotUnderTest.Run("ingest", pages, "--index", index)).Code);
        Assert.Contains($"清单{300 + Kills}项", (await BotUnderTest.Run("ask", "东河县共建立清单多少项？", "--index", index)).Output, StringComparison.Ordinal);
        Assert.Empty(Directory.GetDirectories(index, "*.tmp"));
    }

    [Fact]
    public async Task A_killed_ingest_of_many_files_goes_on_where_it_was()
    {
        using var folder = new TempFolder();
        var (pages, index) = (folder.File("pages"), folder.File("index"));
        for (var i = 0; i < 1500; i++)
            folder.Write($"pages/p{i:d4}.txt", $"# 西河镇第{i}期简报\n\n西河镇第{i}期简报登载，全镇修建水渠{i + 100}米，植树{i + 2000}棵。\n");
        var readings = new FileInfo(folder.File("index-work/readings"));
        using (var ingest = BotProcess.Start(Plain, "ingest", pages, "--index", index))
        {
            Assert.True(await KillOnceReading(ingest, folder));
        }
        readings.Refresh();
        Assert.True(readings.Exists);
        var resumed = await BotUnderTest.Run("ingest", pages, "--index", index);
        Assert.Equal(0, resumed.Code);
        Assert.Contains("接着上次中断的地方", resumed.Output, StringComparison.Ordinal);
        Assert.Contains("1500 个文件", resumed.Output, StringComparison.Ordinal);
        readings.Refresh();
        Assert.False(readings.Exists);
        Assert.Equal((0, ""), ((await BotUnderTest.Run("index", "check", "--index", index)) is var check ? check.Code : 1, check.Error));
    }

    [Fact]
    public async Task A_killed_first_question_leaves_what_it_read_to_the_next()
    {
        using var folder = new TempFolder();
        var settings = JsonSerializer.Serialize(new { Archive = new { Path = folder.File("pages") }, Index = new { Path = folder.File("index") } });
        var config = folder.Write("settings.json", settings);
        for (var i = 0; i < 1500; i++)
            folder.Write($"pages/p{i:d4}.txt", $"# 西河镇第{i}期简报\n\n西河镇第{i}期简报登载，全镇修建水渠{i + 100}米，植树{i + 2000}棵。\n");
        using (var first = BotProcess.Start(Plain, "ask", "西河镇第7期简报登载修建水渠多少米？", "--config", config))
        {
            Assert.True(await KillOnceReading(first, folder));
        }
        var second = await BotUnderTest.Run("ask", "西河镇第7期简报登载修建水渠多少米？", "--config", config);
        Assert.Contains("接着上次中断的地方", second.Error, StringComparison.Ordinal);
        Assert.Contains("1500 个文件", second.Error, StringComparison.Ordinal);
        Assert.Contains("107米", second.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_writers_at_once_one_is_turned_away_with_a_sentence()
    {
        using var folder = new TempFolder();
        folder.Write("pages/a.txt", Page(0));
        Assert.Equal(0, (await BotUnderTest.Run("ingest", folder.File("pages"), "--index", folder.File("index"))).Code);
        using var held = new Wenzheng.Indexing.Engine.BuiltInIndex(folder.File("index"));
        using var writer = held.OpenWriter(fromScratch: false);
        var second = await BotProcess.Run(Plain, "ingest", folder.File("pages"), "--index", folder.File("index"), "--rebuild");

        Assert.Equal(1, second.Code);
        Assert.Contains("另一个程序正在更新索引", second.Error, StringComparison.Ordinal);
    }

    // Killed as soon as some of it is read: by what stands in the file, not by the clock.
    private static Task<bool> KillOnceReading(BotProcess process, TempFolder folder)
    {
        var readings = new FileInfo(folder.File("index-work/readings"));
        return process.KillWhen(() =>
        {
            readings.Refresh();
            return readings.Exists && readings.Length > 200_000;
        });
    }

    private static string Page(int generation) => $"# 东河县推行清单工作法\n\n东河县推行清单工作法，共建立清单{300 + generation}项，整改问题215个，群众满意率达到98%。\n";
}
