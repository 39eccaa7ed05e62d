using Wenzheng.Bot.Answering;
using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>Who wrote a report: in its opening, in brackets at its end, under its title.</summary>
public sealed class AuthorsTests : IDisposable
{
    private readonly AskedPage page = new("""
            ---
            newspaper: 岑川日报
            date: 2023-07-04
            ---
            # 岑川县水厂恢复供水

            本报讯（记者 苗青岩）7月2日，停产检修半月的岑川县第二水厂恢复供水，日供水4.2万吨。厂长贺知远说，管网已全部冲洗。

            # 柏亭镇村口装上“明白屏”

            柏亭镇在31个村的村口装上“明白屏”，村务每天滚动播放，村民停下脚步就能看账。（宋听澜）

            # 别把台账当政绩

            □ 陆闻樱

            有的村柜子里整整齐齐码着台账，群众办事却要跑三趟，这样的台账填得再满也是虚功。
            """);

    public void Dispose() => page.Dispose();

    [Theory]
    [InlineData("水厂恢复供水那条消息是哪个记者写的", "苗青岩")]
    [InlineData("岑川县第二水厂 恢复供水 稿件 记者", "苗青岩")]
    [InlineData("柏亭镇明白屏的新闻是谁写的", "宋听澜")]
    [InlineData("写台账虚功那篇评论的是谁", "陆闻樱")]
    public void A_report_that_is_told_of_by_what_stands_in_it_has_its_author_named(string question, string author) =>
        Assert.Contains(author, Ask(question).Text, StringComparison.Ordinal);

    [Fact]
    public void Whom_a_reporter_met_is_not_who_wrote() =>
        Assert.Contains("贺知远", Ask("第二水厂的厂长是谁").Text, StringComparison.Ordinal);

    [Fact]
    public void A_report_that_the_archive_does_not_have_has_no_author() =>
        Assert.True(Ask("火星基地通车的新闻是谁写的").Refused);

    private Answer Ask(string question) => page.Ask(question);
}
