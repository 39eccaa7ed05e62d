using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>Claims that give a printed figure or date to another year, another event or the other end of a span, on an invented page.</summary>
public sealed class ClaimedTimeTests : IDisposable
{
    private readonly AskedPage page = new("""
        # 柘水县老窑厂变身艺术园

        柘水县老窑厂改造工程今年3月8日动工，9月底完工，比原计划提前了一个月。

        # 柘水县青柘村修路引来投资

        青柘村现有脐橙2300亩，今年预计产量3100吨，比去年增长15%。

        # 柘水县初中招生公告

        初中网上报名：7月16日至7月20日。

        录取结果公布以后，由各校发给通知书。
        """);

    [Theory]
    [InlineData("改造工程3月8日动工吗", "是的")]
    [InlineData("脐橙今年产量3100吨吗", "是的")]
    [InlineData("初中网上报名7月16日开始对吗", "是的")]
    [InlineData("初中网上报名7月20日截止对吗", "是的")]
    [InlineData("初中网上报名7月20日开始对吗", "不是7月20日")]
    public void What_the_page_says_of_that_time_is_confirmed_or_denied(string question, string verdict) =>
        Assert.Contains(verdict, page.Ask(question).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("改造工程3月8日完工吗")]
    [InlineData("脐橙去年产量是3100吨吗")]
    public void What_it_says_of_another_time_or_event_confirms_nothing(string question) =>
        Assert.DoesNotContain("是的", page.Ask(question).Text, StringComparison.Ordinal);

    public void Dispose() => page.Dispose();
}
