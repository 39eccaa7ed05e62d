using Wenzheng.Bot.Answering.Composition;
using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>What a question asks for by 最, by order and by more, before anything is looked up.</summary>
public sealed class MostAndMoreTests
{
    [Theory]
    [InlineData("哪件进度最慢", "最慢")]
    [InlineData("办结率谁最高谁最低", "最高 最低")]
    [InlineData("一个人最多能领多少", "")]
    [InlineData("哪个窗口最晚什么时候关", "")]
    [InlineData("进度最慢", "")]
    public void A_superlative_is_asked_for_where_one_of_several_is(string question, string asked) =>
        Assert.Equal(asked, string.Join(' ', StatedMost.Asked(question)));

    [Theory]
    [InlineData("三个县的观摩得分从高到低怎么排", "三个县的观摩得分有多少", "高")]
    [InlineData("各镇的办结率由低到高排", "各镇的办结率是多少", "低")]
    public void An_order_asks_for_every_figure(string question, string read, string word)
    {
        var comparing = Comparing.Read(question, 0);
        Assert.Equal((read, word, true), (comparing!.Text, comparing.Word, comparing.IsAcross));
    }

    [Theory]
    [InlineData("红券和黄券哪个多", "红券和黄券各是多少")]
    [InlineData("大棚和冷库谁多", "大棚和冷库各是多少")]
    public void Joined_things_are_compared_too(string question, string read) => Assert.Equal(read, Comparing.Read(question, 0)!.Text);

    [Theory]
    [InlineData("还有呢?", true)]
    [InlineData("那其他的呢", true)]
    [InlineData("能具体点吗", true)]
    [InlineData("还有哪些村在搞", false)]
    [InlineData("具体金额", false)]
    public void More_is_asked_for_only_by_what_names_nothing(string question, bool isMore) => Assert.Equal(isMore, MoreAsked.Is(question));

    [Theory]
    [InlineData("黄券有多少张", "红券", "红券有多少张")]
    [InlineData("县民政局局长是谁", "司法局", "县司法局局长是谁")]
    [InlineData("“257”里的2是什么", "7", "“257”里的7是什么")]
    [InlineData("大棚有多少个", "红券", null)]
    [InlineData("这件事办到底没有", "年底", null)]
    [InlineData("“257”里的2是什么", "9", null)]
    public void The_other_thing_stands_where_one_of_its_kind_stood(string before, string thing, string? whole) => Assert.Equal(whole, OtherThing.In(before, thing));
}
