using Wenzheng.Bot.Answering;
using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>What was done in one year and planned for the next, in a work report and in a table: invented.</summary>
public sealed class PlansAndResultsTests
{
    private const string Report = """
        # 县长古力作政府工作报告（摘要） 2021年工作回顾

        茵河县地区生产总值完成88.6亿元，增长5.2%；一般公共预算收入4.31亿元。

        改造老旧小区15个，惠及2310户；新建农村公路131公里。

        ## 2022年工作安排

        地区生产总值增长6%左右。

        改造老旧小区18个；新建农村公路190公里；肉羊出栏50万只。
        """;

    private const string Table = """
        # 茵河县春季植树进度

        乡镇 年初计划（亩） 实际完成（亩） 成活率

        东屏镇 2100 2260 90.4%

        石槽乡 1800 1310 82.7%

        芦荡乡 1500 1500 88.0%

        苇塘镇 2400 1975 79.9%

        合计 7800 7045 —
        """;

    private const string Indicators = """
        # 帆港区前三季度经济成绩单

        指标 总量 增速 全市排名

        渔业总产值 87.3亿元 4.8% 1

        一般公共预算收入 12.9亿元 -2.4% 7

        固定资产投资 68.5亿元 9.7% 2
        """;

    [Theory]
    [InlineData("茵河县2021年新建农村公路多少公里", "131公里")]
    [InlineData("茵河县2022年计划改造老旧小区多少个", "18个")]
    public void A_heading_read_into_the_headline_parts_the_years_too(string question, string told)
    {
        using var page = new AskedPage(Report);
        var answer = page.Ask(question).Text;
        Assert.Contains(told, answer, StringComparison.Ordinal);
        Assert.DoesNotContain(told == "131公里" ? "190公里" : "15个", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("茵河县2021年GDP多少", "88.6亿元")]
    [InlineData("茵河县2021年财政收入多少", "4.31亿元")]
    public void What_people_call_a_figure_finds_its_printed_name(string question, string told)
    {
        using var page = new AskedPage(Report);
        Assert.Contains(told, page.Ask(question).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_year_and_an_intention_ask_the_same_of_that_year()
    {
        using var page = new AskedPage(Report);
        Turn[] before = [new(true, "茵河县2021年农村公路修了多少公里"), new(false, "新建农村公路131公里。")];
        Assert.Contains("190公里", page.Ask("2022年打算修多少", before).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("哪几个乡镇没完成植树任务")]
    [InlineData("植树哪几个没完成年初计划")]
    public void Rows_short_of_their_plan_are_told(string question)
    {
        using var page = new AskedPage(Table);
        var answer = page.Ask(question).Text;
        Assert.Contains("石槽乡", answer, StringComparison.Ordinal);
        Assert.Contains("苇塘镇", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("东屏镇", answer, StringComparison.Ordinal);
    }

    [Fact]
    public void How_much_was_done_does_not_ask_who_did_what_was_planned()
    {
        using var page = new AskedPage(Table);
        var answer = page.Ask("石槽乡植树完成了多少亩").Text;
        Assert.Contains("1310", answer, StringComparison.Ordinal);
        answer = page.Ask("茵河县植树完成了多少亩").Text;
        Assert.Contains("7045", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("东屏镇", answer, StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_alone_is_asked_of_the_row_before()
    {
        using var page = new AskedPage(Indicators);
        Turn[] before = [new(true, "帆港区的一般公共预算收入是多少"), new(false, page.Ask("帆港区的一般公共预算收入是多少").Text)];
        var answer = page.Ask("增速呢", before).Text;
        Assert.Contains("-2.4%", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("9.7%", answer, StringComparison.Ordinal);
    }
}
