using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Bot.Tests.Answering;

public class InterrogativeFinderTests
{
    [Theory]
    [InlineData("一共建了多少个站点", AskType.Figure, "个")]
    [InlineData("书记有几名", AskType.Figure, "名")]
    [InlineData("那次救了几个人", AskType.Figure, "人")]
    [InlineData("一次奖多少", AskType.Figure, "元")]
    [InlineData("说事日是每月哪几天", AskType.When, "日")]
    [InlineData("社区好在哪", AskType.Which, "")]
    [InlineData("这笔钱从何而来", AskType.What, "")]
    [InlineData("这个县的书记是谁", AskType.Who, "")]
    [InlineData("镇长是哪位", AskType.Who, "")]
    [InlineData("什么时候开的会", AskType.When, "")]
    [InlineData("大赛哪天搞的", AskType.When, "日")]
    [InlineData("集团是哪年成立的", AskType.When, "年")]
    [InlineData("拿多少钱来奖", AskType.Figure, "元")]
    [InlineData("吃一顿能便宜几块", AskType.Figure, "元")]
    [InlineData("立了几块牌子", AskType.Figure, "块")]
    [InlineData("修了多少公里路", AskType.Figure, "公里")]
    [InlineData("投了多少万元", AskType.Figure, "元")]
    [InlineData("多少金额以上要公示", AskType.Figure, "元")]
    [InlineData("村集体收入现在是多少", AskType.Figure, "元")]
    [InlineData("部门之间怎么会商", AskType.How, "")]
    [InlineData("怎么会越来越多", AskType.Why, "")]
    [InlineData("考核得分怎么垫底了", AskType.Why, "")]
    [InlineData("垫底的村怎么帮", AskType.How, "")]
    [InlineData("存在哪些问题", AskType.Which, "")]
    [InlineData("在哪些方面做得好", AskType.Which, "")]
    [InlineData("在哪些村推开", AskType.Where, "")]
    [InlineData("收入比去年增长多少", AskType.Figure, "")]
    [InlineData("断头路有多长", AskType.Figure, "米")]
    [InlineData("办结时限是多长", AskType.Figure, "天")]
    [InlineData("候机楼面积有多大", AskType.Figure, "平方米")]
    [InlineData("夜校礼拜几开课", AskType.When, "日")]
    [InlineData("三长制啥时开始的", AskType.When, "")]
    [InlineData("评旗干嘛改成一季一评", AskType.Why, "")]
    [InlineData("基地设在哪里", AskType.Where, "")]
    [InlineData("是哪个社区搞的", AskType.Where, "")]
    [InlineData("包括哪五项内容", AskType.Which, "")]
    [InlineData("分别指什么", AskType.Which, "")]
    [InlineData("村里咋宣传的", AskType.How, "")]
    [InlineData("如何整治", AskType.How, "")]
    [InlineData("为什么要成立", AskType.Why, "")]
    [InlineData("根子出在哪几条", AskType.Why, "")]
    [InlineData("合村到底图个啥", AskType.Why, "")]
    [InlineData("咋就挑了这四样", AskType.Why, "")]
    [InlineData("明年还能接着骑吧", AskType.Whether, "")]
    [InlineData("工作法叫啥", AskType.What, "")]
    public void A_question_word_tells_what_is_asked(string text, AskType type, string unit)
    {
        var found = InterrogativeFinder.Find(text);
        var word = Assert.Single(found);
        Assert.Equal(type, word.Type);
        Assert.Equal(unit, word.Unit);
    }

    [Theory]
    [InlineData("十几个村都参加了")]
    [InlineData("近几年的变化")]
    [InlineData("前几天的会")]
    [InlineData("党建 网格 数据")]
    public void A_rough_number_asks_nothing(string text) => Assert.Empty(InterrogativeFinder.Find(text));

    [Fact]
    public void Two_amounts_in_one_clause_are_both_found() =>
        Assert.Equal(["方面", "项"], InterrogativeFinder.Find("专项行动几方面几项任务").Select(w => w.Unit));

    [Theory]
    [InlineData("说说吧")]
    [InlineData("介绍一下吧")]
    public void Bidding_asks_nothing(string text) => Assert.Empty(InterrogativeFinder.Find(text));
}
