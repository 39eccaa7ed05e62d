using Wenzheng.Bot.Answering;
using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>
/// What print tells in words that nobody asks by: troubles by 坦言 and under 还差什么, honours by 被评为, works by 新建 and 建设内容; how big a thing is in
/// square metres; what a body means to do by the points of its report; and a phase of works that no page speaks of.
/// </summary>
public sealed class ToldInOtherWordsTests
{
    private const string Pages = """
        # 沙溪县推行“巷巷通”平台一年间

        去年5月，沙溪县上线“巷巷通”平台，给3.1万户换上门牌码，报修、投诉、问药，扫码就能提，一年收到事项2.2万件。

        平台定了“246”时限：2小时内签收，4天内办理，6天内回访。

        记者也听到了别的声音。一是老人不会扫，六成老人还是打电话；二是个别村自己扫、自己评，查实后通报。

        # 沙溪县柳坪镇的互助食堂

        柳坪镇办起互助食堂12个，每天320名老人吃饭，党员轮流帮厨，菜由各村自己种。

        镇长邵明川坦言，食堂一半靠捐款，冬天菜不够，做饭的人也难请。

        # 沙溪县桐坡乡抓治理

        桐坡乡是沙溪县的农业乡镇，曾被评为“全省平安乡镇”。今年桐坡乡围绕治理下功夫。

        ## 建好队伍，让“稳心桥”有人架

        全乡选聘调解员46名，每月培训一次，化解纠纷210件。

        ## 管好网格，让“连户桥”通到家

        全乡划分网格88个，网格员每周入户两次，收集意见640条。

        ## 用好阵地，让“暖民桥”有去处

        全乡改建党群服务中心9个，其中桐坡社区党群服务中心1860平方米，天天开到晚上九点。

        # 沙溪北站二期工程批复

        沙溪北站二期扩建工程总投资14亿元，由省、市、县共同筹措。

        二期扩建工程主要建设内容包括：新建2.6万平方米的候车楼，新建站台3座，配套建设停车场。工程今年9月开工。
        """;

    [Theory]
    [InlineData("巷巷通平台有啥毛病", "老人不会扫")]
    [InlineData("巷巷通有哪些不足？", "老人不会扫")]
    [InlineData("柳坪镇互助食堂有什么困难", "冬天菜不够")]
    public void TroublesAreToldByWhereAReportOwnsToThem(string question, string told)
    {
        using var page = new AskedPage(Pages);

        Assert.Contains(told, page.Ask(question).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("桐坡乡得过什么称号")]
    [InlineData("桐坡乡获得过哪些荣誉？")]
    [InlineData("桐坡乡有什么荣誉称号")]
    public void AnHonourIsToldByWhatABodyWasNamed(string question)
    {
        using var page = new AskedPage(Pages);

        Assert.Contains("全省平安乡镇", page.Ask(question).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void AnotherPlacesHonourIsNoAnswer()
    {
        using var page = new AskedPage(Pages);

        Assert.DoesNotContain("全省平安乡镇", page.Ask("柳坪镇得过什么称号").Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("沙溪北站二期都建些什么")]
    [InlineData("沙溪北站二期建什么")]
    public void WhatIsBuiltIsToldByTheWorks(string question)
    {
        using var page = new AskedPage(Pages);

        var text = page.Ask(question).Text;

        Assert.Contains("候车楼", text, StringComparison.Ordinal);
        Assert.Contains("站台3座", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("沙溪北站三期什么时候开工")]
    [InlineData("沙溪北站三期什么时候建")]
    [InlineData("沙溪北站一期花了多少钱")]
    public void AnotherPhaseOfTheWorksIsRefused(string question)
    {
        using var page = new AskedPage(Pages);

        Assert.Equal(AnswerKind.Refused, page.Ask(question).Kind);
    }

    [Fact]
    public void ThePhaseThatIsPrintedIsAnswered()
    {
        using var page = new AskedPage(Pages);

        Assert.Contains("9月", page.Ask("沙溪北站二期什么时候开工").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void HowBigACentreIsAsksForItsArea()
    {
        using var page = new AskedPage(Pages);

        Assert.Contains("1860平方米", page.Ask("桐坡社区的党群服务中心多大").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatATownMeansToDoIsToldByThePointsOfItsReport()
    {
        using var page = new AskedPage(Pages);

        var text = page.Ask("桐坡乡今年打算怎么干").Text;

        Assert.Contains("建好队伍", text, StringComparison.Ordinal);
        Assert.Contains("用好阵地", text, StringComparison.Ordinal);
    }

    [Fact]
    public void APointNamedInItsHeadIsToldAlone()
    {
        using var page = new AskedPage(Pages);

        var text = page.Ask("桐坡乡连户桥都做了什么").Text;

        Assert.Contains("网格88个", text, StringComparison.Ordinal);
        Assert.DoesNotContain("建好队伍", text, StringComparison.Ordinal);
    }
}
