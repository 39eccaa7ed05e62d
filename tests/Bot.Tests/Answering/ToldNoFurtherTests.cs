using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>讲到为止: what stands beside the sentence that answers and tells of something else is not quoted with it.</summary>
public sealed class ToldNoFurtherTests : IDisposable
{
    private readonly AskedPage page = new(
        """
        # 云台县：把村里的事办到群众心坎上

        本报讯（记者 何清）今年以来，云台县从群众最盼的事情做起，全县面貌一天比一天好。

        全县明确当前的几项任务。一是发展茶果产业。设立3000万元奖补资金，今年要新建示范茶园20个。二是整治酒席攀比。坚决治理升学宴、乔迁宴等歪风，推行红事新办、白事简办，把群众从人情债里解放出来。三是排查房屋隐患。对老旧房屋逐户查看，上半年整改隐患4200余处。四是守护青山绿水。压实各村管护山林河道的责任。

        """,
        """
        # 石桥镇书记谈治理

        本报讯（记者 江月）石桥镇党委书记近日谈了全镇的打算。

        在摸底的基础上，石桥镇要求各村制定发展党员三年规划，每村每三年至少发展一名青年党员。开通就医、入学绿色通道，引导在外能人返乡创业。同时，每个薄弱村由一名镇领导联系，一名干部驻村，帮着理清思路。

        今年石桥镇计划投入8000万元，按照示范、提升两类标准，完成首批12个村的环境整治。依托村企牵手，力争年内一批加工项目投产见效。

        """,
        """
        # 柳湾社区：绘就邻里新图景

        本报讯（记者 方晴）近年来，柳湾社区党支部一件一件办好居民的事。

        紧扣组织引领“一条线”，建强战斗堡垒。以“四小服务”工作法为抓手，即建小队、分小格、开小会、办小事，用身边小事回应居民心愿；用好12个活动场所，发挥5支志愿队作用。

        唱好集体经济“一台戏”，做旺邻里产业。结合老粮站改造，推进文旅街区提档；依托运河码头旧址，办起非遗市集；成立“巧手阿婆”手工合作社，发展竹编产业，让老人在家门口有活干。

        下好共治共享“一盘棋”，提升统筹能力。坚持以居民需求为导向，组建居民自治队伍，推选“法律明白人”，力争把纠纷化解在楼道。

        """,
        """
        # 平江县水务公司下渠清淤

        近日，平江县水务公司组织30名职工下渠清淤，保障灌溉用水畅通。 谷雨 摄
        """);

    public void Dispose() => page.Dispose();

    [Theory]
    [InlineData("云台县怎么治理升学宴", "红事新办", "隐患")]
    [InlineData("云台县怎么发展茶果产业", "20个", "酒席")]
    public void A_numbered_item_that_the_question_names_is_told_to_its_end(string question, string told, string other)
    {
        var answer = page.Ask(question);

        Assert.Contains(told, answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(other, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_thing_is_told_by_the_sentence_that_speaks_of_it()
    {
        var answer = page.Ask("石桥镇发展党员有啥要求");

        Assert.Contains("三年规划", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("绿色通道", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_took_the_picture_is_not_told_beside_what_it_shows()
    {
        var answer = page.Ask("哪个单位组织职工清淤");

        Assert.Contains("水务公司", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("谷雨", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_practice_is_not_gone_on_with_by_a_paragraph_in_other_words()
    {
        var answer = page.Ask("石桥镇怎么吸引在外能人返乡");

        Assert.Contains("绿色通道", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("8000万元", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("柳湾社区四小服务怎么个做法", "建小队", "一台戏")]
    [InlineData("巧手阿婆合作社是做什么的", "竹编", "一盘棋")]
    public void The_head_of_the_next_point_is_not_told_with_the_one_before(string question, string told, string next)
    {
        var answer = page.Ask(question);

        Assert.Contains(told, answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(next, answer.Text, StringComparison.Ordinal);
    }
}
