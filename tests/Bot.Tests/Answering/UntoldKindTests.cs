using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>
/// A rate, the result of a call, a total, a yield, a surname or a body that is asked for, and a page that speaks of the thing and tells none:
/// 完成 is no rate in tenths, 招收36名 no result, 一匹白马 no total, 500强 no yield, 小禾 no surname, D级 no name of a body.
/// </summary>
public sealed class UntoldKindTests
{
    private const string Counties = """
        # 禾湾县半年工作

        本报讯 上半年，禾湾县GDP首破百亿元大关，主要经济指标全部完成市定目标，实现高位增长。

        # 禾湾县招收护林员

        本报讯 禾湾县今年面向社会招收护林员36名，须年满20周岁、身体健康。

        # 禾湾县马背宣讲队

        本报讯 禾湾县马背宣讲队走进山沟，一匹白马驮着书报和药品。马背宣讲队有12支小队、71名队员。

        # 澜禾集团落户禾湾

        本报讯 澜禾集团是中国500强企业，是全国最大的陶瓷生产商，在禾湾县建有工厂。

        # 社保窗口的好人

        本报讯 禾湾县社保中心待遇科科长小禾说，要把政策讲到群众心里去。

        # 禾湾县改造旧房

        本报讯 禾湾县改造农村旧房，经鉴定为D级危房的优先办理，10个工作日内批复。

        # 禾湾县治理清澜江

        本报讯 清澜江各支流也将提升防洪能力。其中，一级支流沙溪河流经禾湾县，全长86公里，流域面积1240平方千米。清澜江贯穿全县。

        # 苇塘县半年工作

        本报讯 上半年，苇塘县GDP完成48亿元，同比增长6.2%。

        # 苇塘县护林员上岗

        本报讯 苇塘县招录护林员28名，已全部上岗。

        # 苇塘县马帮送货

        本报讯 苇塘县山货马帮有驮马24匹，一匹马驮80斤。
        """;

    [Theory]
    [InlineData("禾湾县上半年GDP增速多少？")]
    [InlineData("禾湾县今年护林员招上了几个？")]
    [InlineData("禾湾县马背宣讲队的马共有多少匹？")]
    [InlineData("澜禾集团一年出多少陶瓷？")]
    [InlineData("禾湾社保中心那个小禾科长姓啥？")]
    [InlineData("禾湾县危房鉴定由哪个单位来做？")]
    [InlineData("清澜江干流禾湾这段全长多少公里？")]
    public void A_page_that_speaks_of_the_thing_does_not_tell_it(string question)
    {
        using var page = new AskedPage(Counties);
        Assert.True(page.Ask(question).Refused);
    }

    [Theory]
    [InlineData("苇塘县上半年GDP增速多少？", "6.2%")]
    [InlineData("苇塘县护林员招上了几个？", "28名")]
    [InlineData("澜禾集团排在中国多少强？", "500强")]
    [InlineData("苇塘县山货马帮的马共有多少匹？", "24匹")]
    [InlineData("禾湾县治理的支流沙溪河全长多少公里？", "86公里")]
    public void Where_it_is_told_it_is_answered(string question, string told)
    {
        using var page = new AskedPage(Counties);
        Assert.Contains(told, page.Ask(question).Text, StringComparison.Ordinal);
    }
}
