using Wenzheng.Bot.Answering.Composition;
using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>What a page tells of a neighbour of the asked thing, or in another kind than the asked one, answers nothing.</summary>
public sealed class NearMissTests
{
    private const string News = """
        # 沐川县织密基层治理网

        本报讯 今年以来，沐川县推行“三定五议”工作法，发挥党员“两包两送”作用，为群众解决难题1385件。

        全县建立“四联”机制，即组织联建、活动联办、资源联享、服务联做。

        县园林处对6个包联小区的车棚进行了检查。

        今年上半年县政务大厅办件1.37万件，同比多了七成。

        高桥镇已有12个村完成摸底表填报，其余村正在抓紧填报。石坪镇21个村完成摸底，还有5个村未完成填报。
        """;

    private const string Briefs = """
        # 沐川机场扩建工程加快推进

        本报讯 沐川机场扩建工程总投资23亿元。我县围绕沐川机场扩建工作，建立3个工作专班，推动沐川机场扩建工程及早开工。

        # 公交三公司职工无偿献血

        本报讯 4月20日，沐川县公交三公司组织69名职工无偿献血，以实际行动传递温暖。

        # 全县231名学生获青禾奖学金

        本报讯 上学年青禾奖学金获得者名单公布，全县共有231名学生荣获青禾奖学金。

        # 沐河大桥顺利合龙

        本报讯 4月15日，全长1260米的沐河大桥顺利合龙，比计划工期提前41天。
        """;

    private const string Village = """
        # 双沟村：小积分办大事

        本报讯 双沟村设立“洁美基金”，每月评选30户“洁美家庭”，每户奖励100元。村里成立“邻里帮”互助队6支，帮忙接送学生、照看老人。

        村里的豆腐坊冒起了热气。“下一步，我们要做豆干和腐竹，注册自己的商标。”

        村支书张守田介绍，村里还要修路。

        # 柳湾村：千户大村的变化

        本报讯 柳湾村有612户1860人，村里建起3个广场，分别叫“听雨”“观澜”“望岳”。
        """;

    private const string Tourists = """
        # 桐湾村端上旅游碗

        本报讯 2019年，青年贺青禾回到桐湾村办渔舍。

        去年全村接待游客18.6万人次，旅游收入2130万元，比2019年增长22%。
        """;

    private const string Notice = """
        # 沐川县招聘网格员公告

        本报讯 沐川县招聘网格员40名。考试：9月11日笔试，分值占六成，面试占四成。考试用书不作指定。

        # 沐川县人事任免

        本报讯 12月9日，沐川县人大常委会举行会议，任命贺兰台为县民政局局长；任命温故山为县卫生健康局局长。

        # 刘家乡干部走村串户

        本报讯 刘家乡党委书记那志强说，全乡干部每月走访农户两次。
        """;

    [Theory]
    [InlineData("沐川县“三定五议”中的“三定”与“五议”具体指什么？", "三定五议")]
    [InlineData("沐川党员那个“两包两送”，包啥送啥", "两包两送")]
    public void A_name_asked_for_group_by_group_is_said_to_be_only_named(string question, string name)
    {
        using var page = new AskedPage(News);
        var answer = page.Ask(question);
        Assert.True(answer.Refused);
        Assert.Contains($"资料只提到“{name}”这一名称", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Briefs, "沐川县公交三公司4月20日职工无偿献血多少毫升")]
    [InlineData(News, "小区车棚能停多少辆车")]
    [InlineData(Briefs, "青禾奖学金一个学生能领几千块")]
    [InlineData(Briefs, "沐川机场扩建总投资的地方配套比例是多少")]
    public void A_figure_of_another_measure_is_no_answer(string text, string question)
    {
        using var page = new AskedPage(text);
        Assert.True(page.Ask(question).Refused);
    }

