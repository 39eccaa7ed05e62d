using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>A sum in all is no sum for each, a share no number, a cost no income, one quarter no other; and each is told where print tells it.</summary>
public sealed class SumsAndSharesAskedTests
{
    private const string Page = """
        # 柳坪镇办起“闲地超市”

        柳坪镇办起“闲地超市”，挂出闲地8600亩，目前成交5200亩，每亩年租金280元至500元不等。

        # 柳坪镇的和事队

        柳坪镇有一支42人的“和事队”，今年以来接手难事61件，队员每成一件领误餐费30元。

        # 柳坪镇建大棚

        柳坪镇大棚种的西红柿，四个棚可收益90万元。

        # 柳坪镇月亮湾办起露营地

        柳坪镇月亮湾把荒滩改成露营地，占地16亩，今年五一开张，到7月底接待游客1.1万人次，村集体分得22万元。

        # 柳坪镇党员下沉

        柳坪镇860名在职党员下沉网格，解决难事312件。一个院子因为弄虚作假被全镇通报。

        # 柳坪镇亮榜

        柳坪镇每季度考一次，得分前15%的村上红榜。今年二季度上红榜12个村，上黄榜30个村。
        """;

    [Theory]
    [InlineData("柳坪镇闲地超市总共收了多少租金")]
    [InlineData("柳坪镇大棚一共投了多少钱")]
    [InlineData("柳坪镇月亮湾露营地门票多少钱")]
    [InlineData("柳坪镇下沉的在职党员占党员的百分之几")]
    public void What_is_near_the_asked_sum_share_or_number_is_not_told_for_it(string question)
    {
        using var page = new AskedPage(Page);
        Assert.True(page.Ask(question).Refused);
    }

    [Theory]
    [InlineData("柳坪镇闲地超市每亩年租金多少", "280元至500元")]
    [InlineData("柳坪镇和事队队员每成一件领多少钱", "30元")]
    [InlineData("柳坪镇得分前百分之几的村上红榜", "前15%")]
    public void What_print_tells_for_each_or_as_a_share_is_told(string question, string told)
    {
        using var page = new AskedPage(Page);
        Assert.Contains(told, page.Ask(question).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("某乡第一季度得分多少", "某县三季度得分", false)]
    [InlineData("某乡三季度得分多少", "某县第三季度得分", true)]
    [InlineData("某乡前三季度得分多少", "某县一季度得分", true)]
    [InlineData("某乡上半年得分多少", "某县下半年得分", false)]
    [InlineData("某乡得分多少", "某县下半年得分", true)]
    public void A_title_of_one_quarter_or_half_is_of_no_other(string question, string title, bool fits) =>
        Assert.NotEqual(fits, PartOfYear.IsOther(question, title, []));

    [Fact]
    public void The_quarter_before_the_titles_may_have_a_column() =>
        Assert.False(PartOfYear.IsOther("某乡二季度名次", "某县三季度得分", ["得分", "上季度名次"]));
}
