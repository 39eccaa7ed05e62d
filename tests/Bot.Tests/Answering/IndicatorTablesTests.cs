using Wenzheng.Bot.Answering;
using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>Tables of places with a sum row, of indicators by years, and of lines without plain figures: invented.</summary>
public sealed class IndicatorTablesTests
{
    private const string Insured = """
        # 各乡镇2022年医保参保情况一览表

        乡镇    应参保人数    已参保人数    参保率

        砚北镇    41260    40517    98.2%

        青石桥镇    35874    34690    96.7%

        苔岭镇    22130    21928    99.1%

        望舒乡    12945    12140    93.8%

        全县合计    112209    109275    97.4%
        """;

    private const string Years = """
        # 竹溪县2022年发展计划执行情况

        2022年，全县经济总体平稳，财政收入同口径下降2.1%。

        | 指标 | 2021年 | 2022年 | 2023年目标 |
        |---|---|---|---|
        | 粮食产量(万吨) | 21.6 | 20.9 | 21.5 |
        | 城镇新增就业(人) | 3420 | 3188 | 3300 |
        | 城镇登记失业率(%) | 3.1 | 3.6 | 4以内 |

        2023年主要预期目标：财政收入增长5%，城镇登记失业率控制在4%以内。
        """;

    private const string Lines = """
        # 渔火节公交一览

        线路    起讫    首末班    间隔    票价

        渔火1号线    高铁站—月牙湾    7:00—22:30    15分钟    3元

        渔火2号线    螺洲滩—月牙湾    8:00—21:00    20分钟    2元

        渔火3号线    老渔市—灯塔公园    9:00—23:00    30分钟    免费
        """;

    private const string Pairs = """
        # 砚溪县各乡镇网格情况

        砚溪县公布各乡镇的网格员人数。

        |乡镇|网格员|
        |:--|--:|
        |青石桥镇|213人|
        |苔岭镇|168人|
        """;

    [Fact]
    public void A_figure_beside_its_name_between_bars_is_told_without_the_frame() => Tells(Pairs, "苔岭镇有多少网格员", "苔岭镇|168人。[1]");

    [Theory]
    [InlineData("哪个乡镇参保率最高", "苔岭镇：参保率99.1%。[1][2]")]
    [InlineData("应参保人数最多的是哪个镇", "砚北镇：应参保人数41260。[1][2]")]
    [InlineData("青石桥镇参保率是多少", "青石桥镇：参保率96.7%。[1][2]")]
    [InlineData("参保率低于97%的乡镇有哪几个", "青石桥镇：参保率96.7%。[1][2]\n望舒乡：参保率93.8%。[1][3]\n表中这样的共2个。")]
    [InlineData("参保率99.1%以上的有哪些乡镇", "苔岭镇：参保率99.1%。[1][2]\n表中这样的共1个。")]
    public void The_sum_row_is_no_place_and_a_column_named_whole_is_told_alone(string question, string told) => Tells(Insured, question, told);

    [Fact]
    public void All_rows_are_told_in_the_order_of_their_figures_where_an_order_is_asked_for() =>
        Tells(Insured, "各乡镇参保率排个名", "苔岭镇：参保率99.1%。[1][2]\n砚北镇：参保率98.2%。[1][3]\n青石桥镇：参保率96.7%。[1][4]\n望舒乡：参保率93.8%。[1][5]");

    [Theory]
    [InlineData("竹溪县城镇新增就业2021年和2022年各是多少", "城镇新增就业(人)：2021年 3420、2022年 3188。[1][2]")]
    [InlineData("2023年竹溪粮食目标是多少", "粮食产量(万吨)：2023年目标 21.5。[1][2]")]
    [InlineData("竹溪的失业率是多少", "城镇登记失业率(%)：2021年 3.1、2022年 3.6、2023年目标 4以内。[1][2]")]
    public void Of_indicators_by_years_the_asked_year_is_told_and_all_where_none_is_asked_for(string question, string told) => Tells(Years, question, told);

    [Theory]
    [InlineData("渔火3号线末班车几点")]
    [InlineData("渔火3号线票价多少")]
    public void A_row_is_told_under_the_names_of_its_columns_and_never_as_it_stands(string question)
    {
        using var page = new AskedPage(Lines);
        var answer = page.Ask(question);
        Assert.Contains("渔火3号线：", answer.Text, StringComparison.Ordinal);
        Assert.Contains("票价免费", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("线路    起讫", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("东关镇有多少个村", "东关镇：村数32。[1][2]")]
    [InlineData("槐荫乡有几个村一肩挑", "槐荫乡：“一肩挑”19。[1][2]")]
    public void What_is_counted_names_its_column_where_nothing_else_of_the_table_is_asked_for(string question, string told) => Tells(Elections, question, told);

    [Fact]
    public void Who_holds_a_post_is_no_figure_of_a_table()
    {
        using var page = new AskedPage(Elections);
        Assert.DoesNotContain("女书记4", page.Ask("槐荫乡的书记是谁").Text, StringComparison.Ordinal);
    }

    private const string Elections = """
        # 墨河县村“两委”换届数据表

        乡镇    村数    已完成    “一肩挑”    女书记

        东关镇    32    30    28    7

        槐荫乡    27    21    19    4

        白水渡镇    41    36    33    9
        """;

    [Fact]
    public void A_goal_confirms_no_claim_of_what_has_been_reached()
    {
        using var page = new AskedPage("# 竹溪县2023年工作打算\n\n2023年主要预期目标：财政收入增长5%，城镇登记失业率控制在4%以内。");
        Assert.DoesNotContain("是的", page.Ask("竹溪失业率控制在4%以内了吗").Text, StringComparison.Ordinal);
    }

    private static void Tells(string text, string question, string told)
    {
        using var page = new AskedPage(text);
        var answer = page.Ask(question);
        Assert.NotEqual(AnswerKind.Refused, answer.Kind);
        Assert.Equal(told, answer.Text);
    }
}