    [Theory]
    [InlineData("机场年旅客吞吐量设计为多少人次", "建立3个工作专班", false)]
    [InlineData("来了多少名志愿者", "来了3个人", true)]
    [InlineData("车棚能停多少辆车", "6个包联小区的车棚", false)]
    [InlineData("村里买了多少辆车", "添了3个巡逻车", true)]
    [InlineData("办了多少个班", "建立3个工作专班", true)]
    public void What_is_counted_in_a_general_word_must_be_of_the_asked_things(string question, string text, bool fits)
    {
        Assert.Equal(fits, CountedIn.Fits(text, FigureFinder.Find(text)[0], AskSplitter.Split(question)[0]));
    }

    [Theory]
    [InlineData(News, "县政务大厅去年上半年办件多少", "县政务大厅今年上半年办件多少", "1.37万")]
    [InlineData(Tourists, "桐湾村2019年接待游客多少人次", "桐湾村去年接待游客多少人次", "18.6万")]
    public void What_is_told_of_one_year_is_no_answer_for_the_year_it_is_compared_with(string text, string question, string told, string figure)
    {
        using var page = new AskedPage(text);
        Assert.True(page.Ask(question).Refused);
        Assert.Contains(figure, page.Ask(told).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_done_does_not_tell_what_is_left()
    {
        using var page = new AskedPage(News);
        Assert.True(page.Ask("高桥镇摸底表还剩几个村没报完").Refused);
        Assert.Contains("5个村", page.Ask("石坪镇摸底表还剩几个村没报完").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bridge_whose_halves_have_met_is_not_said_to_be_open()
    {
        using var page = new AskedPage(Briefs);
        Assert.True(page.Ask("沐河大桥什么时候通车").Refused);
        Assert.Contains("4月15日", page.Ask("沐河大桥什么时候合龙").Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("双沟村有多少户多少人")]
    [InlineData("双沟村的六支互助队分别叫什么名字")]
    [InlineData("豆腐坊的商标叫什么名字")]
    public void Some_of_the_households_and_a_count_of_teams_tell_neither_how_many_live_there_nor_names(string question)
    {
        using var page = new AskedPage(Village);
        Assert.True(page.Ask(question).Refused);
    }

    [Fact]
    public void The_people_of_a_village_and_the_names_of_several_things_are_told_where_they_stand()
    {
        using var page = new AskedPage(Village);
        Assert.Contains("1860人", page.Ask("柳湾村有多少户多少人").Text, StringComparison.Ordinal);
        Assert.Contains("观澜", page.Ask("柳湾村的三个广场分别叫什么").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_date_of_the_one_examination_is_not_that_of_the_other_in_its_sentence()
    {
        using var page = new AskedPage(Notice);
        Assert.True(page.Ask("沐川县网格员面试是哪天").Refused);
        Assert.Contains("9月11日", page.Ask("沐川县网格员笔试是哪天").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_head_of_another_bureau_is_no_answer_however_it_is_asked()
    {
        using var page = new AskedPage(Notice);
        Assert.True(page.Ask("沐川县 县公安局局长 任命").Refused);
        Assert.True(page.Ask("沐川县人大常委会12月9日会议任命了谁为县司法局局长").Refused);
        Assert.Contains("温故山", page.Ask("沐川县人大常委会12月9日会议任命了谁为县卫健局局长").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_holds_a_post_now_is_not_who_held_it_before()
    {
        using var page = new AskedPage(Notice);
        Assert.True(page.Ask("刘家乡原先的党委书记是谁").Refused);
        Assert.Contains("那志强", page.Ask("刘家乡的党委书记是谁").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_of_two_digits_behind_which_is_read_whole()
    {
        Assert.Equal(21, AskSplitter.Split("取消的证明是哪21项")[0].Count);
    }

    [Fact]
    public void What_is_written_otherwise_in_traditional_script_asks_the_same()
    {
        using var page = new AskedPage(Notice);
        Assert.True(page.Ask("沐川縣網格員面試在甚麼時候").Refused);
    }
}
