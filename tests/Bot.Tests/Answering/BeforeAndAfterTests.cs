using Wenzheng.Bot.Answering.Composition;
using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>Who asks how a thing changed is told both figures of it.</summary>
public sealed class BeforeAndAfterTests : IDisposable
{
    private readonly AskedPage page = new(
        """
        # 柳汀县给网格员加薪

        本报讯 目前，柳汀县有专职网格员427名，平均年龄35岁，专职网格员都签了合同，专职网格员基本报酬按月发到手里。

        今年起，专职网格员每月基本报酬从1850元提高到2700元，由县财政承担七成。

        # 柳汀县移风易俗见成效

        柳汀县妇联做过一次入户问卷，2023年柳汀县农村平均彩礼为5.2万元，比2018年的13.6万元降了六成；因婚返贫户由2018年的41户降为零。

        # 石槽镇的烟叶合到一起种

        石槽镇过去种烟叶各卖各的，收购站压价，烟叶一亩收入不过2900元。

        前年春天，镇党委把6个种烟村的党支部联合起来，统一育苗、统一烘烤、统一交售。

        联合以后，烟叶一亩收入提高到4150元，烘烤用煤也省了。
        """);

    [Fact]
    public void The_sentence_that_tells_the_change_comes_before_one_that_says_more_of_the_thing()
    {
        var text = page.Ask("柳汀县专职网格员基本报酬提高前后各是多少").Text;
        Assert.Contains("1850元", text, StringComparison.Ordinal);
        Assert.Contains("2700元", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Now_and_before_are_no_words_that_print_must_have()
    {
        var text = page.Ask("柳汀县彩礼以前多少现在多少").Text;
        Assert.Contains("5.2万元", text, StringComparison.Ordinal);
        Assert.Contains("13.6万元", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_changes_of_one_sentence_are_told_together() =>
        Assert.Contains("41户降为零", page.Ask("柳汀县2023年与2018年相比，因婚返贫户数有何变化？").Text, StringComparison.Ordinal);

    [Fact]
    public void Two_sentences_tell_the_change_where_each_has_one_of_its_figures()
    {
        var text = page.Ask("石槽镇烟叶一亩收入在联合前后有什么变化").Text;
        Assert.Contains("2900元", text, StringComparison.Ordinal);
        Assert.Contains("4150元", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_figure_of_another_year_is_told_once() =>
        Assert.Single(page.Ask("柳汀县农村平均彩礼2023年是多少钱，2018年是多少").Evidence);

    [Theory]
    [InlineData("办结时间从62小时减到19小时", true)]
    [InlineData("网格员9120名，2021年为7736名", true)]
    [InlineData("返贫户由41户降为零", true)]
    [InlineData("收入106万元，每股28元", false)]
    [InlineData("从甲地运来3吨、乙地运来2台", false)]
    public void A_change_sets_two_figures_of_one_measure_against_each_other(string text, bool tells) =>
        Assert.Equal(tells, ChangeTold.Tells(text));

    public void Dispose() => page.Dispose();
}
