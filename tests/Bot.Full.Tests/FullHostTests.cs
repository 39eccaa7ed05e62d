using System.Diagnostics;
using Wenzheng.Bot.Commands;
using Wenzheng.Bot.Commands.Output;
using Wenzheng.Bot.Hosting;
using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Full.Tests;

/// <summary>The host with all parts: every command with the other engine, and what the plain host says of parts it has not.</summary>
public sealed class FullHostTests : IDisposable
{
    private readonly Wenzheng.Indexing.Tests.Engine.TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    private string Index => Path.Combine(folder.Path, "index");

    private string Config(string section, string key, string value)
    {
        var file = Path.Combine(folder.Path, $"{key}.json");
        File.WriteAllText(file, $$$"""{"{{{section}}}":{"{{{key}}}":"{{{value}}}"}}""");
        return file;
    }

    private static async Task<Finished> Run(HostParts parts, params string[] words)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        using var terminal = new Terminal(TextWriter.Synchronized(output), TextWriter.Synchronized(error), false, false);
        var code = await CommandLine.RunAsync(words, terminal, parts, CancellationToken.None);
        return new Finished(code, output.ToString(), error.ToString());
    }

    [Fact]
    public async Task Every_command_works_with_the_Lucene_engine()
    {
        string[] with = ["--index", Index, "--config", Config("Index", "Engine", "lucene")];
        var ingest = await Run(FullParts.All, ["ingest", Repository.Corpus, .. with]);
        var ask = await Run(FullParts.All, ["ask", "清徐县的五大治县方略是什么？", .. with]);
        var search = await Run(FullParts.All, ["search", "积分制", "--explain", .. with]);
        var stats = await Run(FullParts.All, ["index", "stats", .. with]);
        var check = await Run(FullParts.All, ["index", "check", .. with]);
        var again = await Run(FullParts.All, ["ingest", Repository.Corpus, "--rebuild", .. with]);
        var dry = await Run(FullParts.All, ["ingest", Repository.Corpus, "--dry-run", "--questions", Path.Combine(Repository.Root, "eval", "archive2", "questions.jsonl"), .. with]);
        var rollback = await Run(FullParts.All, ["index", "rollback", .. with]);

        Assert.All([ingest, ask, search, stats, check, again, dry, rollback], f => Assert.True(f.Code == 0, f.Error + f.Output));
        Assert.Contains("[1]", ask.Output, StringComparison.Ordinal);
        Assert.Contains("引擎 lucene", stats.Output, StringComparison.Ordinal);
        Assert.Contains("索引完好", check.Output, StringComparison.Ordinal);
        Assert.Contains("第 1 代", rollback.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Index", "Engine", "lucene")]
    [InlineData("Llm", "Provider", "semantic-kernel")]
    [InlineData("Telegram", "Client", "telegram-bot")]
    public async Task The_plain_program_says_which_one_has_the_part(string section, string key, string value)
    {
        var told = await Run(HostParts.BuiltIn, "index", "stats", "--index", folder.Path, "--config", Config(section, key, value));

        Assert.Equal(ExitCode.Failure, told.Code);
        Assert.Contains($"设置项 {section}:{key} 的值 {value} 要用 ./bot --full 运行", told.Error, StringComparison.Ordinal);
        Assert.Single(told.Error.Trim().Split('\n'));
    }

    [Theory]
    [InlineData("Index", "Engine")]
    [InlineData("Llm", "Provider")]
    [InlineData("Telegram", "Client")]
    public async Task A_value_that_no_build_knows_is_refused_with_the_good_ones(string section, string key)
    {
        var told = await Run(FullParts.All, "index", "stats", "--index", folder.Path, "--config", Config(section, key, "solr"));

        Assert.Equal(ExitCode.Failure, told.Code);
        Assert.Contains($"设置项 {section}:{key} 的值“solr”不对，应是 ", told.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_ingest_that_is_killed_leaves_the_index_as_it_was_and_the_next_one_finishes()
    {
        string[] with = ["--index", Index, "--config", Config("Index", "Engine", "lucene")];
        Assert.Equal(0, (await Run(FullParts.All, ["ingest", Repository.Corpus, .. with])).Code);
        var documents = Path.Combine(folder.Path, "many.jsonl");
        File.WriteAllLines(documents, Enumerable.Range(0, 3000).Select(i => $$"""{"id":"d{{i}}","title":"第{{i}}篇","text":"网格员第{{i}}次走访居民，登记需求{{i * 7}}件，当天办结。"}"""));
        for (var round = 0; round < 3; round++)
        {
            using var process = Start("ingest", "--jsonl", documents, "--index", Index, "--config", with[3]);
            // Killed while it writes: at another moment of its work each time.
            for (var waited = 0; waited < 600 && !process.HasExited && Directory.GetDirectories(folder.Path + "/index", "*.tmp").Length == 0; waited++)
                await Task.Delay(50);
            await Task.Delay(100 * round);
            process.Kill();
            await process.WaitForExitAsync();
            var check = await Run(FullParts.All, ["index", "check", .. with]);
            Assert.True(check.Code == 0, check.Output + check.Error);
        }
        var finished = await Run(FullParts.All, ["ingest", "--jsonl", documents, .. with]);
        Assert.True(finished.Code == 0, finished.Error);
        Assert.Contains("第1500次", (await Run(FullParts.All, ["search", "网格员第1500次走访", .. with])).Output, StringComparison.Ordinal);
        Assert.Empty(Directory.GetDirectories(Index, "*.tmp"));
    }

    private static Process Start(params string[] words) =>
        Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Wenzheng.Bot.Full.dll"), .. words]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
}
