using System.Diagnostics;
using Wenzheng.Bot.Tests.Support;
using BotUnderTest = Wenzheng.Bot.Tests.Support.Bot;

namespace Wenzheng.Bot.Tests.Commands;

/// <summary>Files whose names or contents were made to do harm.</summary>
public sealed class HostileFileTests : IDisposable
{
    private const string Page = "# 东河县推行清单工作法\n\n东河县推行清单工作法，共建立清单37项，整改问题215个，群众满意率达到98%。\n";

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_name_that_breaks_lines_or_steers_the_terminal_stays_on_its_line()
    {
        folder.Write("pages/a\nb\u001b[31m\u202ec.txt", Page);
        var ingested = await BotUnderTest.Run("ingest", folder.File("pages"), "--index", folder.File("index"));
        var asked = await BotUnderTest.Run("ask", "东河县共建立清单多少项？", "--index", folder.File("index"));

        Assert.Equal((0, 0), (ingested.Code, asked.Code));
        foreach (var output in (string[])[ingested.Output, asked.Output])
        {
            Assert.Contains("a b [31m c.txt", output, StringComparison.Ordinal);
            Assert.DoesNotContain('\u001b', output);
            Assert.DoesNotContain('\u202e', output);
        }
    }

    [Fact]
    public async Task A_name_in_another_encoding_is_refused_with_its_reason_and_the_rest_is_taken()
    {
        var good = folder.Write("pages/a.txt", Page);
        Process.Start("bash", ["-c", $"cp '{good}' '{folder.File("pages")}'/$'b\\xff\\xfe.txt'"])!.WaitForExit();
        var ingested = await BotUnderTest.Run("ingest", folder.File("pages"), "--index", folder.File("index"));
        // .NET cannot delete under such a name either.
        Process.Start("rm", ["-rf", folder.File("pages")])!.WaitForExit();

        Assert.Equal(1, ingested.Code);
        Assert.Contains("文件名不是 UTF-8 编码", ingested.Output, StringComparison.Ordinal);
        Assert.Contains("收录 1，拒收 1", ingested.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pipe_is_refused_and_not_waited_for()
    {
        Process.Start("mkfifo", [folder.File("pipe.txt")])!.WaitForExit();
        var inspected = await BotUnderTest.Run("inspect", folder.File("pipe.txt"));

        Assert.Equal(1, inspected.Code);
        Assert.Contains("pipe.txt", inspected.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("一")]
    [InlineData("1")]
    [InlineData("“")]
    public async Task A_line_of_400000_equal_characters_is_read_in_time_that_grows_with_its_length(string character)
    {
        // Quadratic work would take minutes here.
        folder.Write("pages/a.txt", string.Concat(Enumerable.Repeat(character, 400_000)));
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var ingested = await BotUnderTest.Run("ingest", folder.File("pages"), "--index", folder.File("index")).WaitAsync(patience.Token);

        Assert.Equal(0, ingested.Code);
    }

    [Fact]
    public async Task An_answer_file_never_touches_the_files_beside_it()
    {
        folder.Write("pages/a.txt", Page);
        var beside = folder.Write("answers.jsonl.tmp", "mine");
        await BotUnderTest.Run("ingest", folder.File("pages"), "--index", folder.File("index"));
        var asked = await BotUnderTest.Run("ask", "--batch", folder.Write("q.jsonl", """{"id":"1","question":"你好"}"""), "--out", folder.File("answers.jsonl"), "--index", folder.File("index"));

        Assert.Equal(0, asked.Code);
        Assert.Equal("mine", await File.ReadAllTextAsync(beside));
        Assert.Equal(2, Directory.GetFiles(folder.Path, "answers*").Length);
    }
}
