using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>Yes or no is told by the sentence that decides it, and a time by what gives one.</summary>
public sealed class RulingTests : IDisposable
{
    private readonly AskedPage page = new("""
        # 沁阳岭县招聘协管员

        本报讯 沁阳岭县面向社会公开招聘交通协管员60名，其中城关镇40名、石桥镇20名。5月8日至12日报名，6月1日笔试。报名者须年满18周岁、不超过35周岁。退役军人年龄可放宽到42周岁。本次招聘不收取报名费。

        # 办事指南：二手车过户

        4月起，沁阳岭县凡办二手车过户，可同时勾选车险联动变更，买卖双方到场，欠费须先结清。

        窗口：县政务服务中心二楼5号，周六上午照常办理。

        # 小餐饮登记怎么办

        材料：身份证、健康证、场所照片。

        小餐饮登记办理地点：县政务服务中心三楼8号窗口；各乡镇便民服务中心可代收材料。

        # 创业补贴问答

        2022年1月1日以后登记注册的才能申请创业补贴。补贴每户8000元。

        # 沁阳岭县公布信访情况

        2023年，沁阳岭县信访总量比上年下降11.2%，其中城关镇下降9.5%，石桥镇上升3.1%。

        # 石桥镇说事亭

        去年冬天，石桥镇把12座旧报亭改成说事亭，每月逢五逢十开亭。3月8日，村民在说事亭里商量修路的事。

        # 石桥镇三员制

        2021年9月起，石桥镇推行三员制，选出调解员、宣传员、巡查员146名。三员制每半年评议一次。

        # 与石桥镇党委书记解长河对话

        解长河：石桥镇有19个村，2020年全镇信访总量占到全县的三成。我是2021年4月到任的，头一个月跑遍了19个村。
        """);

    [Theory]
    [InlineData("我39岁，当过兵退役的，能报沁阳岭县交通协管员不", "42周岁")]
    [InlineData("沁阳岭招交通协管员要收报名费不", "不收取报名费")]
    [InlineData("请问休息日能不能去办二手车过户？", "周六上午照常")]
    [InlineData("办小餐饮登记非得跑县里交材料不", "代收材料")]
    [InlineData("我2021年注册的店，能申请创业补贴不", "2022年1月1日")]
    [InlineData("2023年石桥镇的信访总量是不是也下降了？", "上升3.1%")]
    public void What_decides_is_told(string question, string ruling)
    {
        Assert.Contains(ruling, page.Ask(question).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("石桥镇说事亭哪天开门", "逢五逢十")]
    [InlineData("石桥镇三员制啥时开始的", "2021年9月")]
    [InlineData("石桥镇三员制多久评议一次", "每半年")]
    [InlineData("解书记是啥时候到石桥镇的", "2021年4月")]
    public void What_gives_the_time_is_told(string question, string time)
    {
        Assert.Contains(time, page.Ask(question).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("每半年评议一次", true)]
    [InlineData("每年轮训一遍", true)]
    [InlineData("一季度一评", true)]
    [InlineData("今年培训了三次", false)]
    [InlineData("每户补贴两百元", false)]
    public void What_comes_again_tells_how_often(string text, bool recurs) => Assert.Equal(recurs, DateFinder.Recurs(text));

    [Theory]
    [InlineData("村务是不是啥都得公开", AskType.Whether)]
    [InlineData("村务公开些啥", AskType.What)]
    [InlineData("办证咋能推得这么顺", AskType.Why)]
    [InlineData("办证咋推", AskType.How)]
    public void All_of_them_and_so_far_on_ask_no_what_and_no_how(string question, AskType type)
    {
        Assert.Equal(type, AskSplitter.Split(question)[0].Type);
    }

    public void Dispose() => page.Dispose();
}
