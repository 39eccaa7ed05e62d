using Wenzheng.Bot.Tests.Support;
using BotUnderTest = Wenzheng.Bot.Tests.Support.Bot;

namespace Wenzheng.Bot.Tests.Commands;

public sealed class DryRunQuestionsTests
{
    private const string Question = """{"id":"q1","type":"figure","style":"plain","question":"东河县共建立清单多少项？","history":[],"must":[["315"]],"must_not":[],"source":["a.txt"],"refuse":false}""";

    [Fact]
    public async Task A_dry_run_with_questions_tells_what_the_change_does_to_the_answers_and_changes_nothing()
    {
        using var folder = new TempFolder();
        var (pages, index) = (folder.File("pages"), folder.File("index"));
        folder.Write("pages/b.txt", "# 西河镇植树忙\n\n西河镇今年植树2000棵，成活率达到95%。\n");
        folder.Write("questions.jsonl", Question + "\n");
        Assert.Equal(0, (await BotUnderTest.Run("ingest", pages, "--index", index)).Code);
        var before = Directory.GetFileSystemEntries(index).Order().ToList();
        folder.Write("pages/a.txt", "# 东河县推行清单工作法\n\n东河县推行清单工作法，共建立清单315项，整改问题215个，群众满意率达到98%。\n");

        var dry = await BotUnderTest.Run("ingest", pages, "--index", index, "--dry-run", "--questions", folder.File("questions.jsonl"));

        Assert.Equal(0, dry.Code);
        Assert.Contains("文章：新增 1，改动 0，移除 0。这是预演，没有改动索引。", dry.Output, StringComparison.Ordinal);
        Assert.Contains("事实召回 0.0% → 100.0%", dry.Output, StringComparison.Ordinal);
        Assert.Contains("变好 1 题：q1", dry.Output, StringComparison.Ordinal);
        Assert.Equal(before, Directory.GetFileSystemEntries(index).Order());
        Assert.Empty(Directory.GetDirectories(folder.Path, "*-draft-*"));
        Assert.DoesNotContain("315", (await BotUnderTest.Run("ask", "东河县共建立清单多少项？", "--index", index)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Questions_without_a_dry_run_are_turned_down()
    {
        using var folder = new TempFolder();
        folder.Write("pages/b.txt", "# 西河镇植树忙\n\n西河镇今年植树2000棵。\n");
        folder.Write("questions.jsonl", Question + "\n");
        var run = await BotUnderTest.Run("ingest", folder.File("pages"), "--index", folder.File("index"), "--questions", folder.File("questions.jsonl"));
        Assert.NotEqual(0, run.Code);
        Assert.Contains("--dry-run", run.Error, StringComparison.Ordinal);
    }
}
