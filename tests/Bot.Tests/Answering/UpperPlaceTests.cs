using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>Which town a village belongs to.</summary>
public sealed class UpperPlaceTests : IDisposable
{
    private readonly AskedPage page = new("""
        # 泷源县三个村的变化

        柏塘镇青松村背靠松林，全村286户。

        岭脚镇石臼村曾欠账286万元，村部被封过。

        莲湾乡把积分用到了护林上，全乡12个村都在推行。
        """);

    [Theory]
    [InlineData("青松村归哪个镇", "柏塘镇青松村")]
    [InlineData("石臼村属于哪个镇？", "岭脚镇石臼村")]
    public void Is_told_by_where_the_village_stands_behind_its_town(string question, string told) =>
        Assert.Contains(told, page.Ask(question).Text, StringComparison.Ordinal);

    [Fact]
    public void Is_told_of_each_of_several_villages()
    {
        var text = page.Ask("青松村、石臼村这两个村分别归哪个镇").Text;
        Assert.Contains("柏塘镇青松村", text, StringComparison.Ordinal);
        Assert.Contains("岭脚镇石臼村", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_village_that_stands_behind_no_town_is_not_given_one() =>
        Assert.DoesNotContain("柏塘镇", page.Ask("红旗村归哪个镇").Text, StringComparison.Ordinal);

    public void Dispose() => page.Dispose();
}
