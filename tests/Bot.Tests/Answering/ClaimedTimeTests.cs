using Wenzheng.Bot.Answering.Composition;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>Claims that give a printed figure or date to another year or another event, on an invented page.</summary>
public sealed class ClaimedTimeTests : IDisposable
{
    private readonly AskedPage page = new("""
        # 柘水县老窑厂变身艺术园

        柘水县老窑厂改造工程今年3月8日动工，9月底完工，比原计划提前了一个月。

        # 柘水县青柘村修路引来投资

        青柘村现有脐橙2300亩，今年预计产量3100吨，比去年增长15%。
        """);

    [Theory]
    [InlineData("改造工程3月8日动工吗", "是的")]
    [InlineData("脐橙今年产量3100吨吗", "是的")]
    public void What_the_page_says_of_that_time_is_confirmed_or_denied(string question, string verdict) =>
        Assert.Contains(verdict, page.Ask(question).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("改造工程3月8日完工吗")]
    [InlineData("脐橙去年产量是3100吨吗")]
    public void What_it_says_of_another_time_or_event_confirms_nothing(string question) =>
        Assert.DoesNotContain("是的", page.Ask(question).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("2024年还要建新的大院吗", false)]
    [InlineData("大院2024年建成的吗", true)]
    public void Whether_something_goes_on_in_a_year_claims_nothing_of_the_year(string question, bool claims) =>
        Assert.Equal(claims, Claim.Read(AskSplitter.Split(question)[0]).Count > 0);

    [Fact]
    public void A_span_of_days_has_two_ends_and_a_day_has_none()
    {
        Assert.Equal(("7月16日", "7月20日"), ClaimedTime.Ends("7月16日至7月20日"));
        Assert.Null(ClaimedTime.Ends("7月16日"));
        Assert.True(ClaimedTime.IsEnd("报名几月几日截止"));
        Assert.False(ClaimedTime.IsEnd("报名几月几日开始"));
    }

    public void Dispose() => page.Dispose();
}
