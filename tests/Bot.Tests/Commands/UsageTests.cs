using BotUnderTest = Wenzheng.Bot.Tests.Support.Bot;

namespace Wenzheng.Bot.Tests.Commands;

public sealed class UsageTests
{
    [Theory]
    [InlineData("不认识“--foo”", "serve", "--foo")]
    [InlineData("不认识选项“--foo”", "ask", "什么是网格", "--foo")]
    [InlineData("不认识“foo”", "foo")]
    [InlineData("不认识“aks”，是不是想写 ask？", "aks")]
    [InlineData("不认识“serch”，是不是想写 search？", "serch", "积分制")]
    [InlineData("不认识“chekc”，是不是想写 check？", "index", "chekc")]
    [InlineData("请写上问题", "ask")]
    [InlineData("只能用一个", "ask", "问题", "--batch", "q.jsonl")]
    [InlineData("--out 只和 --batch", "ask", "问题", "--out", "a.jsonl")]
    [InlineData("请写上检索词", "search")]
    [InlineData("--k 应是 1 到 1000", "search", "网格", "--k", "0")]
    [InlineData("--k 应是 1 到 1000", "search", "网格", "--k", "很多")]
    [InlineData("--config 后面要有值", "ask", "问题", "--config")]
    [InlineData("缺少参数 <文件>", "inspect")]
    [InlineData("缺少参数 <题目>", "eval")]
    [InlineData("要写明子命令", "index")]
    public async Task A_wrong_command_line_gets_one_sentence_and_exit_code_2(string expected, params string[] words)
    {
        var finished = await BotUnderTest.Run(words);

        Assert.Equal(2, finished.Code);
        Assert.Equal("", finished.Output);
        Assert.Contains(expected, finished.Error, StringComparison.Ordinal);
        Assert.Single(finished.Error.TrimEnd().Split('\n'));
    }

    [Theory]
    [InlineData()]
    [InlineData("serve")]
    [InlineData("ask")]
    [InlineData("search")]
    [InlineData("ingest")]
    [InlineData("inspect")]
    [InlineData("index")]
    [InlineData("index", "stats")]
    [InlineData("index", "check")]
    [InlineData("index", "rollback")]
    [InlineData("eval")]
    [InlineData("dev-telegram")]
    public async Task Every_command_explains_itself_with_examples(params string[] words)
    {
        var finished = await BotUnderTest.Run([.. words, "--help"]);

        Assert.Equal(0, finished.Code);
        Assert.Contains("用法：./bot " + string.Join(' ', words), finished.Output, StringComparison.Ordinal);
        Assert.Contains("例子：", finished.Output, StringComparison.Ordinal);
        Assert.Contains("--config", finished.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", finished.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_that_begins_with_a_dash_is_taken_after_two_dashes()
    {
        using var folder = new Support.TempFolder();
        var finished = await BotUnderTest.Run("ask", "--index", folder.File("none"), "--", "-什么是网格");

        Assert.Equal(1, finished.Code);
        Assert.Contains("没有索引目录", finished.Error, StringComparison.Ordinal);
    }
}
