using Wenzheng.Bot.Answering.Composition;
using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>What a question about several places asks of one of them.</summary>
public sealed class PlaceShareTests
{
    [Fact]
    public void Each_place_keeps_its_own_words_and_those_said_of_all() =>
        Assert.Equal("积分超市,的标准", PlaceShare.Of(Ask("柳村积分超市和槐镇积分银行的标准"), Place("柳村"), Inquiry("柳村", "槐镇")).Content);

    [Fact]
    public void Names_that_share_characters_divide_nothing() =>
        Assert.Equal("柳桥镇南村积分和槐镇积分的标准", PlaceShare.Of(Ask("柳桥镇南村积分和槐镇积分的标准"), Place("槐镇"), Inquiry("柳桥镇", "镇南村", "槐镇")).Content);

    private static Ask Ask(string content) => new(content, content, "", "", AskType.None, [], 0);

    private static PlaceRef Place(string name) => new(name, name, -1, 0, true);

    private static Inquiry Inquiry(params string[] places) =>
        new() { Folded = "", Understood = "", SearchText = "", Asks = [], Places = [.. places.Select(Place)] };
}
