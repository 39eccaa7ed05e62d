using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>Tables of places and figures, typed with white space between their cells.</summary>
public sealed class TablesTests : IDisposable
{
    private readonly AskedPage page = new("""
        # 渌源县晒出乡镇招商成绩单

        渌源县商务局公布2023年度各乡镇招商成绩。

        名次    乡镇    签约项目（个）    到位资金（亿元）    比上年

        1       柏木镇    14    6.8    +12.5%

        2       石桥乡    9     5.1    -3.4%

        3       荷塘镇    11    4.6    +20.1%

        4       枫坪农场  5     1.9    -8.7%

        注：到位资金不含房地产项目。

        # 渌源县公布环境评分

        名次    乡镇    环境评分    来信

        1    柏木镇    92.5    11

        2    石桥乡    91.0    8

        3    荷塘镇    9

        4    枫坪农场    96.2    3

        # 渌源县公布茶园

        乡镇    茶园（亩）    茶农

        柏木镇    1400    310

        石桥乡    900    260

        合计    2300    570

        # 渌源县公布税收

        乡镇    税收收入    户数

        柏木镇    1.2亿元    310

        石桥乡    8000万元    260

        荷塘镇    7000万元    250

        # 渌源县修路

        渌源县今年修农村公路120公里，石桥乡修了36公里。
        """);

    [Fact]
    public void A_row_is_told_with_the_name_and_the_measure_of_the_asked_column()
    {
        var answer = page.Ask("石桥乡到位资金多少亿？");
        Assert.Equal("石桥乡：到位资金（亿元）5.1。[1][2]", answer.Text);
        Assert.Contains("石桥乡", answer.Citations[1].Quote, StringComparison.Ordinal);
        Assert.Contains("到位资金", answer.Citations[0].Quote, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_column_has_its_own_figure()
    {
        Assert.Contains("签约项目（个）11。", page.Ask("荷塘镇签约项目有几个？").Text, StringComparison.Ordinal);
        Assert.Contains("名次3。", page.Ask("荷塘镇排第几？").Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("到位资金最多的是哪个乡镇？", "柏木镇")]
    [InlineData("签约项目最少的是哪个乡镇？", "枫坪农场")]
    [InlineData("到位资金增幅最高的是哪个乡镇？", "荷塘镇")]
    [InlineData("到位资金下降最多的是哪个乡镇？", "枫坪农场")]
    public void The_highest_and_the_lowest_of_a_column_are_told_alone(string question, string name)
    {
        var lines = page.Ask(question).Text.Split('\n');
        Assert.StartsWith(name, Assert.Single(lines), StringComparison.Ordinal);
    }

    [Fact]
    public void The_rows_that_fell_are_told_and_counted()
    {
        var text = page.Ask("到位资金下降的乡镇有几个，是哪些？").Text;
        Assert.Contains("石桥乡", text, StringComparison.Ordinal);
        Assert.Contains("枫坪农场", text, StringComparison.Ordinal);
        Assert.DoesNotContain("柏木镇", text, StringComparison.Ordinal);
        Assert.Contains("共2个", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_rows_are_set_against_each_other_in_the_measure_of_their_column() =>
        Assert.Contains("石桥乡5.1亿元，荷塘镇4.6亿元，石桥乡较多，相差0.5亿元", page.Ask("石桥乡和荷塘镇哪个到位资金多？").Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("石桥乡2021年到位资金多少？")]
    [InlineData("石桥乡外贸到位资金多少？")]
    public void Another_year_or_another_kind_of_the_thing_is_not_read_off_the_table(string question) =>
        Assert.DoesNotContain("5.1", page.Ask(question).Text, StringComparison.Ordinal);

    [Fact]
    public void What_adds_up_the_others_is_not_the_highest_of_them()
    {
        Assert.StartsWith("柏木镇", page.Ask("茶园最多的是哪个乡镇？").Text, StringComparison.Ordinal);
        Assert.Contains("2300", page.Ask("茶园合计多少亩？").Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("环境评分最高的是哪个乡镇？")]
    [InlineData("税收收入最少的是哪个乡镇？")]
    public void Of_a_table_with_a_broken_row_or_of_two_measures_no_row_is_told_as_the_highest(string question) =>
        Assert.NotEqual(1, page.Ask(question).Text.Split('\n').Count(line => System.Text.RegularExpressions.Regex.IsMatch(line, "^(柏木镇|石桥乡|荷塘镇|枫坪农场)：")));

    [Fact]
    public void A_row_under_a_broken_one_is_told() =>
        Assert.StartsWith("枫坪农场：环境评分96.2", page.Ask("枫坪农场环境评分多少？").Text, StringComparison.Ordinal);

    public void Dispose() => page.Dispose();
}
