using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>A list of ranks, names and figures under a title that says what it ranks.</summary>
public sealed class RankedListsTests : IDisposable
{
    private readonly AskedPage page = new("""
        # 各区满意率排名

        第一名 柳东区 95.3%

        第二名 柳西区 92.1%

        第三名 桥南区 89.7%

        第四名 桥北区 84.6%

        桥北区连续两个月垫底，要求11月底前交整改方案。
        """);

    [Fact]
    public void The_ends_of_a_ranked_list_are_told_by_name()
    {
        var answer = page.Ask("满意率哪个区最高哪个最低").Text;
        Assert.Contains("柳东区", answer, StringComparison.Ordinal);
        Assert.Contains("桥北区", answer, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_of_it_is_told_by_its_name() => Assert.Contains("89.7%", page.Ask("桥南区满意率多少").Text, StringComparison.Ordinal);

    public void Dispose() => page.Dispose();
}
