using Wenzheng.Bot.Answering;
using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>However an overview is asked for, the report of the place is told; of one subject what stands under its head; of results what was reached.</summary>
public sealed class OverviewWordingsTests : IDisposable
{
    private readonly AskedPage page = new("""
        # 凝聚合力 写好基层治理“大文章”

        ——沐川县推进基层治理综述

        “抓治理就是抓根本。”今年以来，沐川县把专项行动作为头等大事，干部下沉一线，群众看在眼里。

        建强基层队伍，实现“有人治”。一是管好带头人。全县调整村党组织书记31名，评出五星书记6名。二是育好后备军。储备村级后备人才420名。

        织密治理网格，实现“有序治”。精准划网。全县划分网格612个。配强队伍。选聘网格员640名，每月补助900元。闭环办事。今年网格上报问题2175件，办结2103件。

        壮大集体家底，实现“有力治”。流转土地1.4万亩，建成茶厂7家，村均增收18万元。

        一系列成效写在群众脸上。全县信访量比上年下降23%，群众满意度达到97.6%，3个村获评省级示范村。

        # 青溪区：五个到位抓实基层治理

        青溪区委把基层治理抓在手上，全区12个街道一起推进。

        组织建设到位，实现“有主心骨”。全区成立小区党支部286个。

        队伍建设到位，实现“有生力军”。招聘社区工作者158名。

        服务保障到位，实现“有好去处”。建成党群服务中心64个。

        # 岩口镇办起道德讲堂

        岩口镇在14个村办起道德讲堂，每月开讲一次，讲身边人、说身边事，镇里把开讲情况纳入年底考核。
        """);

    [Theory]
    [InlineData("沐川县基层治理有啥经验")]
    [InlineData("沐川县搞基层治理都有哪几块，大概说下")]
    [InlineData("沐川县基层治理有哪些特点")]
    [InlineData("沐川县专项行动抓了哪几件事")]
    [InlineData("给我讲讲沐川县抓党建促治理的情况")]
    [InlineData("给我说说沐川县的基层治理")]
    [InlineData("沐川县有什么值得我们学习的地方")]
    [InlineData("沐川县抓治理的路子是什么")]
    [InlineData("沐川县怎么把基层治理抓起来的")]
    [InlineData("沐川县的经验能不能简单介绍下")]
    [InlineData("沐川县基层治理分几个方面推进的")]
    [InlineData("写材料用，沐川县的主要做法和成效")]
    public void An_overview_in_any_words_is_told_by_the_reports_points(string question)
    {
        var answer = page.Ask(question).Text;

        foreach (var point in (string[])["有人治", "有序治", "有力治"]) Assert.Contains(point, answer, StringComparison.Ordinal);
        Assert.DoesNotContain("抓根本", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("沐川县网格怎么抓的")]
    [InlineData("沐川县网格有什么做法")]
    [InlineData("沐川县网格这块搞得怎么样")]
    public void Of_one_subject_what_stands_under_its_head_is_told(string question)
    {
        var answer = page.Ask(question).Text;

        foreach (var told in (string[])["612个", "640名", "2103件"]) Assert.Contains(told, answer, StringComparison.Ordinal);
        Assert.DoesNotContain("31名", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("1.4万亩", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("沐川县专项行动取得了哪些成效")]
    [InlineData("沐川县基层治理成效怎么样")]
    public void Results_are_told_where_the_report_tells_them(string question)
    {
        var answer = page.Ask(question).Text;

        Assert.Contains("23%", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("640名", answer, StringComparison.Ordinal);
    }

    [Fact]
    public void The_results_of_what_was_asked_before_are_asked_for_in_two_words() =>
        Assert.Contains("97.6%", page.Ask("效果怎么样", new Turn(true, "沐川县基层治理有啥经验"), new Turn(false, "建强基层队伍，实现“有人治”。")).Text, StringComparison.Ordinal);

    [Fact]
    public void Three_points_are_three() => Assert.Equal(3, page.Ask("沐川县的主要做法，用三点说").Text.Split('\n').Length);

    [Theory]
    [InlineData("各县区基层治理有什么好做法")]
    [InlineData("基层治理有哪些好经验")]
    public void Without_a_place_every_report_on_the_theme_gives_a_point(string question)
    {
        var answer = page.Ask(question).Text;

        Assert.Contains("沐川县：", answer, StringComparison.Ordinal);
        Assert.Contains("青溪区：", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("道德讲堂", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("网格治理有什么做法")]
    [InlineData("网格怎么抓的")]
    public void Of_a_subject_without_a_place_it_is_told_whose_practice_it_is(string question)
    {
        var answer = page.Ask(question).Text;

        Assert.StartsWith("沐川县：", answer, StringComparison.Ordinal);
        Assert.Contains("612个", answer, StringComparison.Ordinal);
    }

    [Fact]
    public void Compared_places_are_told_by_their_points()
    {
        var answer = page.Ask("沐川县和青溪区的做法有什么不同").Text;

        Assert.Contains("有人治", answer, StringComparison.Ordinal);
        Assert.Contains("有主心骨", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("《凝聚合力 写好基层治理“大文章”》讲了什么做法？", "有力治")]
    [InlineData("介绍一下《岩口镇办起道德讲堂》", "每月开讲一次")]
    public void An_article_named_by_its_title_is_told(string question, string told)
    {
        var answer = page.Ask(question).Text;

        Assert.Contains(told, answer, StringComparison.Ordinal);
        Assert.DoesNotContain("有主心骨", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("青溪区网格有什么做法")]
    [InlineData("青溪区集体家底怎么抓的")]
    public void What_another_places_report_heads_is_not_told_of_this_one(string question) =>
        Assert.DoesNotContain("612个", page.Ask(question).Text, StringComparison.Ordinal);

    [Fact]
    public void A_first_point_that_opens_a_little_otherwise_is_told_with_the_others()
    {
        using var coded = new AskedPage("""
            # 青溪区明确治理思路

            青溪区委书记介绍，全区今年抓治理有了章法。

            “1”就是组建一个专班，统筹调度；“6”是打好六场硬仗，压茬推进；“7”是管好七类网格，一天一报；“5”是立起五项制度，保证落地。
            """);
        var answer = coded.Ask("青溪区抓治理有啥经验").Text;

        foreach (var point in (string[])["一个专班", "六场硬仗", "五项制度"]) Assert.Contains(point, answer, StringComparison.Ordinal);
    }

    public void Dispose() => page.Dispose();
}
