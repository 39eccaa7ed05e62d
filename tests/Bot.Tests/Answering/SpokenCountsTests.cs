using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>Two questions with a space between them, and how many came: invented.</summary>
public sealed class SpokenCountsTests
{
    private const string News = """
        # 红帆社区：旧楼装上新电梯

        红帆社区加装电梯37部，在建6部。每部造价平均46万元，政府补贴12万元。

        # 短讯

        △礁口镇11月6日举办海鲜节，为期5天，接待游客4.1万人次。
        """;

    [Fact]
    public void A_space_parts_two_questions()
    {
        using var page = new AskedPage(News);
        var answer = page.Ask("红帆社区装了几部电梯 一部造价多少钱").Text;
        Assert.Contains("37部", answer, StringComparison.Ordinal);
        Assert.Contains("46万元", answer, StringComparison.Ordinal);
    }

    [Fact]
    public void How_many_came_counts_people_and_not_what_they_came_to()
    {
        using var page = new AskedPage(News);
        Assert.Contains("4.1万人次", page.Ask("海鲜节来了多少人").Text, StringComparison.Ordinal);
    }
}
