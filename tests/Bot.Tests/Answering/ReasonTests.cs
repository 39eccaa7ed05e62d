using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>为什么 is answered where the page gives the reason, which is seldom the sentence that speaks most of the thing.</summary>
public sealed class ReasonTests : IDisposable
{
    private readonly AskedPage page = new(
        """
        # 汶溪县把小村编成联合社

        本报讯 到今年4月底，汶溪县推行小村联合社，已组建小村联合社23个，覆盖行政村118个，占全县的七成，小村联合社成了汶溪县推行的新办法。

        县委组织部副部长方念祖说，正是因为单个村子人少地薄、闯不开市场，县里才下决心把几个村编到一起，办起联合社。

        联合社每月开一次会，去年卖出笋干312吨。

        # 汶溪县给热线减负

        汶溪县的热线工单一年比一年多，承办单位天天忙着填表。病根在哪里？

        其一，一件事几个部门重复派单。其二，考核只数件数，不看办没办成。其三，各家的系统互不相通。

        今年县里砍掉了四成工单。

        # 汶溪县向山村派医生

        全县153个山村里，有47个村没有一名医生，老人看病要走两个小时。这就是县里向山村派医生的由头。

        去年县医院派出56名医生，每人驻村三年。

        # 松坪社区换了个样

        松坪社区是老工业区的单位型社区，门店多、流动人口多，管理难度大。

        社区把网格管理抓在手上，网格员管得细，管出了新气象。
        """);

    [Fact]
    public void What_gives_a_reason_comes_before_what_says_more_of_the_thing()
    {
        var answer = page.Ask("汶溪县为什么要推行小村联合社？");

        Assert.Contains("人少地薄", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_printed_question_for_the_reason_is_answered_by_all_that_counts_on_behind_it()
    {
        var answer = page.Ask("汶溪县热线工单为啥越来越多");

        Assert.Contains("重复派单", answer.Text, StringComparison.Ordinal);
        Assert.Contains("互不相通", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_points_back_to_the_reason_is_told_with_what_stands_before_it_and_no_more()
    {
        var answer = page.Ask("汶溪县向山村派医生的原因是什么？");

        Assert.Contains("没有一名医生", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("56名", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_trouble_that_is_told_is_the_reason_where_none_is_given_in_plain_words() =>
        Assert.Contains("流动人口多", page.Ask("松坪社区为啥不好管").Text, StringComparison.Ordinal);

    [Fact]
    public void A_heading_or_another_question_behind_a_printed_one_is_not_its_answer()
    {
        using var asked = new AskedPage("""
            # 汀洲县热线工单变多

            汀洲县的热线工单去年多了四成，因为路灯坏得多，群众天天打电话。症结在哪里？

            ## 路灯一盏盏修

            今年全县修路灯420盏，每盏都挂上编号。

            # 汀洲县小学食堂变冷清

            汀洲县的小学食堂去年少了一半学生吃饭。病根在哪里？怎么治才好？家长说，主要是菜凉、花样少。
            """);

        Assert.DoesNotContain("一盏盏", asked.Ask("汀洲县热线工单为什么变多").Text, StringComparison.Ordinal);
        Assert.Contains("菜凉", asked.Ask("汀洲县小学食堂为什么变冷清").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_printed_question_of_another_place_is_no_reason_of_this_one()
    {
        using var asked = new AskedPage("""
            # 汀洲县村医少

            汀洲县的村医一年比一年少，去年又走了12人，县里着急。

            # 沙坪县村医留不住

            沙坪县村医为什么一年比一年少？沙坪县的待遇低，宿舍漏雨，年轻人都走了。
            """);

        Assert.DoesNotContain("宿舍漏雨", asked.Ask("汀洲县村医为什么一年比一年少？").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_date_that_only_sets_the_scene_confirms_nothing()
    {
        using var flood = new AskedPage("# 溪口乡转移群众\n\n7月2日零时到上午8时，溪口乡降雨287毫米，为有记录以来最大。\n\n到早上7时，全乡9个村转移1473人，没有一人伤亡。\n");

        Assert.DoesNotContain("是的", flood.Ask("溪口乡7月2号那场雨有没有死人").Text, StringComparison.Ordinal);
        Assert.Contains("是的", flood.Ask("溪口乡是7月2日降雨287毫米的吗").Text, StringComparison.Ordinal);
    }

    public void Dispose() => page.Dispose();
}
