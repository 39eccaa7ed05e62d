using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>A page that shares nothing with a question but when does not answer it.</summary>
public sealed class OnlyWhenTests : IDisposable
{
    private readonly AskedPage page = new("""
        # 岭东煤矿一季度稳产

        今年以来，岭东煤矿把任务分到班组，今年一季度产煤61万吨，日均装车320辆。

        # 岭东煤矿慰问退休职工

        今年春节前，岭东煤矿走访退休职工48户，送去米面油。
        """);

    [Theory]
    [InlineData("今年房价咋样")]
    [InlineData("今年雨水怎么样")]
    public void What_no_page_prints_is_not_told_by_the_year_alone(string question) => Assert.True(page.Ask(question).Refused);

    [Fact]
    public void What_is_printed_is_told() => Assert.Contains("61万吨", page.Ask("今年煤矿产煤咋样").Text, StringComparison.Ordinal);

    public void Dispose() => page.Dispose();
}
