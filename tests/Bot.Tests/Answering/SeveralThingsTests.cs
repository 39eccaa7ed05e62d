using Wenzheng.Bot.Answering;
using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>The same asked of several things, figures of several places in one sentence, and what print itself calls the most.</summary>
public sealed class SeveralThingsTests : IDisposable
{
    private readonly AskedPage page = new("""
        # 泷源市晒出基层治理账本

        2022年，泷源市共受理群众诉求41.7万件。分县看，桐溪县受理12.8万件，柘水县受理9.6万件，槐亭县受理7.9万件。按时办结率最高的是桐溪县，为99.4%；最低的是槐亭县，为97.1%。

        全市今年召开夜谈会412场，收集意见1087条，办结963条。

        # 泷源市清单之外不进村

        泷源市今年召开板凳会290场，收集诉求632件，办结607件。首批评定五星级驿站5个、四星级驿站11个、三星级驿站55个。
        """);

    [Fact]
    public void Each_of_several_things_is_told()
    {
        var text = page.Ask("夜谈会和板凳会今年各召开了多少场？").Text;
        Assert.Contains("412场", text, StringComparison.Ordinal);
        Assert.Contains("290场", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Compared_things_have_each_the_figure_of_its_own_sentence()
    {
        using var invested = new AskedPage("# 柘水县两个项目开工\n\n9月3日，柘水县老窑厂艺术园开工，总投资680万元，占地23亩。\n\n9月12日，柘水县橙果分拣中心开工，投资120万元，日处理鲜果50吨。");
        var text = invested.Ask("艺术园的投资和分拣中心的投资哪个多").Text;
        Assert.Contains("相差560万元", text, StringComparison.Ordinal);
        Assert.DoesNotContain("相同", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_thing_that_is_not_told_of_is_named_as_such()
    {
        var text = page.Ask("板凳会和院落会今年各召开了多少场？").Text;
        Assert.Contains("290场", text, StringComparison.Ordinal);
        Assert.Contains("资料未见：院落会", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_one_sentence_tells_of_all_is_told_once()
    {
        var answer = page.Ask("五星级驿站、四星级驿站和三星级驿站各有多少个？");
        Assert.Contains("三星级驿站55个", answer.Text, StringComparison.Ordinal);
        Assert.Single(answer.Citations);
    }

    [Fact]
    public void One_sentence_with_the_figure_of_every_compared_place_is_the_answer()
    {
        var answer = page.Ask("桐溪县、柘水县、槐亭县各受理诉求多少件？哪个县最少？");
        Assert.Contains("桐溪县受理12.8万件，柘水县受理9.6万件，槐亭县受理7.9万件", answer.Text, StringComparison.Ordinal);
        Assert.Contains("槐亭县最少（7.9万件）", answer.Text, StringComparison.Ordinal);
        Assert.Single(answer.Citations);
    }

    [Fact]
    public void What_print_calls_the_highest_needs_no_figures_set_beside_each_other()
    {
        var text = page.Ask("哪个县按时办结率最高？").Text;
        Assert.Contains("按时办结率最高的是桐溪县", text, StringComparison.Ordinal);
        Assert.DoesNotContain("统计口径", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("桐溪县按时办结率是多少", "那槐亭县呢", "97.1%")]
    [InlineData("桐溪县受理了多少件诉求", "柘水县呢", "9.6万件")]
    public void Another_place_of_the_row_is_told_from_the_article_in_hand(string first, string second, string fact)
    {
        var answer = page.Ask(second, new Turn(true, first), new Turn(false, page.Ask(first).Text));
        Assert.Contains(fact, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void How_far_two_places_differ_is_asked_after_both()
    {
        var answer = page.Ask("差多少", new Turn(true, "桐溪县受理了多少件诉求"), new Turn(true, "槐亭县呢"));
        Assert.Contains("相差4.9万件", answer.Text, StringComparison.Ordinal);
    }

    public void Dispose() => page.Dispose();
}
