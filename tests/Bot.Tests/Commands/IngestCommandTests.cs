using Wenzheng.Bot.Tests.Support;
using Wenzheng.Indexing.Engine;
using BotUnderTest = Wenzheng.Bot.Tests.Support.Bot;

namespace Wenzheng.Bot.Tests.Commands;

public sealed class IngestCommandTests
{
    private const string Page = "# 东河县推行清单工作法\n\n东河县推行清单工作法，共建立清单37项，整改问题215个，群众满意率达到98%。\n";

    [Fact]
    public async Task A_folder_is_read_published_and_reported()
    {
        using var folder = new TempFolder();
        folder.Write("pages/a.txt", Page);
        var finished = await BotUnderTest.Run("ingest", folder.File("pages"), "--index", folder.File("index"));

        Assert.Equal(0, finished.Code);
        Assert.Contains("a.txt", finished.Output, StringComparison.Ordinal);
        Assert.Contains("收录 1", finished.Output, StringComparison.Ordinal);
        Assert.Contains("已发布第 1 代", finished.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dry_run_shows_the_difference_and_changes_nothing()
    {
        using var folder = new TempFolder();
        folder.Write("pages/a.txt", Page);
        await BotUnderTest.Run("ingest", folder.File("pages"), "--index", folder.File("index"));
        folder.Write("pages/b.txt", Page.Replace("东河", "西河", StringComparison.Ordinal));
        var before = Snapshot(folder.File("index"));
        var finished = await BotUnderTest.Run("ingest", folder.File("pages"), "--dry-run", "--index", folder.File("index"));

        Assert.Equal(0, finished.Code);
        Assert.Contains("新增 1", finished.Output, StringComparison.Ordinal);
        Assert.Contains("没有改动索引", finished.Output, StringComparison.Ordinal);
        Assert.Equal(before, Snapshot(folder.File("index")));
    }

    [Fact]
    public async Task One_bad_file_does_not_stop_the_run_but_the_exit_code_says_so()
    {
        using var folder = new TempFolder();
        folder.Write("pages/a.txt", Page);
        folder.Write("pages/empty.txt", "");
        var finished = await BotUnderTest.Run("ingest", folder.File("pages"), "--index", folder.File("index"));

        Assert.Equal(1, finished.Code);
        Assert.Contains("已发布第 1 代", finished.Output, StringComparison.Ordinal);
        Assert.Contains("empty.txt", finished.Output, StringComparison.Ordinal);
        Assert.Contains("有文件没有收录", finished.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_report_lies_beside_the_index_and_the_output_says_where()
    {
        using var folder = new TempFolder();
        folder.Write("pages/a.txt", Page);
        var finished = await BotUnderTest.Run("ingest", folder.File("pages"), "--index", folder.File("index"));
        var html = Path.Combine(folder.File("index-reports"), "gen-000001.html");

        Assert.Contains($"报告：{html}", finished.Output, StringComparison.Ordinal);
        Assert.Contains("a.txt", await File.ReadAllTextAsync(html), StringComparison.Ordinal);
        Assert.Equal(0, (await BotUnderTest.Run("index", "check", "--index", folder.File("index"))).Code);
    }

    [Fact]
    public async Task Watching_takes_a_new_file_and_stops_when_told_to()
    {
        using var folder = new TempFolder();
        folder.Write("pages/a.txt", Page);
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var running = Task.Run(() => BotUnderTest.Run(stop.Token, "ingest", folder.File("pages"), "--watch", "--index", folder.File("index")));
        while (!File.Exists(Path.Combine(folder.File("index-reports"), "gen-000001.html")) && !running.IsCompleted)
            await Task.Delay(50, stop.Token);
        folder.Write("pages/b.txt", Page.Replace("东河", "西河", StringComparison.Ordinal));
        while (!File.Exists(Path.Combine(folder.File("index-reports"), "gen-000002.html")) && !running.IsCompleted)
            await Task.Delay(50, stop.Token);
        await stop.CancelAsync();
        var finished = await running;

        Assert.Equal(0, finished.Code);
        Assert.Contains("已发布第 2 代", finished.Output, StringComparison.Ordinal);
        Assert.Contains("已停止跟随", finished.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Watching_a_dry_run_is_refused_with_a_sentence()
    {
        using var folder = new TempFolder();
        folder.Write("pages/a.txt", Page);
        Assert.Contains("--watch", (await BotUnderTest.Run("ingest", folder.File("pages"), "--watch", "--dry-run", "--index", folder.File("index"))).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_writer_is_turned_away_with_a_sentence()
    {
        using var folder = new TempFolder();
        folder.Write("pages/a.txt", Page);
        using var index = new BuiltInIndex(folder.File("index"));
        using var writer = index.OpenWriter(fromScratch: true);
        var finished = await BotUnderTest.Run("ingest", folder.File("pages"), "--index", folder.File("index"));

        Assert.Equal(1, finished.Code);
        Assert.Single(finished.Error.TrimEnd().Split('\n'), l => !l.EndsWith('…'));
        Assert.DoesNotContain("内部出错", finished.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stats_check_and_rollback_work_on_the_generations()
    {
        using var folder = new TempFolder();
        folder.Write("pages/a.txt", Page);
        await BotUnderTest.Run("ingest", folder.File("pages"), "--index", folder.File("index"));
        folder.Write("pages/b.txt", Page.Replace("东河", "西河", StringComparison.Ordinal));
        await BotUnderTest.Run("ingest", folder.File("pages"), "--index", folder.File("index"));

        var stats = await BotUnderTest.Run("index", "stats", "--index", folder.File("index"));
        var check = await BotUnderTest.Run("index", "check", "--index", folder.File("index"));
        var back = await BotUnderTest.Run("index", "rollback", "--index", folder.File("index"));
        var further = await BotUnderTest.Run("index", "rollback", "--index", folder.File("index"));

        Assert.Contains("第 2 代", stats.Output, StringComparison.Ordinal);
        Assert.Contains("文件：2", stats.Output, StringComparison.Ordinal);
        Assert.Equal((0, "索引完好：核对了当前的第 2 代；更早的 1 代没有核对。"), (check.Code, check.Output.TrimEnd()));
        Assert.Equal(0, back.Code);
        Assert.Contains("已退回第 1 代", back.Output, StringComparison.Ordinal);
        Assert.Equal(1, further.Code);
    }

    [Fact]
    public async Task Check_finds_a_flipped_byte()
    {
        using var folder = new TempFolder();
        folder.Write("pages/a.txt", Page);
        await BotUnderTest.Run("ingest", folder.File("pages"), "--index", folder.File("index"));
        var largest = Directory.EnumerateFiles(folder.File("index"), "*", SearchOption.AllDirectories).MaxBy(f => new FileInfo(f).Length)!;
        var bytes = await File.ReadAllBytesAsync(largest);
        bytes[bytes.Length / 2] ^= 0x10;
        await File.WriteAllBytesAsync(largest, bytes);
        var finished = await BotUnderTest.Run("index", "check", "--index", folder.File("index"));

        Assert.Equal(1, finished.Code);
        Assert.DoesNotContain("内部出错", finished.Error, StringComparison.Ordinal);
    }

    private static List<string> Snapshot(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(f => f + " " + Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(f))))];
}
