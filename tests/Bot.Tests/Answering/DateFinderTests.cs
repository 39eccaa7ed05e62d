using Wenzheng.Bot.Answering.Evidence;

namespace Wenzheng.Bot.Tests.Answering;

public class DateFinderTests
{
    [Theory]
    [InlineData("每周二晚开课")]
    [InlineData("逢星期六赶集")]
    [InlineData("周一至周五办公")]
    public void A_day_of_the_week_tells_which_day(string text) => Assert.True(DateFinder.HasGrain(text, ["日"]));

    [Theory]
    [InlineData("一周一调度")]
    [InlineData("每周一次巡查")]
    [InlineData("每周一讲")]
    public void How_often_a_week_tells_no_day(string text) => Assert.False(DateFinder.HasGrain(text, ["日"]));

    [Fact]
    public void What_was_counted_till_a_date_does_not_happen_on_it() => Assert.False(DateFinder.HasDate("截至2月底,办理了三百件"));
}
