using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

public sealed class FiguresThatAreStatedTests : IDisposable
{
    private readonly AskedPage page = new(
        """
        # 青溪区：三种办法管院子

        青溪区把没有物业的院子分给国企托管、连片合管、居民自管。一年下来，国企托管52个，连片合管41个，居民自管33个。区长郭远说，三种管院子的办法没有高下。

        # 楼道里的小方子

        柏林社区的大学生给楼道开了“除病方”，写成三条：物归位、线入管、灯感应。社区照方花了4.7万元，一个月改完。

        # 海上有了卫星电话

        黄礁县给86条渔船装卫星电话，连同太阳能板一共花费91万元，省里出七成。
        """);

    [Fact]
    public void What_gives_the_number_beside_the_words_that_ask_for_it_answers() =>
        Assert.Contains("国企托管52个", page.Ask("青溪区三种管院子的办法各有多少个院子？").Text, StringComparison.Ordinal);

    [Fact]
    public void A_bare_later_ask_is_answered_from_the_article_of_the_one_before()
    {
        var answer = page.Ask("楼道“除病方”三条是什么？花费多少？");
        Assert.Contains("4.7万元", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("91万元", answer.Text, StringComparison.Ordinal);
    }

    public void Dispose() => page.Dispose();
}
