using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>Claims of where a thing is.</summary>
public sealed class ClaimedPlaceTests : IDisposable
{
    private readonly AskedPage page = new("""
        # 青松市十件实事怎么分

        青松市妇女医院建在柳西区，计划2027年5月投用。
        农村公路柳东区80公里、柳西区60公里。

        # 柳东区新增学位

        柳东区今年新增学位900个，区长田和顺说，还差300个。
        """);

    [Theory]
    [InlineData("妇女医院是建在柳东区吗？", "不是柳东区，资料中是柳西区")]
    [InlineData("妇女医院是建在柳西区吗？", "是的，资料中是柳西区")]
    public void A_claimed_place_is_set_against_the_one_that_is_printed(string question, string verdict) => Assert.Contains(verdict, page.Ask(question).Text, StringComparison.Ordinal);

    [Fact]
    public void Whether_a_place_has_a_thing_claims_no_place() => Assert.DoesNotContain("资料中是", page.Ask("柳东区今年新增学位了吗？").Text, StringComparison.Ordinal);

    public void Dispose() => page.Dispose();
}
