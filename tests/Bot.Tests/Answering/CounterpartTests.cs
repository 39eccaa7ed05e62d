using Wenzheng.Bot.Answering;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>Follow-ups that name the counterpart of what was asked of: the next of a row, the other side, another buyer, the place told of next, who held the post.</summary>
public sealed class CounterpartTests : IDisposable
{
    private readonly AskedPage page = new("""
        # 汾浦县今年要办的六件实事

        一是新修乡道54公里；二是建公交站亭31座；三是装路灯820盏；四是建口袋公园9处；五是改造老旧小区14个；六是新增普惠托位260个。

        # 苇河大桥西主塔封顶

        本报讯 3月9日，苇河大桥西主塔封顶，塔高72米。项目经理戚长顺说，东主塔预计5月下旬封顶。大桥2021年动工。

        # 豆秆收购问答

        豆秆怎么卖？打捆卖给饲料厂，每捆6元。送到纸浆厂，按吨结算，一吨230元。自家还田，每亩补35元。

        # 汾浦县接诉即办见成效

        今年1至9月，全县接件8.4万件，比去年同期增长12.6%。响应率100%，解决率92.3%。去年同期解决率为85.1%。

        # 汾浦县两个乡镇的补课

        松台乡垫底，失分主要在“产业增收”，19个村里有8个村没有一分经营性收入。

        柳湾镇的毛病不一样，差在“纠纷调处”。全镇压着27件老纠纷。

        8月，安河镇按期办结率99.2%排第一，石门镇93.8%垫底。

        # 汾浦县建起幸福食堂

        县民政局局长闻人杰介绍，全县已建幸福食堂41所，每所每年补助2万元。

        # 汾浦县水利工程验收

        青石渠改造工程通过验收。工程总投资5200万元，其中中央资金3000万元、省级资金1400万元、县级配套800万元。县水利局局长毕云峰验收时到场。
        """);

    [Theory]
    [InlineData("汾浦县六件实事第四件是什么", "第五件呢", "老旧小区14个")]
    [InlineData("苇河大桥西主塔什么时候封顶的", "东边那个呢", "5月下旬")]
    [InlineData("豆秆卖给饲料厂多少钱", "卖给纸浆厂呢", "230元")]
    [InlineData("汾浦县今年1至9月接诉即办解决率是多少", "去年同期呢", "85.1%")]
    [InlineData("松台乡失分主要在哪", "那柳湾镇呢", "纠纷调处")]
    [InlineData("安河镇8月按期办结率多少", "垫底的是谁", "石门镇")]
    [InlineData("汾浦县建了多少所幸福食堂", "局长是谁", "闻人杰")]
    [InlineData("青石渠改造工程总投资多少", "这些钱是谁出的", "3000万元")]
    public void The_counterpart_of_what_was_asked_of_is_told(string first, string second, string fact)
    {
        Assert.Contains(fact, After(first, second).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("汾浦县六件实事第四件是什么", "第五件", "汾浦县六件实事第五件是什么")]
    [InlineData("大桥西主塔何时封顶", "东边那个", "大桥东主塔何时封顶")]
    [InlineData("豆秆卖给饲料厂多少钱", "卖给纸浆厂", "豆秆卖给纸浆厂多少钱")]
    public void The_question_before_is_asked_of_the_counterpart(string previous, string thing, string whole)
    {
        Assert.Equal(whole, Counterpart.In(previous, thing));
    }

    [Theory]
    [InlineData("东闸西闸哪个先修", "东边那个")]
    [InlineData("大桥主塔何时封顶", "东边那个")]
    [InlineData("豆秆卖多少钱", "卖给纸浆厂")]
    [InlineData("第三件和第四件实事是什么", "第五件")]
    public void Without_one_counterpart_nothing_is_completed(string previous, string thing) => Assert.Null(Counterpart.In(previous, thing));

    [Fact]
    public void A_place_that_the_report_does_not_tell_of_in_turn_is_refused() => Assert.True(After("松台乡失分主要在哪", "那石门镇呢").Refused);

    public void Dispose() => page.Dispose();

    private Answer After(string first, string second) => page.Ask(second, new Turn(true, first), new Turn(false, page.Ask(first).Text));
}
