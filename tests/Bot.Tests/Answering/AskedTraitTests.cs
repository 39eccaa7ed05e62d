using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>What is asked of a thing or of somebody (a prize, a street, an hour, the year of joining) and no page tells is not answered by whatever else is told of them.</summary>
public sealed class AskedTraitTests
{
    private const string Town = """
        # 高桥镇“民情驿站”暖人心

        本报讯 2021年3月，高桥镇在全镇18个村建起“民情驿站”，由村党支部书记冉启程牵头，已收集意见1375条，办结1190条。

        高桥镇党委书记冉启程说，“民情驿站”离群众最近，群众有话愿意来讲。

        # 育秧工厂播种忙

        本报讯 沙浦镇的育秧工厂占地4000平方米，一季可育秧供5000亩大田栽插，投资860万元建成。

        # 沙浦镇图书室

        本报讯 沙浦镇图书室每天早上8点半开门，坐落在永安路12号，去年获得全市“最美书屋”称号。

        # 沙浦镇“书香驿站”

        本报讯 沙浦镇“书香驿站”由教师纪南星设计，因为所在的小院从前是老驿站，就取名“书香驿站”。明年，“书香驿站”计划再建5个。

        # 沙浦镇的老管理员

        沙浦镇图书室管理员葛星河，1998年入党，老家在邻县。
        """;

    [Theory]
    [InlineData("“民情驿站”每天几点开门？")]
    [InlineData("“民情驿站”在哪条街上？")]
    [InlineData("“民情驿站”得过什么奖？")]
    [InlineData("“民情驿站”为什么叫这个名字？")]
    [InlineData("“民情驿站”的网址是什么？")]
    [InlineData("“民情驿站”收费多少？")]
    [InlineData("“民情驿站”是谁设计的？")]
    [InlineData("“民情驿站”明年打算怎么做？")]
    [InlineData("冉启程是哪一年入党的？")]
    [InlineData("冉启程老家是哪里的？")]
    [InlineData("冉启程是哪所大学毕业的？")]
    [InlineData("冉启程以前是干什么的？")]
    public void What_no_page_tells_of_the_asked_one_is_refused(string question)
    {
        using var page = new AskedPage(Town);
        Assert.True(page.Ask(question).Refused);
    }

    [Theory]
    [InlineData("“民情驿站”占地多少亩？")]
    [InlineData("“民情驿站”投资多少钱？")]
    public void The_figure_of_a_page_that_never_speaks_of_the_named_thing_is_not_its_figure(string question)
    {
        using var page = new AskedPage(Town);
        Assert.True(page.Ask(question).Refused);
    }

    [Theory]
    [InlineData("沙浦镇图书室每天几点开门？", "8点半")]
    [InlineData("“书香驿站”是谁设计的？", "纪南星")]
    [InlineData("“书香驿站”明年打算怎么做？", "再建5个")]
    [InlineData("“书香驿站”为什么叫这个名字？", "老驿站")]
    [InlineData("沙浦镇图书室在哪条路上？", "永安路12号")]
    [InlineData("沙浦镇图书室获得过什么称号？", "最美书屋")]
    [InlineData("葛星河是哪一年入党的？", "1998年")]
    [InlineData("葛星河老家是哪里的？", "邻县")]
    [InlineData("“民情驿站”是哪一年建起来的？", "2021年3月")]
    [InlineData("育秧工厂占地多少平方米？", "4000平方米")]
    public void What_a_page_tells_of_it_is_answered(string question, string told)
    {
        using var page = new AskedPage(Town);
        Assert.Contains(told, page.Ask(question).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_whose_parts_no_page_tells_is_said_to_be_only_named_however_its_parts_are_asked_for()
    {
        using var page = new AskedPage("""
            # 高桥镇抓联建

            本报讯 高桥镇稳步推进“三乡工程”，打造乡村旅游和文化街。坚持“三个对照”找差距、“三种方式”查问题，全镇整改问题741条。

            一是强化队伍建设，充实乡镇干部。

            二是破解难题，实行星级管理。

            三是落实责任，逐级压实。
            """);
        Assert.Contains("资料只提到“三乡工程”这一名称", page.Ask("高桥镇推进的“三乡工程”是哪“三乡”？").Text, StringComparison.Ordinal);
        Assert.Contains("资料只提到“三个对照”这一名称", page.Ask("高桥镇“三个对照”具体对照哪三个方面？").Text, StringComparison.Ordinal);
    }
}
