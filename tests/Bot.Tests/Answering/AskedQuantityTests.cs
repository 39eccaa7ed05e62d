using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>A quantity with a name of its own (产值, 库容, 运维费), people who are asked for by name, one phase of works: other figures of the same thing, reports that name nobody and the other phase tell none of it.</summary>
public sealed class AskedQuantityTests
{
    private const string Town = """
        # 澄溪镇党建引领产业强镇

        本报讯 澄溪镇临河产业园有企业186家，职工2.1万人，去年新招工3200人。园区党委书记甘晓舟说，要把支部建在产业链上。

        澄溪镇的望月水库建于1972年，设计灌溉面积3.2万亩，今年加固大坝420米。

        # 澄溪镇“澄心码”上线

        本报讯 澄溪镇“澄心码”平台上线，覆盖14个村，今年预算190万元更换设备，年内完成升级。

        # 澄溪镇夜校开课

        本报讯 澄溪镇今年5月开办“青禾夜校”，设电工、育婴、直播三门课，已有学员310名。

        # 澄溪镇冷链园二期开工

        本报讯 澄溪镇冷链园二期开工，总投资2.4亿元，占地86亩。

        # 沙浦镇算清家底

        本报讯 沙浦镇工业园去年产值18.6亿元。青石水库总库容1200万立方米。沙浦镇“一点通”平台每年运维费26万元。

        # 沙浦镇请来专家

        本报讯 沙浦镇“田间课堂”请来省农科院专家罗时雨、教师邵文君授课，已讲12课。

        # 沙浦镇物流园一期投用

        本报讯 沙浦镇物流园一期投用，一期总投资1.1亿元，二期总投资3亿元，今年动工。
        """;

    [Theory]
    [InlineData("澄溪镇临河产业园一年产值多少亿？")]
    [InlineData("澄溪镇望月水库的总库容是多少？")]
    [InlineData("澄溪镇“澄心码”一年运维费要多少钱？")]
    [InlineData("澄溪镇“青禾夜校”由哪些老师授课？")]
    [InlineData("澄溪镇冷链园一期总投资多少？")]
    public void What_is_counted_of_the_thing_otherwise_is_not_what_is_asked(string question)
    {
        using var page = new AskedPage(Town);
        Assert.True(page.Ask(question).Refused);
    }

    [Theory]
    [InlineData("沙浦镇工业园一年产值多少亿？", "18.6亿元")]
    [InlineData("沙浦镇青石水库的总库容是多少？", "1200万立方米")]
    [InlineData("沙浦镇“一点通”一年运维费要多少钱？", "26万元")]
    [InlineData("沙浦镇“田间课堂”由哪些老师授课？", "罗时雨")]
    [InlineData("沙浦镇物流园一期总投资多少？", "1.1亿元")]
    [InlineData("澄溪镇临河产业园有多少家企业？", "186家")]
    [InlineData("澄溪镇冷链园二期总投资多少？", "2.4亿元")]
    public void What_the_page_gives_under_that_name_is_answered(string question, string told)
    {
        using var page = new AskedPage(Town);
        var answer = page.Ask(question);
        Assert.False(answer.Refused);
        Assert.Contains(told, answer.Text, StringComparison.Ordinal);
    }
}
