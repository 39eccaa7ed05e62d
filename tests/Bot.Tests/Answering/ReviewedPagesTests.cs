using Wenzheng.Bot.Answering;
using Wenzheng.Bot.Answering.Composition;
using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>Two pages of one county with an interview and a table: what is asked for is told, and not what only looks like it.</summary>
public sealed class ReviewedPagesTests
{
    private const string Before = """
        ---
        newspaper: 泽州晚报
        date: 2023-03-16
        ---
        # 火塘边上话治理

        ——访蒙泽县委书记 段玉川

        问：蒙泽县山高谷深，村寨分散，您是怎么抓基层治理的？

        答：我们的办法叫“火塘夜话”。从2021年6月起，县里每月逢十在村寨火塘边开会，干部、寨老、群众围坐着把话说开。

        问：为什么要选在火塘边？

        答：因为会议室里群众不敢说话，火塘是自家人说话的地方。

        # 落水洞乡：一碗转转酒化解十年纠纷

        本报讯 落水洞乡组建了“寨老调解团”。2022年，调解团调处纠纷212起，成功205起。

        乡党委书记普建国介绍，寨老每调成一起补贴80元。落水洞乡的矛盾上报县里的数量由2020年的97起下降到2022年的14起。
        """;

    private const string After = """
        ---
        newspaper: 泽州晚报
        date: 2025-04-22
        ---
        # 蒙泽县：火塘夜话四年，话越说越亮堂

        “以前怕开会，现在盼开会。”4月18日晚，大箐村村民李阿才说。

        蒙泽县自2021年推行“火塘夜话”以来，全县76个村累计开会3950场，收集意见9120条。

        县里建立了“红黄绿”三色督办机制：绿单限3天，黄单限7天，红单限15天。

        # 各乡镇“接单中心”办件情况（2024年度）

        乡镇	受理件数	办结件数	满意率
        落水洞乡	620	611	98.1%
        江边镇	1305	1260	95.4%
        马街镇	902	830	91.2%

        # 落水洞乡寨老调解团换届

        本报讯 落水洞乡寨老调解团近日换届。2024年调处纠纷168起，成功166起。寨老每调成一起补贴120元。

        乡党委书记杨学兵说，乡里还请了2名律师当顾问。
        """;

    private static string Told(string question, params string[] before)
    {
        using var page = new AskedPage(Before, After);
        return page.Ask(question, [.. before.Select(b => new Turn(IsUser: true, b))]).Text;
    }

    [Fact]
    public void A_rate_is_not_told_by_the_one_count_that_it_is_a_rate_of()
    {
        Assert.Contains("受理件数902", Told("马街镇办结率是多少"), StringComparison.Ordinal);
        Assert.Contains("办结件数830", Told("马街镇办结了多少件"), StringComparison.Ordinal);
        Assert.Contains("91.2%", Told("马街镇满意率是多少"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_summary_in_one_sentence_is_one_and_no_saying()
    {
        var text = Told("用一句话概括火塘夜话");
        Assert.DoesNotContain("[2]", text, StringComparison.Ordinal);
        Assert.DoesNotContain("以前怕开会", text, StringComparison.Ordinal);
        Assert.Contains("火塘夜话", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Points_of_a_summary_are_none_of_the_interviewers_questions() => Assert.DoesNotContain("问：", Told("请用两点概括蒙泽县的做法"), StringComparison.Ordinal);

    [Fact]
    public void The_same_of_another_year_is_not_told_by_the_year_before_another_figure()
    {
        Assert.Contains("212起", Told("2022年呢", "落水洞乡2024年调处纠纷多少起"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_changed_is_told_of_the_figure_and_not_of_a_word_that_counts_nothing()
    {
        var text = Told("比以前多了多少", "寨老调成一起补贴多少");
        Assert.Contains("120元", text, StringComparison.Ordinal);
        Assert.Contains("80元", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Whether_the_holder_changed_is_told_by_both()
    {
        var text = Told("落水洞乡党委书记换过没有");
        Assert.Contains("杨学兵", text, StringComparison.Ordinal);
        Assert.Contains("普建国", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("泽州有多少个行政村", "412个")]
    [InlineData("网格有多少", "3120个")]
    [InlineData("全州网格员多少名", "3385名")]
    public void Of_a_box_of_figures_each_line_tells_its_own(string question, string figure)
    {
        using var page = new AskedPage("""
            # 盐井县办“板凳会”

            盐井县今年3月推出“板凳会”，到4月底开了214场。

            # 数字泽州

            全州行政村 412个
            通沥青路的村 397个
            网格 3120个
            网格员 3385名
            平均每名网格员服务户数 96户

            # 粮食直补标准

            落水洞乡每亩水稻补120元，每亩玉米补80元。
            """);
        Assert.Contains(figure, page.Ask(question).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_party_is_no_part_of_the_year() => Assert.Equal("中共青石县委书记是谁", HeldInYear.Without("2023年中共青石县委书记是谁"));
}
