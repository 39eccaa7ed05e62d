using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>A name, month or grade that is all but the told one asks about something else.</summary>
public sealed class LikeNamesTests
{
    private const string Page = """
        # 春汛来临 沐川县提前转移

        本报讯 沐川县双河口镇低洼户312户，3月5日前转移到学校安置点3处。

        # 青竹里社区办起茶话会

        本报讯 沐川县城关街道青竹里社区党委书记尤凤英办起“楼栋长茶话会”，上半年解决难题94个。城关街道白竹食堂日均就餐140人次。

        # “沐川问政”上月答复率99.1%

        本报讯 4月份，“沐川问政”平台收到留言1286条，答复1274条，比3月缩短0.8天。

        # 残疾人“两项补贴”这样领

        县残联工作人员说，重度残疾人护理补贴：一级每月140元、二级每月110元。

        # 沐川二号煤矿产销两旺

        本报讯 今年以来，沐川二号煤矿抓好生产，日产原煤1.2万吨。
        """;

    [Theory]
    [InlineData("山河口镇低洼户几户", "山河口镇")]
    [InlineData("白竹里社区的党委书记叫啥", "白竹里社区")]
    public void A_place_that_differs_in_one_character_is_another_place(string question, string place)
    {
        using var page = new AskedPage(Page);
        var answer = page.Ask(question);
        Assert.True(answer.Refused, answer.Text);
        Assert.Contains(place, answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("双河口镇低洼户几户", "312户")]
    [InlineData("霜河口镇低洼户几户", "312户")]
    [InlineData("青竹里社区的党委书记叫啥", "尤凤英")]
    public void The_told_place_is_answered_and_so_is_one_misspelt_by_its_sound(string question, string fact)
    {
        using var page = new AskedPage(Page);
        Assert.Contains(fact, page.Ask(question).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("4月份“沐川问政”收到多少条留言", "3月份“沐川问政”收到多少条留言", "1286条")]
    [InlineData("二级残疾护理补贴一个月多少", "三级残疾护理补贴一个月多少", "110元")]
    public void A_figure_of_another_month_or_grade_is_not_told(string told, string asked, string fact)
    {
        using var page = new AskedPage(Page);
        Assert.Contains(fact, page.Ask(told).Text, StringComparison.Ordinal);
        Assert.True(page.Ask(asked).Refused, page.Ask(asked).Text);
    }

    [Theory]
    [InlineData("沐川县3月以来修路多少公里")]
    [InlineData("沐川县从3月起修路多少公里")]
    public void A_month_that_a_span_begins_with_is_not_the_figures_month(string question)
    {
        using var page = new AskedPage("# 沐川县修路\n\n本报讯 今年3月以来，沐川县加快修路。截至5月底，全县修路18公里。\n");
        Assert.Contains("18公里", page.Ask(question).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_holds_a_post_is_not_told_by_a_sentence_without_a_person()
    {
        using var page = new AskedPage(Page);
        Assert.True(page.Ask("沐川二号煤矿的矿长是谁").Refused);
    }

    [Fact]
    public void A_place_in_letters_is_known_by_nearly_the_right_sounds()
    {
        using var page = new AskedPage("# 苍岭县调整待遇\n\n本报讯 苍岭县退役军人事务局局长温知白介绍，全县有优抚对象1260名。\n");
        Assert.Contains("温知白", page.Ask("Who is the head of the Canglin County veterans affairs bureau?").Text, StringComparison.Ordinal);
    }
}
