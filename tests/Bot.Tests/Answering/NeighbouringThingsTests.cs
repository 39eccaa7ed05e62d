using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>What a page tells of another river, price, committee or edition answers nothing about the asked one; what it tells of the asked one does.</summary>
public sealed class NeighbouringThingsTests
{
    private const string Rivers = """
        # 提升沐河防洪能力

        本报讯 沐川县实施《沐河流域防洪能力提升方案》，沐河干流年内启动整治。溇河沐川段治理长度17.2公里，堤防建设35公里。溇河流经三个乡汇入沐河，全长142公里。

        # 预制菜产业园落地

        本报讯 华晟集团将在沐川县建设占地460亩的预制菜产业园，配套订单蔬菜基地6万亩。

        # 海洋装备产业招商忙

        本报讯 沐川县围绕海洋装备产业链签约项目12个。
        """;

    private const string Shops = """
        # 碾沟村：豆腐坊冒热气

        本报讯 碾沟村办起豆腐坊，日产豆腐2600斤，卖到县城的8家超市，年销售额540万元。

        石小满从外乡搬来，在碾沟服装车间做熨烫，一个月3100元。
        """;

    private const string Committees = """
        # 高桥乡五村联建

        本报讯 高桥乡党委书记冉启程说，去年10月，乡党委把5个村的党支部联起来，成立柑橘产业联合党委。

        # 信访不上门

        本报讯 沐川县县委常委、政法委书记葛星河说，一年来全县代办信访事项5821件。
        """;

    private const string Schools = """
        # 首期夜校结业

        本报讯 10月14日，沐川县“青禾夜校”首期学员结业，89名村后备干部拿到结业证。第二期正在报名。

        # 防汛不松劲

        本报讯 沐川县处置“7·13”强降雨，转移群众312人。
        """;

    [Theory]
    [InlineData("沐河干流沐川段的治理长度是多少公里？")]
    [InlineData("沐河干流沐川段建设堤防多少公里？")]
    [InlineData("海洋装备产业园占地多少亩")]
    public void The_figure_of_another_river_or_park_is_no_answer(string question)
    {
        using var page = new AskedPage(Rivers);
        Assert.DoesNotContain("17.2", page.Ask(question).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("460亩", page.Ask(question).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("溇河沐川段的治理长度是多少公里？", "17.2公里")]
    [InlineData("溇河全长多少公里？", "142公里")]
    [InlineData("预制菜产业园占地多少亩", "460亩")]
    public void The_figure_of_the_asked_one_is(string question, string told)
    {
        using var page = new AskedPage(Rivers);
        Assert.Contains(told, page.Ask(question).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_price_is_not_told_by_what_was_sold_in_all()
    {
        using var page = new AskedPage(Shops);
        Assert.True(page.Ask("碾沟村的豆腐一斤卖多少钱").Refused);
    }

    [Fact]
    public void A_price_is_told_by_the_sum_for_each()
    {
        using var page = new AskedPage("""
            # 碾沟村：脆李挂了果

            本报讯 碾沟村种脆李640亩，脆李每斤卖6元，今年收入187万元。
            """);
        Assert.Contains("每斤卖6元", page.Ask("碾沟村的脆李一斤卖多少钱").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_works_there_is_not_its_owner()
    {
        using var page = new AskedPage(Shops);
        Assert.True(page.Ask("碾沟服装车间老板叫啥").Refused);
    }

    [Theory]
    [InlineData("高桥乡柑橘产业联合党委书记叫什么名字？")]
    [InlineData("沐川县县委书记是谁？")]
    public void The_secretary_of_another_committee_is_not_the_asked_one(string question)
    {
        using var page = new AskedPage(Committees);
        Assert.True(page.Ask(question).Refused);
    }

    [Theory]
    [InlineData("高桥乡党委书记是谁？", "冉启程")]
    [InlineData("沐川县政法委书记是谁？", "葛星河")]
    public void The_secretary_of_the_asked_committee_is(string question, string name)
    {
        using var page = new AskedPage(Committees);
        Assert.Contains(name, page.Ask(question).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_edition_tells_nothing_of_the_second()
    {
        using var page = new AskedPage(Schools);
        Assert.True(page.Ask("“青禾夜校”第二期有多少名学员结业？").Refused);
        Assert.Contains("89名", page.Ask("“青禾夜校”首期多少名村后备干部拿到结业证？").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_day_that_an_event_is_named_by_is_no_figure()
    {
        using var page = new AskedPage(Schools);
        Assert.True(page.Ask("沐川县“7·13”强降雨直接经济损失多少？").Refused);
    }

    [Fact]
    public void A_later_ask_of_a_thing_that_the_place_does_not_have_is_not_told_by_another()
    {
        using var page = new AskedPage("""
            # 沐川县：农机联盟助增收

            本报讯 沐川县组建农机服务联盟，26个村2236台农机入盟，村均增收15万元。

            # 高桥县：采茶忙

            本报讯 高桥县大力发展茶叶种植，既守住生态，又促进当地群众增收，带动就业50余人。
            """);
        Assert.True(page.Ask("高桥县农机服务联盟有多少台农机入盟？村均增收多少？").Refused);
        Assert.Contains("2236台", page.Ask("沐川县农机服务联盟有多少台农机入盟？村均增收多少？").Text, StringComparison.Ordinal);
    }
}
