using System.Text.Json;
using System.Text.RegularExpressions;
using Wenzheng.Bot.Tests.Support;
using BotUnderTest = Wenzheng.Bot.Tests.Support.Bot;

namespace Wenzheng.Bot.Tests.Commands;

[Collection(nameof(SharedArchive))]
public sealed partial class AskBatchTests(ArchiveFixture archive)
{
    private static readonly string[] Kinds =
        ["figure", "fact", "person", "date", "place", "parts", "practice", "comparison", "several", "definition", "smalltalk", "refused", "invalid"];

    private const string Questions = """
        {"id":"a","question":"清徐县的五大治县方略是什么？","history":[]}
        {"id":"b","question":"那是什么时候提出来的？","history":[{"role":"user","text":"清徐县的五大治县方略是什么"},{"role":"bot","text":"清徐县“五大治县方略”是党建立县、企业强县、科教兴县、产业富县、环境靓县。"}]}
        {"id":"c","question":"你好"}
        {"id":"d","question":"太原地铁三号线什么时候通车？"}
        {"id":"e","question":""}
        {"id":"f","question":"清徐县的五大治县方略是什么？\ud83d"}
        """;

    [Fact]
    public async Task Every_question_gets_one_line_in_order_with_the_fields_of_the_format()
    {
        using var folder = new TempFolder();
        var finished = await BotUnderTest.Run("ask", "--batch", folder.Write("q.jsonl", Questions), "--out", folder.File("a.jsonl"), "--index", archive.Index);

        Assert.Equal(0, finished.Code);
        var lines = await File.ReadAllLinesAsync(folder.File("a.jsonl"));
        Assert.Equal(["a", "b", "c", "d", "e", "f"], lines.Select(l => JsonDocument.Parse(l).RootElement.GetProperty("id").GetString()));
        foreach (var line in lines)
        {
            var answer = JsonDocument.Parse(line).RootElement;
            Assert.Equal(["id", "answer", "kind", "refused", "understood", "citations", "ms"], answer.EnumerateObject().Select(p => p.Name));
            Assert.Contains(answer.GetProperty("kind").GetString(), Kinds);
            foreach (var citation in answer.GetProperty("citations").EnumerateArray())
                Assert.Equal(["n", "source", "title", "quote", "start", "end"], citation.EnumerateObject().Select(p => p.Name));
        }
        Assert.Equal("invalid", JsonDocument.Parse(lines[4]).RootElement.GetProperty("kind").GetString());
    }

    [Fact]
    public async Task Two_runs_give_the_same_bytes_times_aside()
    {
        using var folder = new TempFolder();
        var questions = folder.Write("q.jsonl", Questions);
        var first = await BotUnderTest.Run("ask", "--batch", questions, "--index", archive.Index);
        var second = await BotUnderTest.Run("ask", "--batch", questions, "--index", archive.Index);

        Assert.NotEqual("", first.Output);
        Assert.Equal(Times().Replace(first.Output, ""), Times().Replace(second.Output, ""));
    }

    [Fact]
    public async Task A_bad_line_is_named_and_the_others_are_answered()
    {
        using var folder = new TempFolder();
        var questions = folder.Write("q.jsonl", "{\"id\":\"a\",\"question\":\"你好\"}\nnot json\n\n{\"id\":\"c\"}\n{\"question\":\"没有编号\"}\n[1]\n{\"id\":7,\"question\":\"你好\"}\n");
        var finished = await BotUnderTest.Run("ask", "--batch", questions, "--index", archive.Index);

        Assert.Equal(1, finished.Code);
        Assert.Equal(2, finished.Output.TrimEnd().Split('\n').Length);
        Assert.Equal(4, finished.Error.TrimEnd().Split('\n').Length);
        foreach (var line in (int[])[2, 4, 5, 6])
            Assert.Contains($"第 {line} 行", finished.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_turn_of_another_form_is_named_and_not_left_out_unseen()
    {
        using var folder = new TempFolder();
        var questions = folder.Write("q.jsonl", "{\"id\":\"a\",\"question\":\"那呢\",\"history\":[{\"q\":\"清徐县的五大治县方略是什么\"}]}\n{\"id\":\"b\",\"question\":\"你好\",\"history\":[{\"role\":\"user\",\"text\":\"你好\"}]}\n");
        var finished = await BotUnderTest.Run("ask", "--batch", questions, "--index", archive.Index);

        Assert.Equal(1, finished.Code);
        Assert.Single(finished.Output.TrimEnd().Split('\n'));
        Assert.Contains("第 1 行", finished.Error, StringComparison.Ordinal);
        Assert.Contains("history", finished.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_question_file_is_told_in_one_sentence()
    {
        var finished = await BotUnderTest.Run("ask", "--batch", "/nowhere/q.jsonl", "--index", archive.Index);

        Assert.Equal(1, finished.Code);
        Assert.Contains("找不到文件 /nowhere/q.jsonl", finished.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_full_disk_fails_with_a_sentence()
    {
        using var folder = new TempFolder();
        var finished = await BotUnderTest.Run("ask", "--batch", folder.Write("q.jsonl", Questions), "--out", "/dev/full", "--index", archive.Index);

        Assert.Equal(1, finished.Code);
        Assert.Contains("磁盘已满", finished.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_file_in_a_folder_that_is_not_there_fails_and_an_older_file_is_kept_when_cancelled()
    {
        using var folder = new TempFolder();
        var questions = folder.Write("q.jsonl", Questions);
        var kept = folder.Write("a.jsonl", "earlier");
        var missing = await BotUnderTest.Run("ask", "--batch", questions, "--out", folder.File("none/a.jsonl"), "--index", archive.Index);
        var cancelled = await BotUnderTest.Run(new CancellationToken(canceled: true), "ask", "--batch", questions, "--out", kept, "--index", archive.Index);

        Assert.Equal(1, missing.Code);
        Assert.Contains("没有目录", missing.Error, StringComparison.Ordinal);
        Assert.Equal(130, cancelled.Code);
        Assert.Equal("earlier", await File.ReadAllTextAsync(kept));
    }

    [GeneratedRegex("\"ms\":[0-9.]+")]
    private static partial Regex Times();
}
