using Wenzheng.Bot.Answering;
using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>What is asked of printed tables besides a cell: rows by what stands in their columns, places in an order, two columns, sums and what follows: invented.</summary>
public sealed class TableOperationsTests : IDisposable
{
    private readonly AskedPage page = new("""
        # 2022年度乡镇茶旅收入“八强”榜

        位次 乡镇 所属县 收入（万元） 上年位次

        1 柏木镇 渌源县 4120 2

        2 石桥乡 棠川县 3675 1

        3 荷塘镇 渌源县 2980 3

        4 枫坪乡 棠川县 1534 未进榜

        注：八强合计3.6亿元，只计门票和茶叶。

        # 前三季度两县招工情况

        乡镇　报名(人)　到岗(人)　到岗率　带队人

        柏木镇　640　512　80.0%　方石岩

        石桥乡　300　276　92.0%　何杏花

        枫坪乡　205　200　97.6%　卢青禾

        # 数读·2022年各乡镇来信总量

        柏木镇 126件 比上年-9.4%

        石桥乡 141件 比上年+2.1%

        荷塘镇 98件 比上年-21.6%

        # 渌源县三村合办联村公司

        渌源县三个村入股的“联村公司”挂牌，联村公司加工茶叶。

        # 渌源县修路

        渌源县今年修农村公路120公里，柏木镇修了36公里。
        """);

    [Theory]
    [InlineData("八强榜里棠川县有哪几个乡镇", "石桥乡：位次2，收入（万元）3675。[1][2]\n枫坪乡：位次4，收入（万元）1534。[1][3]\n表中这样的共2个。")]
    [InlineData("八强榜上名次比上年下降的有哪几个乡镇？", "石桥乡：位次2，上年位次1。[1][2]\n表中这样的共1个。")]
    [InlineData("八强榜第三名是谁", "荷塘镇：位次3，收入（万元）2980。[1][2]")]
    [InlineData("八强榜收入不足0.3亿元的有哪些乡镇", "荷塘镇：收入（万元）2980。[1][2]\n枫坪乡：收入（万元）1534。[1][3]\n表中这样的共2个。")]
    public void Rows_are_chosen_by_what_stands_in_their_columns(string question, string told) =>
        Assert.Equal(told, page.Ask(question).Text);

    [Fact]
    public void Each_part_of_a_question_has_the_most_of_its_own_column() =>
        Assert.Equal("柏木镇：报名(人)640。[1][2]\n枫坪乡：到岗率97.6%。[1][3]", page.Ask("前三季度招工哪个乡镇报名最多，哪个到岗率最高").Text);

    [Fact]
    public void The_most_of_one_column_and_the_least_of_another_may_be_asked_in_one_breath()
    {
        var lines = page.Ask("报名最多和到岗率最低的乡镇分别是哪个").Text.Split('\n');
        Assert.StartsWith("柏木镇：报名", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("柏木镇：到岗率", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_verb_names_the_one_column_that_has_it_and_the_place_is_told_with_the_figure() =>
        Assert.StartsWith("柏木镇：位次1，收入（万元）4120。[1][2]\n荷塘镇：位次3，收入（万元）2980。[1][3]\n按以上数字，柏木镇4120万元，荷塘镇2980万元，柏木镇较多", page.Ask("柏木镇跟荷塘镇谁收得多，各排第几").Text, StringComparison.Ordinal);

    [Fact]
    public void A_column_of_words_is_told_of_a_named_row() =>
        Assert.Equal("石桥乡：到岗率92.0%，带队人何杏花。[1][2]", page.Ask("石桥乡招工到岗率多少，带队人").Text);

    [Fact]
    public void A_table_whose_cells_say_themselves_what_they_count_needs_no_head()
    {
        Assert.Equal("石桥乡：141件。[1]", page.Ask("石桥乡2022年来信多少件").Text);
        Assert.Equal("荷塘镇：98件，比上年-21.6%。[1]", page.Ask("2022年各乡镇来信降得最多的是哪个").Text);
        Assert.Contains("石桥乡141件，柏木镇126件，石桥乡较多，相差15件", page.Ask("柏木镇和石桥乡来信谁多，各多少件").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_sum_is_told_from_the_note_or_named_as_ours()
    {
        Assert.Contains("八强合计3.6亿元", page.Ask("八强榜收入合计多少").Text, StringComparison.Ordinal);
        Assert.EndsWith("把表中3个数相加，报名共1145人；这个和不是原文所载。", page.Ask("前三季度三个乡镇招工报名加起来多少人").Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("八强榜柏木镇排第几", "柏木镇第1位。", "荷塘镇呢", "荷塘镇：位次3")]
    [InlineData("八强榜柏木镇排第几", "柏木镇第1位。", "枫坪乡第几", "枫坪乡：位次4")]
    [InlineData("2022年来信哪个乡镇涨了", "石桥乡141件。", "降得最多的是哪个", "荷塘镇：98件")]
    public void A_short_question_is_asked_of_the_table_of_the_one_before(string before, string answered, string question, string told) =>
        Assert.StartsWith(told, page.Ask(question, new Turn(true, before), new Turn(false, answered)).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("棠川县有哪几个乡镇")]
    [InlineData("八强榜2021年石桥乡收入多少")]
    [InlineData("石桥乡茶叶门票收入多少")]
    public void What_the_table_does_not_speak_of_is_not_read_off_it(string question) =>
        Assert.DoesNotContain("3675", page.Ask(question).Text, StringComparison.Ordinal);

    [Fact]
    public void A_number_that_none_can_hold_is_left_out_of_what_is_set_against_a_bound()
    {
        using var own = new AskedPage("# 石桥乡到位资金\n\n村名 到位资金（亿元） 序号\n\n大湾村 999999999999999999999999 1\n\n小湾村 8 2\n\n中湾村 3 3\n");
        Assert.StartsWith("小湾村", own.Ask("石桥乡到位资金超过5亿元的有哪些村").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_word_of_a_year_is_no_misspelt_part_of_another() =>
        Assert.Equal("2022年村集体收入柏木镇多少", page.Ask("2022年村集体收入柏木镇多少").Understood);

    public void Dispose() => page.Dispose();
}
