using Wenzheng.Bot.Answering;
using Wenzheng.Bot.Answering.Composition;
using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>A part of a report is told for its subject, its place in the order or its results, and not the report as a whole.</summary>
public sealed class PartsOfReportsTests : IDisposable
{
    private readonly AskedPage page = new("""
        渠南日报 2022年9月14日 第二版

        渠南县：三张网兜住群众小事

        本报讯（记者 戴云舟）近年来，渠南县围绕基层治理中的堵点难点，织密服务、调解、巡查三张网，把群众的小事办在家门口。

        服务网：事项下放到村

        渠南县把128项审批服务事项下放到村级便民服务站，每村配一名全科帮办员。今年以来，村级站点累计办件6.4万件，群众平均跑腿路程由18公里降到2公里。

        调解网：矛盾不出镇

        县里在12个乡镇设立“和事堂”，由退休教师、老支书组成调解队。今年1至8月，全县调解纠纷1346件，调解成功率达97.2%。

        巡查网：隐患早发现

        全县划分网格946个，聘用专职网格员1102名。网格员每天巡查一次。8月以来上报隐患2310条，办结2287条。

        县委书记宋启明表示，下一步将把三张网并成一张网，到2023年底实现一个平台管到底。

        石青镇：养老食堂怎么办得长久

        本报讯（通讯员 贺小满）石青镇有60岁以上老人5200人。2021年起，镇里办起养老食堂9家。

        一是钱从哪里来。食堂经费由县财政补一点、村集体出一点、老人交一点，每餐老人只付3元。

        二是人从哪里来。每个食堂聘2名厨师，另有志愿者轮流帮厨，志愿者服务可兑换积分。

        三是安全怎么管。镇里每周检查一次，食材统一配送，菜谱每天公示。

        目前9家食堂日均就餐1100人次，满意度达98%。镇党委书记罗平说，食堂能不能长久，关键看账算不算得过来。
        """, """
        渠南日报 2024年3月20日 第一版

        渠南县：一个平台管到底

        本报讯（记者 戴云舟）渠南县去年底把三张网并为“渠事通”一个平台。目前全县划分网格880个，专职网格员1215名。

        今年前两个月，全县调解纠纷298件，调解成功率达98.5%。村级便民服务站下放事项增加到156项。
        """, """
        河东报 2023年5月16日 第二版

        《“四小工程”破解老旧小区治理难题》

        东岭市安和区有老旧小区187个，居民11万人。2022年以来，安和区实施“四小工程”，探索出一条花小钱办大事的路子。

        （一）小切口定项目。每个小区由居民投票选三件最想办的事，全区共选出521件，其中停车难占四成。

        （二）小资金撬动。区财政每个小区补助8万元，居民自筹和社会资本跟进，累计投入1.2亿元。

        （三）小组织自治。成立“楼栋议事会”2140个，推选楼长2300名，每月议事一次。

        （四）小程序监督。开发“安心平”小程序，工程进度、账目开支全部上网，居民可随时打分。

        成效：一年来，投诉量下降46%，物业费收缴率由52%提高到88%，新增停车位3400个。
        """);

