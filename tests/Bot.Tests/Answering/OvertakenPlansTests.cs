using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>What was planned last year and is changed this year, told in one paragraph: an invented page.</summary>
public sealed class OvertakenPlansTests
{
    private const string Page = """
        # 两份报告对照着看

        本报讯 2025年2月18日，岑河县人代会开幕，记者把县长范志成的报告和去年的报告作了对照。

        去年，县长范志成在报告中提出，2024年全县旅游总收入增长12%。实际完成9.4%。今年的报告把2025年目标调整为8%左右。

        去年的报告说县图书馆新馆2024年底开放。今年的报告把开放时间改为2025年9月。县文旅局局长沈洁说，主要原因是书架到货晚。

        去年的报告安排新修乡村步道30公里，实际修成34公里。
        """;

    [Theory]
    [InlineData("县图书馆新馆什么时候开放")]
    [InlineData("岑河县图书馆新馆啥时候能开")]
    public void A_plan_that_the_next_sentence_changes_is_told_with_the_change(string question)
    {
        using var page = new AskedPage(Page);
        Assert.Contains("改为2025年9月", page.Ask(question).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_first_planned_is_told_alone_to_who_asks_for_it()
    {
        using var page = new AskedPage(Page);
        var answer = page.Ask("县图书馆新馆原来定的什么时候开放").Text;
        Assert.Contains("2024年底", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("2025年9月", answer, StringComparison.Ordinal);
    }

    [Fact]
    public void A_plan_that_nothing_changes_is_not_told_on()
    {
        using var page = new AskedPage(Page);
        Assert.DoesNotContain("改为", page.Ask("岑河县新修乡村步道多少公里").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void This_years_goal_is_told_with_last_years_that_it_changes()
    {
        using var page = new AskedPage(Page);
        Assert.Contains("2025年目标调整为8%左右", page.Ask("岑河县今年的旅游总收入目标是多少").Text, StringComparison.Ordinal);
        Assert.DoesNotContain("8%左右", page.Ask("岑河县去年的旅游总收入目标是多少").Text, StringComparison.Ordinal);
    }
}
