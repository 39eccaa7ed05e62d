using Wenzheng.Bot.Answering;
using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>Reasons given in other words than 因为, and a why that leans on the answer before.</summary>
public sealed class ReasonsInOtherWordsTests : IDisposable
{
    private readonly AskedPage page = new("""
        # 沅屏县通报去年投资

        去年，沅屏县固定资产投资增长6.8%，低于年初9%的预期目标，主要是两个水泥项目延期开工。

        # 沅屏县推行三联三办

        沅屏县2022年5月出台意见推行“三联三办”，先在两个镇试点，当年10月“三联三办”在全县推开。“三联三办”推行一年，办结事项两万件。

        “过去办一件事要跑四个部门，没人牵头。”县委书记平远山说，“三联三办”要破的正是这道题。

        # 槐树湾村的积分

        2021年3月，针对村里柴草乱堆、红白事攀比等问题，槐树湾村推行积分制，每户基础分80分。

        # 白杨镇推行院坝夜谈

        去年4月，白杨镇在14个村推行“院坝夜谈”，每月初三晚上，干部围着桌子听群众讲。镇长蓝之远说，推行夜谈，是因为白天人都在果园里，会开不起来；晚上人齐了，话也讲得开。

        # 松坪社区换了个样

        松坪社区是老工业区的单位型社区，门店多、流动人口多，管理难度大。
        """);

    [Theory]
    [InlineData("笋一夜蹿一截,晚挖一天就老了。", true)]
    [InlineData("渠不修就塌了。", true)]
    [InlineData("不久就修好了。", false)]
    [InlineData("电工八分钟赶到,避免了一场火灾。", false)]
    [InlineData("社区党委从女工的手艺里悟出“三针法”。", true)]
    public void What_is_lost_else_gives_a_reason_and_what_came_of_it_gives_none(string folded, bool isGiven) => Assert.Equal(isGiven, Reasons.AreGiven(folded));

    [Theory]
    [InlineData("沅屏县去年固投咋没完成目标", "延期开工")]
    [InlineData("沅屏县为什么要推行“三联三办”", "没人牵头")]
    [InlineData("槐树湾村当初为什么想起来搞积分", "红白事攀比")]
    [InlineData("白杨镇为什么推行“院坝夜谈”", "晚上人齐了")]
    public void A_reason_in_other_words_of_giving_one_is_told_whole(string question, string reason)
    {
        Assert.Contains(reason, page.Ask(question).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bare_why_asks_for_the_reason_of_what_was_answered()
    {
        Assert.Contains("流动人口多", page.Ask("为啥呢", new Turn(true, "松坪社区好管吗"), new Turn(false, "松坪社区管理难度大。")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Why_a_thing_stopped_that_no_page_says_has_stopped_is_refused() => Assert.True(page.Ask("槐树湾村为什么停办积分制").Refused);

    public void Dispose() => page.Dispose();
}
