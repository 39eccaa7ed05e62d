using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>The points of a report are told with what is tangible under each: figures and names, not intentions.</summary>
public sealed class TangiblePointsTests : IDisposable
{
    private readonly AskedPage page = new("""
        # 安徽省枫溪县柳塘村：“积分+议事”让村子活起来

        近年来，枫溪县柳塘村坚持党建引领，把乡亲们组织起来，探索治理新路。

        健全组织，拉近干群距离。村里不断加强党员队伍建设，着力提升服务水平。同时，设立党员责任区18个，78名党员联系农户460户。

        创新形式，激发村民热情。村里深入推进积分管理，持续完善规则。开办“板凳会”31场，兑换积分4.2万分。

        用好典型，带动乡风文明。村里始终重视榜样的力量，大力弘扬新风。评出“好邻里”26户。
        """);

    [Theory]
    [InlineData("柳塘村的经验是啥")]
    [InlineData("柳塘村主要干了些啥，给我捋一捋")]
    [InlineData("柳塘村治理大致从哪几块下手的")]
    [InlineData("柳塘村是怎么个干法")]
    public void Short_sentences_that_open_paragraphs_are_its_points(string question)
    {
        var lines = page.Ask(question).Text.Split('\n');
        Assert.Equal(3, lines.Length);
        Assert.StartsWith("健全组织，拉近干群距离……设立党员责任区18个，78名党员联系农户460户。", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("创新形式，激发村民热情……开办“板凳会”31场，兑换积分4.2万分。", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("用好典型，带动乡风文明……评出“好邻里”26户。", lines[2], StringComparison.Ordinal);
    }

    public void Dispose() => page.Dispose();
}
