using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>Keywords ask for what their last word names.</summary>
public sealed class KeywordAsksTests
{
    [Theory]
    [InlineData("夜校 听课 人数", AskType.Figure, "人")]
    [InlineData("茶厂 投资", AskType.Figure, "元")]
    [InlineData("联席会 召开 场次", AskType.Figure, "场")]
    [InlineData("热线 满意率", AskType.Figure, "%")]
    [InlineData("茶园 产量", AskType.Figure, "")]
    [InlineData("锻压厂 月产", AskType.Figure, "")]
    [InlineData("背街小巷 已改", AskType.Figure, "")]
    [InlineData("大桥 完工时间", AskType.When, "")]
    [InlineData("夜校 地点", AskType.Where, "")]
    [InlineData("民政局局长 姓名", AskType.Who, "")]
    [InlineData("大厅 开放时间", AskType.None, "")]
    [InlineData("大厅 办事效率", AskType.None, "")]
    [InlineData("村集体 负责", AskType.None, "")]
    public void The_word_that_closes_them_tells_what(string text, AskType type, string unit)
    {
        var ask = Assert.Single(KeywordAsks.Of(text));
        Assert.Equal(type, ask.Type);
        Assert.Equal(unit.Length == 0 ? [] : [unit], ask.Units);
    }

    [Theory]
    [InlineData("人数")]
    [InlineData("满意率")]
    [InlineData("")]
    public void A_word_alone_names_a_subject(string text) => Assert.Equal(AskType.None, Assert.Single(KeywordAsks.Of(text)).Type);

    [Fact]
    public void Several_figures_are_asked_for_one_by_one_of_the_same_thing()
    {
        var asks = KeywordAsks.Of("茶厂 面积 投资 产量");
        Assert.Equal(["茶厂 面积", "茶厂 投资", "茶厂 产量"], asks.Select(a => a.Text));
        Assert.All(asks, a => Assert.Equal(AskType.Figure, a.Type));
    }

    [Fact]
    public void No_more_than_four_figures_are_asked_for() =>
        Assert.Equal(4, KeywordAsks.Of("茶厂 面积 投资 产量 收入 户数 人数").Count);
}
