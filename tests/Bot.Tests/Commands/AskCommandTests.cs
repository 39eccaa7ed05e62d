using System.Text.Json;
using Wenzheng.Bot.Tests.Support;
using BotUnderTest = Wenzheng.Bot.Tests.Support.Bot;

namespace Wenzheng.Bot.Tests.Commands;

[Collection(nameof(SharedArchive))]
public sealed class AskCommandTests(ArchiveFixture archive)
{
    private const string Question = "清徐县的五大治县方略是什么？";

    [Fact]
    public async Task A_question_prints_the_answer_then_its_source_and_quote()
    {
        var finished = await BotUnderTest.Run("ask", Question, "--index", archive.Index);

        Assert.Equal(0, finished.Code);
        Assert.Contains("党建立县", finished.Output, StringComparison.Ordinal);
        Assert.Contains("[1] ", finished.Output, StringComparison.Ordinal);
        Assert.Contains("000_76a0190c7c4a1d77.txt", finished.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", finished.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_holds_the_answer_with_quotes_that_stand_at_their_place_on_the_page()
    {
        var finished = await BotUnderTest.Run("ask", Question, "--json", "--index", archive.Index);

        using var answer = JsonDocument.Parse(finished.Output);
        Assert.False(answer.RootElement.GetProperty("refused").GetBoolean());
        var citation = answer.RootElement.GetProperty("citations")[0];
        var page = await File.ReadAllTextAsync(Path.Combine(Repository.Corpus, citation.GetProperty("source").GetString()!));
        var start = citation.GetProperty("start").GetInt32();
        var quote = citation.GetProperty("quote").GetString()!;
        Assert.Equal(quote, page[start..citation.GetProperty("end").GetInt32()]);
        Assert.Equal(quote.Length, citation.GetProperty("length").GetInt32());
    }

    [Fact]
    public async Task A_blank_question_is_told_in_one_sentence_and_fails()
    {
        var finished = await BotUnderTest.Run("ask", "   ", "--index", archive.Index);

        Assert.Equal(1, finished.Code);
        Assert.Equal("", finished.Output);
        Assert.Single(finished.Error.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task A_question_of_10000_characters_is_told_in_one_sentence_and_fails()
    {
        var finished = await BotUnderTest.Run("ask", new string('问', 10_000), "--index", archive.Index);

        Assert.Equal(1, finished.Code);
        Assert.Single(finished.Error.TrimEnd().Split('\n'));
    }

    [Theory]
    [InlineData("清徐县的\u0007五大治县方略\u001b[31m是什么？")]
    [InlineData("清徐县的五大治县方略是什么？\ud83d")]
    public async Task Control_characters_and_lone_surrogates_are_answered_and_never_reach_the_terminal(string question)
    {
        var finished = await BotUnderTest.Run("ask", question, "--index", archive.Index);

        Assert.Equal(0, finished.Code);
        Assert.DoesNotContain(finished.Output, c => char.IsControl(c) && c is not ('\n' or '\r'));
    }

    [Fact]
    public async Task A_chosen_index_that_is_missing_is_never_built_behind_staffs_back()
    {
        using var folder = new TempFolder();
        var missing = await BotUnderTest.Run("ask", Question, "--index", folder.File("none"));
        var empty = await BotUnderTest.Run("ask", Question, "--index", folder.Path);

        Assert.Equal(1, missing.Code);
        Assert.Contains("./bot ingest", missing.Error, StringComparison.Ordinal);
        Assert.Equal(1, empty.Code);
        Assert.Contains("./bot ingest", empty.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task Without_an_index_the_archive_is_read_first()
    {
        using var folder = new TempFolder();
        folder.Write("pages/a.txt", "# 东河县推行清单工作法\n\n东河县推行清单工作法，共建立清单37项，整改问题215个，群众满意率达到98%。\n");
        var config = folder.Write("settings.json", JsonSerializer.Serialize(new { Archive = new { Path = folder.File("pages") }, Index = new { Path = folder.File("index") } }));
        var first = await BotUnderTest.Run("ask", "东河县建立了多少项清单？", "--config", config);
        var second = await BotUnderTest.Run("ask", "东河县建立了多少项清单？", "--config", config);

        Assert.Equal(0, first.Code);
        Assert.Contains("建立索引", first.Error, StringComparison.Ordinal);
        Assert.Contains("37项", first.Output, StringComparison.Ordinal);
        Assert.Equal("", second.Error);
        Assert.Equal(first.Output, second.Output);
    }

    [Fact]
    public async Task Without_an_index_and_without_an_archive_the_sentence_says_what_to_do()
    {
        using var folder = new TempFolder();
        var config = folder.Write("settings.json", JsonSerializer.Serialize(new { Archive = new { Path = folder.File("pages") }, Index = new { Path = folder.File("index") } }));
        var finished = await BotUnderTest.Run("ask", Question, "--config", config);

        Assert.Equal(1, finished.Code);
        Assert.Contains("Archive:Path", finished.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_index_is_told_and_not_guessed_from()
    {
        using var folder = new TempFolder();
        Assert.Equal(0, (await BotUnderTest.Run("ingest", folder.Write("pages/a.txt", "# 东河县推行清单工作法\n\n东河县推行清单工作法，共建立清单37项。\n"), "--index", folder.File("index"))).Code);
        foreach (var file in Directory.EnumerateFiles(folder.File("index"), "*", SearchOption.AllDirectories).Where(f => !f.EndsWith("lock", StringComparison.Ordinal)))
            await File.WriteAllTextAsync(file, "x");
        var finished = await BotUnderTest.Run("ask", "东河县建立了多少项清单？", "--index", folder.File("index"));

        Assert.Equal(1, finished.Code);
        Assert.Equal("", finished.Output);
        Assert.Single(finished.Error.TrimEnd().Split('\n'));
        Assert.DoesNotContain("内部出错", finished.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancelled_command_says_so_with_exit_code_130()
    {
        var finished = await BotUnderTest.Run(new CancellationToken(canceled: true), "ask", Question, "--index", archive.Index);

        Assert.Equal(130, finished.Code);
        Assert.Contains("已取消", finished.Error, StringComparison.Ordinal);
    }
}
