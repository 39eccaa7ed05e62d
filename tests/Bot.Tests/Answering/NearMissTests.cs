using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>
/// A figure beside another county's name, one of the whole city for a community of it that ingest did not list, a number of items
/// without the items, and the day of an examination for its place are near what is asked, and do not tell it.
/// </summary>
public sealed class NearMissTests
{
    private const string City = """
        # 全市养老食堂怎么办

        本报讯 到今年6月底，全市有养老食堂243家，每天1.7万名老人就餐。岚桥区63家，槐塘县78家，柘溪县47家。

        槐塘县按人次补，每人次2.4元，人多的村补得多。

        ## 柘溪村医补助涨到3400元

        柘溪县村医每月补助从6月起由2900元涨到3400元，山上的乡镇另加350元。

        # 洗砚街道管好老院子

        本报讯 岚桥区洗砚街道有34个无物业老院子，没人扫地，没人看门。街道打算把它们和隔壁院子拆墙合管，先拿磨坊社区3个院子试。

        # 岚桥区定下思路

        本报讯 岚桥区定下“374”工作思路：“3”是抓好党建、治理、服务3件大事；“7”是配齐7支队伍，入户走访；“4”是建立4项工作机制,保障专项行动落地见效。

        # 槐塘县列出负面清单

        本报讯 槐塘县建立5项工作制度，即例会、督查、通报、约谈、问责，压实责任。

        # 岚桥区网格员减负

        本报讯 岚桥区制定网格员职责清单，涵盖信息采集、政策宣传、矛盾调解、隐患排查、特殊群体关爱、环境监督6大类23项，并明确9项不得转交网格员的事项，防止减负“减了又增”。

        # 清禾市村集体增收有了新路子

        本报讯 清禾市村集体增收有了新路子。一条是物业经济，主要在岚桥区，靠建农贸市场、停车场收租。另一条是农旅融合，以柘溪县为主，29个村搞起了收门票、办研学。

        # 岚桥区招考网格员

        本报讯 岚桥区面向社会招考专职网格员86名。3月5日至9日报名，4月16日笔试。
        """;

    [Theory]
    [InlineData("岚桥区搞农旅融合、收门票的村有多少个？")]
    [InlineData("磨坊社区食堂每天多少老人吃饭？")]
    [InlineData("岚桥区374那个4，是哪4项机制")]
    [InlineData("岚桥区不得转交网格员的事项是哪九项")]
    [InlineData("岚桥区专职网格员的笔试地点在哪")]
    public void What_stands_near_it_is_not_told(string question)
    {
        using var page = new AskedPage(City);
        Assert.True(page.Ask(question).Refused);
    }

    [Theory]
    [InlineData("柘溪县搞农旅融合、收门票的村有多少个？", "29个村")]
    [InlineData("全市每天多少老人在养老食堂吃饭？", "1.7万名")]
    [InlineData("洗砚街道有几个无物业老院子？", "34个")]
    [InlineData("岚桥区专职网格员的笔试是哪天", "4月16日")]
    [InlineData("槐塘县建立的是哪5项工作制度？", "约谈")]
    public void What_is_asked_itself_is_told(string question, string told)
    {
        using var page = new AskedPage(City);
        Assert.Contains(told, page.Ask(question).Text, StringComparison.Ordinal);
    }
}
