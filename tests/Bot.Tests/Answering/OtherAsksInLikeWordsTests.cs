using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>Questions that hold the words of an asking and mean another, and print that tells what is asked in words of its own.</summary>
public sealed class OtherAsksInLikeWordsTests
{
    private const string County = """
        # 青石县安装智慧门牌

        本报讯 青石县今年在全县安装智慧门牌3500块，群众扫码就能办事。门牌由县公安局统一制作。

        # 大火烧毁合作社羊舍

        本报讯 3月5日，柳湾镇一家合作社羊舍失火，大火中合作社损失山羊35头、草料12吨。镇里组织捐款帮助重建。

        # 青石县出台养犬办法

        本报讯 《青石县养犬管理办法》自2021年1月1日起施行，由县城管局负责解释。养犬办法规定，遛狗要牵绳。

        # 种粮补贴发到户

        本报讯 青石县对规模种粮户按亩补助150元，对种植大豆的农户按亩补助200元。青石县种粮补贴覆盖农户3000户。

        # 柳湾镇辣椒红了

        本报讯 柳湾镇种植辣椒2000亩，亩收入8000元，亩产达650公斤。柳湾镇辣椒卖到三个省。

        # 人民公园开放

        本报讯 青石县人民公园周末游客最多的是湖心广场，每天有上千人跳舞。

        # 古镇线热起来

        本报讯 青石县推出3条旅游线路，游客走得最多的是古镇线，年接待12万人次，门票60元。
        """;

    private const string Works = """
        # 红岭县发放宣传单

        本报讯 红岭县组织志愿者走村入户，发放禁毒宣传单5000份，举办讲座12场。

        # 青山水库加固完工

        本报讯 红岭县青山水库除险加固工程完工。这座中型水库库容1200万立方米，灌溉农田3万亩。

        # 红星产业园建成

        本报讯 红岭县红星产业园建成投用。这个农业产业园占地300亩，吸纳就业800人。

        # 红岭县梳理问题清单

        本报讯 红岭县召开推进会，围绕营商环境开展问题整改。
        县里建立问题台账，逐项销号，问题办结率达98%。
        经过走访，全县梳理出问题216条，其中共性问题40条。
        针对问题，县委派出6个督导组，现场解决问题。
        县里还对问题整改情况开展回头看。

        # 共青团组织夏令营

        本报讯 团县委书记王秀兰说，红岭县今年办夏令营8期。

        # 城关街道纪检

        本报讯 城关街道纪工委书记赵立军说，今年开展谈话提醒40人次。城关街道在镇区街道安装路灯260盏。
        """;

    [Theory]
    [InlineData("青石县今年安装了多少块智慧门牌？", "3500块")]
    [InlineData("柳湾镇大火中合作社损失多少头羊？", "35头")]
    [InlineData("养犬管理办法哪一年生效？", "2021年")]
    [InlineData("青石县人民公园周末哪里人最多？", "湖心广场")]
    [InlineData("青石县种粮大户每亩补贴多少元？", "150元")]
    [InlineData("柳湾镇种辣椒一亩收入多少钱？", "8000元")]
    [InlineData("柳湾镇辣椒一亩产多少？", "650公斤")]
    [InlineData("古镇线门票价格多少？", "60元")]
    public void A_question_is_answered_though_it_holds_the_words_of_another(string question, string told)
    {
        using var page = new AskedPage(County);
        Assert.Contains(told, page.Ask(question).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("红岭县发放了多少张禁毒宣传单？", "5000份")]
    [InlineData("青山水库库容是多少立方米？", "1200万立方米")]
    [InlineData("红星产业园占地多少亩？", "300亩")]
    [InlineData("城关街道纪委书记是谁？", "赵立军")]
    [InlineData("商业街道装了多少盏路灯？", "260盏")]
    public void What_print_calls_by_its_kind_or_by_a_fuller_name_is_told(string question, string told)
    {
        using var page = new AskedPage(Works);
        Assert.Contains(told, page.Ask(question).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void How_many_were_combed_out_asks_for_a_figure_and_no_summary()
    {
        using var page = new AskedPage(Works);
        var answer = page.Ask("红岭县梳理出多少条问题？").Text;
        Assert.Contains("216条", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("推进会", answer, StringComparison.Ordinal);
    }

    [Fact]
    public void The_secretary_of_the_youth_league_is_not_the_county_s()
    {
        using var page = new AskedPage(Works);
        Assert.DoesNotContain("王秀兰", page.Ask("红岭县县委书记是谁？").Text, StringComparison.Ordinal);
        Assert.Contains("王秀兰", page.Ask("红岭县团县委书记是谁？").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_belongs_to_the_count_that_stands_next_to_it()
    {
        using var page = new AskedPage("""
            # 干部怎么考

            本报讯 王家镇考核干部，由实绩、民评、学习、纪律四项加权，实绩占五成。王家镇抓信访分四步：第一步，听。第二步，查。第三步，办。第四步，访。
            """);
        var weighed = page.Ask("王家镇考核干部由哪四项加权？").Text;
        Assert.Contains("民评", weighed, StringComparison.Ordinal);
        Assert.DoesNotContain("第一步", weighed, StringComparison.Ordinal);
        Assert.Contains("第四步", page.Ask("王家镇抓信访分哪四步？").Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("城北豆腐店豆腐一斤卖多少钱？", "3块5")]
    public void A_price_is_told_as_people_say_it(string question, string told)
    {
        using var page = new AskedPage("""
            # 豆腐飘香

            本报讯 平山县城北豆腐店当家人宋玉成，每天做豆腐200斤，一斤卖3块5。他的徒弟韩小虎今年出师。
            """);
        Assert.Contains(told, page.Ask(question).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("每两个村配几名辅警？", "3名")]
    [InlineData("两个村的路灯一共多少盏？", "260盏")]
    public void Two_villages_that_are_counted_and_not_meant_by_name_hide_no_answer(string question, string told)
    {
        using var page = new AskedPage("""
            # 石桥县派驻辅警

            本报讯 石桥县推行一村一警，每两个村配备辅警3名，全县共有辅警180名。东沟村、西沟村率先试点。

            # 路灯亮了

            本报讯 石桥县在两个村安装路灯260盏，栽植行道树1500棵。
            """);
        Assert.Contains(told, page.Ask(question).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_told_of_a_longer_name_is_not_told_of_its_beginning()
    {
        using var page = new AskedPage("""
            # 村里的人

            本报讯 东岭村党支部书记林芳说，村里路修好了。林芳2009年入党，当过代课教师。

            # 镇里的人

            本报讯 柳林镇镇长林芳菲介绍，镇里新栽果树。林芳菲2015年入党，今年38岁，有两个孩子。
            """);
        Assert.DoesNotContain("两个孩子", page.Ask("林芳有几个孩子？").Text, StringComparison.Ordinal);
        Assert.Contains("两个孩子", page.Ask("林芳菲有几个孩子？").Text, StringComparison.Ordinal);
        Assert.Contains("2009年", page.Ask("林芳哪一年入党？").Text, StringComparison.Ordinal);
    }
}
