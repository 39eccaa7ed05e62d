using Wenzheng.Bot.Answering;
using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>Interviews, notices and news of counties and towns, asked in clerks' words and in everyday ones: invented pages.</summary>
public sealed class LocalReportsTests : IDisposable
{
    // Each report is a page of its own.
    private static readonly string[] Pages =
    [
        """
        # 夯实底座 擦亮“幸福松江”

        ——访松江县委书记荀立坚

        近日，松江县委书记荀立坚在接受本报专访时表示，松江县确立了“138”工作布局。

        “1”就是建一个指挥中心，全县治理事项“一口进、一口出”；“3”是建强街道、社区、小区三级党组织；“8”是抓好网格优化、物业提质等8项任务。

        荀立坚说，县里推广柳河镇“三色法”，全年安排资金3200万元。
        """,
        """
        # 柳河镇：“评理员”解开千千结

        “我们镇一半是移民，一半是老户，吵架多半为地界、为水。”柳河镇党委书记颜守朴说。为了把矛盾化在村里，前年9月，松江县柳河镇开始选聘“评理员”。

        “评理员”由群众推、支部审、镇里聘，条件是在村里说得上话、办过公道事。全镇17个村共聘68名，最大的76岁。

        镇党委班子成员每月至少参加两次评理会，听到的意见当场派。去年议成实事389件。

        为防止矛盾反复，柳河镇还规定，调成的纠纷要回访三次，即调成后3天、一个月、半年各一次。去年，全镇受理纠纷917起，调解成功率98.7%。
        """,
        """
        # 松江县引人才有新招

        松江县委梳理出7个方面的任务。县委出台“归巢十条”，对回村的大学毕业生每人每月补贴1200元，并在租房、创业贷款上给予照顾。
        """,
        """
        # 松江县代表团来白石市考察

        荀立坚介绍，到去年底，松江县的“归巢十条”已引回大学毕业生326人，进入村“两委”班子的有94人。
        """,
        """
        # 澜州市办好民生实事

        澜州市今年抓什么？市里明确了4件事。一是办好养老托育。建成食堂96家。二是管住物业乱象。清退企业8家。三是解决停车难。新增车位1260个。四是化解矛盾。推行“逢四说事日”，每月4日、14日、24日，干部到村听群众说事。澜州市实施社区工作者薪酬制度，人均月收入由2900元提高到4100元。
        """,
        """
        # 社区工作者的一天

        白石市榕荫社区的社区工作者蒲英说，白石市社区工作者工资从3300元涨到4200元，她的底气也足了。
        """,
        """
        # 关于招聘社区工作者的公告

        白石市面向社会公开招聘社区工作者85名。年龄21至38周岁，大专以上学历；持有社会工作者证书的，年龄放宽到42周岁，笔试加5分。
        """,
        """
        # 党群服务中心如何“转”起来

        本报记者 何小川

        白石市组织人员暗访134个党群服务中心，发现有47个党群服务中心工作日无人值守。
        """,
        """
        # 治理要靠“真管用”

        党群服务中心办得好不好，关键看居民来不来。把“开门”变成“开心”，才算真管用。（评论员 利海星）
        """,
        """
        # 更正

        本报3月7日第2版《柳河镇办起集市》一文中，“党委书记颜守林”应为“党委书记颜守朴”。特此更正。
        """,
        """
        # 绘好治理“工笔画”

        ——鹿岭县以党建引领基层治理综述

        今年以来，鹿岭县委按照市委“四抓四促”要求，把专项行动抓细抓实，14个乡镇、201个村共完成任务63项。

        县委组织7个督导组，共查找问题5826条，已完成整改4971条。

        ## 配强队伍

        鹿岭县配强治理力量。一是下沉编制。二是建后备库。三是积分定酬。四是办好学院。

        今年以来，网格共上报事项2.87万件，已完成2.79万件。

        截至6月，建成驿站12个，完成培训165名。

        上半年，信访总量同比下降31%，群众安全感满意度98.2%。
        """,
        """
        # 弋江村：“积分+家风” 小村有大爱

        鹿岭县弋江村探索积分治理，定下五字积分细则，共38条。每户基础分100分，加减有据。

        评得公道，众人服气。村里成立由5名老党员、3名乡贤组成的评议会，每季一评，当场亮分。
        """,
    ];

    private readonly AskedPage page = new(Pages);

    [Theory]
    [InlineData("请概括松江县抓治理的主要思路", "“138”工作布局")]
    [InlineData("什么样的人可以当柳河镇的“评理员”", "办过公道事")]
    [InlineData("我40岁有社工证能报白石社工不", "42周岁")]
    [InlineData("柳河镇规定调解成功的纠纷要在何时回访", "调成后3天、一个月、半年")]
    [InlineData("介绍下松江县归巢十条", "1200元")]
    [InlineData("澜州市明确的4件民生实事有哪些", "三是解决停车难")]
    [InlineData("“逢四说事日”是每月哪几天", "4日、14日、24日")]
    [InlineData("颜守朴被登错成啥名字了", "颜守林")]
    [InlineData("对松江县委书记荀立坚的专访，大标题是什么", "擦亮“幸福松江”")]
    [InlineData("党群服务中心 真管用 评论 作者", "利海星")]
    [InlineData("柳河镇好在哪，说说", "68名")]
    [InlineData("鹿岭县专项行动取得了哪些主要成效", "同比下降31%")]
    public void What_tells_it_answers_in_whatever_words_it_is_asked(string question, string told) =>
        Assert.Contains(told, page.Ask(question).Text, StringComparison.Ordinal);

    [Fact]
    public void How_often_is_told_by_what_recurs() =>
        Assert.StartsWith("村里成立由5名老党员、3名乡贤组成的评议会，每季一评", page.Ask("弋江村积分评议周期是什么").Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("松江县“归巢十条”的创业贷款最高能贷多少")]
    [InlineData("柳河镇今年开了几次评理会")]
    [InlineData("市里的四抓四促是哪四抓")]
    public void A_sum_that_sets_no_limit_a_rate_and_a_list_under_another_head_answer_nothing_else(string question) => Assert.True(page.Ask(question).Refused);

    public void Dispose() => page.Dispose();
}
