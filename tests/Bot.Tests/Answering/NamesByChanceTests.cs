using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

public sealed class NamesByChanceTests : IDisposable
{
    private readonly AskedPage page = new(
        """
        # 休假路上跳河救人

        获救的一家把锦旗送到武警战士郑守山手中。事情要追溯到7月25日。当天上午9时许，青塘村三柳河边，一辆货车不慎落入河中，郑守山跳河救人。村民说，真多亏了他。

        # 柳河镇修通产业路

        柳河镇修通产业路12公里，柳河镇书记周平说，路通了茶叶好卖。

        # 北身社区办起食堂

        北身社区办起食堂，每天有60名老人来吃饭。

        # 群众公益健身项目展演

        青溪区举行群众公益健身项目社区联赛，46个社区参加，最后决出一等奖10个、二等奖18个、三等奖21个。青禾之声合唱团也来演唱，团里三分之一是退休军人。
        """);

    [Fact]
    public void The_place_itself_is_still_known_by_its_short_name() =>
        Assert.Contains("12公里", page.Ask("柳河修通产业路多少公里").Text, StringComparison.Ordinal);

    [Fact]
    public void A_day_told_in_the_sentence_before_is_quoted_with_what_happened_on_it()
    {
        var answer = page.Ask("货车是哪天落入河中的");
        Assert.Contains("7月25日。当天上午9时许", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_kind_of_community_is_no_neighbour_of_a_known_one()
    {
        var answer = page.Ask("青溪区群众公益健身社区联赛，一二三等奖各评了几个");
        foreach (var fact in (string[])["10个", "18个", "21个"]) Assert.Contains(fact, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void How_large_a_share_asks_for_no_age() =>
        Assert.Contains("三分之一", page.Ask("青禾之声合唱团里退休军人占多大比例").Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("一二三等奖各评了几个", "一等奖、二等奖、三等奖各评了几个")]
    [InlineData("一、二级网格多少个", "一级、二级网格多少个")]
    [InlineData("一二三产业融合", null)]
    [InlineData("一等奖几个", null)]
    public void A_row_of_ordinals_is_written_out(string typed, string? written) => Assert.Equal(written, EachOrdinal.Of(typed));

    [Fact]
    public void What_tells_no_time_answers_no_when() =>
        Assert.DoesNotContain("周平说", page.Ask("柳河镇书记周平是什么时候上任的").Text, StringComparison.Ordinal);

    public void Dispose() => page.Dispose();
}