    [Theory]
    [InlineData("渠南县的调解工作怎么抓的")]
    [InlineData("渠南县调解成效如何")]
    public void A_subject_that_heads_one_part_is_told_there(string question)
    {
        var answer = page.Ask(question).Text;

        Assert.Contains("1346件", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("6.4万件", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("2310条", answer, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_headline_names_need_not_stand_in_the_head()
    {
        var answer = page.Ask("石青镇养老食堂安全工作有哪些做法").Text;

        Assert.Contains("每周检查一次", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("每餐老人只付3元", answer, StringComparison.Ordinal);
    }

    [Fact]
    public void The_whole_is_still_told_where_the_whole_is_asked_for()
    {
        var answer = page.Ask("渠南县基层治理有哪些做法").Text;

        foreach (var told in (string[])["6.4万件", "1346件", "2310条"]) Assert.Contains(told, answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("安和区第二条做法是什么", "小资金撬动", "小组织自治")]
    [InlineData("安和区第三条措施具体讲了什么", "小组织自治", "小程序监督")]
    [InlineData("渠南县最后一条做法是什么", "2310条", "1346件")]
    public void A_point_is_told_by_its_place_in_the_order(string question, string told, string other)
    {
        var answer = page.Ask(question).Text;

        Assert.Contains(told, answer, StringComparison.Ordinal);
        Assert.DoesNotContain(other, answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("第二条呢", "小资金撬动")]
    [InlineData("第四条呢", "小程序监督")]
    [InlineData("成效呢", "投诉量下降46%")]
    public void After_a_titled_report_its_points_and_results_are_pointed_at(string question, string told)
    {
        var asked = "《“四小工程”破解老旧小区治理难题》讲了什么";
        var answer = page.Ask(question, new Turn(true, asked), new Turn(false, page.Ask(asked).Text)).Text;

        Assert.Contains(told, answer, StringComparison.Ordinal);
    }

    [Fact]
    public void A_point_that_the_report_lacks_is_refused() =>
        Assert.Contains("没有第5项", page.Ask("渠南县第五条做法是什么").Text, StringComparison.Ordinal);

    [Theory]
    [InlineData(",做法是什么", true)]
    [InlineData(",具体说说", true)]
    [InlineData(",项目是什么", false)]
    [InlineData(",公交线路几点发车", false)]
    public void A_first_thing_of_another_kind_is_no_point(string rest, bool isOfWays) => Assert.Equal(isOfWays, OverviewAsk.IsOnlyFrames(rest));

    [Fact]
    public void Results_stand_behind_their_label()
    {
        var answer = page.Ask("安和区取得了什么成效").Text;

        Assert.Contains("投诉量下降46%", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("每个小区补助8万元", answer, StringComparison.Ordinal);
    }

    [Fact]
    public void Results_of_a_report_stand_under_its_last_point()
    {
        var answer = page.Ask("石青镇养老食堂效果怎么样").Text;

        Assert.Contains("满意度达98%", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("二是人从哪里来", answer, StringComparison.Ordinal);
    }

    [Fact]
    public void A_title_may_be_called_without_the_place_before_it() =>
        Assert.Contains("1346件", page.Ask("《三张网兜住群众小事》有哪些做法").Text, StringComparison.Ordinal);

    [Fact]
    public void So_many_points_are_told_as_are_asked_for_first()
    {
        var answer = page.Ask("请用三点概括安和区的做法").Text;

        Assert.Contains("小组织自治", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("小程序监督", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("渠南县网格2022年有几个，2024年有几个", "946个", "880个")]
    [InlineData("2022年渠南县网格数是多少，2024年渠南县网格数是多少", "946个", "880个")]
    [InlineData("渠南县网格2024年比2022年少了多少个", "946个", "880个")]
    [InlineData("渠南县网格员2022年到2024年增加了多少", "1102名", "1215名")]
    [InlineData("渠南县村级便民服务站下放事项2022年到2024年增加了多少项", "128项", "156项")]
    public void Of_two_years_each_is_told_by_its_page_and_nothing_beside(string question, string first, string second)
    {
        var answer = page.Ask(question).Text;

        Assert.Contains(first, answer, StringComparison.Ordinal);
        Assert.Contains(second, answer, StringComparison.Ordinal);
        Assert.DoesNotContain("调解", answer, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_printed_before_the_asked_year_tells_no_figure_of_it() =>
        Assert.DoesNotContain("946个", page.Ask("渠南县2023年网格多少个").Text, StringComparison.Ordinal);

    [Fact]
    public void Who_wrote_a_report_that_nobody_signed_is_not_told_by_its_text() =>
        Assert.True(page.Ask("《“四小工程”破解老旧小区治理难题》是谁写的").Refused);

    public void Dispose() => page.Dispose();
}
