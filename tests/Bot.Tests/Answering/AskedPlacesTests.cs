using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>在哪个镇, 包了哪几个村: places that are asked for by their level are told by a name, not by 有个村.</summary>
public sealed class AskedPlacesTests
{
    private const string County = """
        # 禾湾县冷链仓建成投用

        本报讯 禾湾县青禾冷链仓建成投用，库容3200吨，仓内的保鲜车间全部实行恒温管理。

        # 禾湾县给基层减负

        本报讯 禾湾县减负督查发现，有个镇自己又添了17张报表，县委办已责令取消。

        # 禾湾县评出先锋

        本报讯 禾湾县评出先锋支部，响应最慢的是石拱桥社区，平均21分钟，被要求整改。

        # 禾湾县建起育秧中心

        本报讯 禾湾县的育秧中心建在白荻镇，一季供秧6万亩。
        """;

    [Theory]
    [InlineData("禾湾县青禾冷链仓在哪个镇？")]
    [InlineData("禾湾县是哪个镇自己又添了17张报表？")]
    public void Which_place_it_is_is_not_told_where_none_of_its_level_is_named(string question)
    {
        using var page = new AskedPage(County);
        Assert.True(page.Ask(question).Refused);
    }

    [Theory]
    [InlineData("禾湾县响应最慢的是哪个社区？", "石拱桥社区")]
    [InlineData("禾湾县的育秧中心建在哪个镇？", "白荻镇")]
    public void A_named_place_is_told(string question, string told)
    {
        using var page = new AskedPage(County);
        Assert.Contains(told, page.Ask(question).Text, StringComparison.Ordinal);
    }
}
