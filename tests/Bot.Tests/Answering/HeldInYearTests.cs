using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>Who held a post in a year is told by the page of that year.</summary>
public sealed class HeldInYearTests
{
    private const string Before = """
        ---
        newspaper: 岑川日报
        date: 2022-05-11
        ---
        # 柘溪县种下万亩油茶

        柘溪县今年种下油茶1.2万亩。县长郎一鸣说，三年后亩均可收入3000元。

        # 一渠清水进村来

        桑坪村是柘溪县最缺水的村。村党支部书记邱满囤说，渠通了，今年种了水稻460亩。
        """;

    private const string After = """
        ---
        newspaper: 岑川日报
        date: 2024-08-20
        ---
        # 柘溪县油茶挂果

        柘溪县1.2万亩油茶今年挂果。县长符长青说，县里建了3座加工厂。
        """;

    [Theory]
    [InlineData("2022年柘溪县县长是谁？", "郎一鸣", "符长青")]
    [InlineData("2022年初柘溪县县长是谁？", "郎一鸣", "符长青")]
    [InlineData("2024年8月时柘溪县的县长是谁", "符长青", "郎一鸣")]
    [InlineData("柘溪县 县长 2022年", "郎一鸣", "符长青")]
    public void The_page_of_the_asked_year_tells_who_held_the_post(string question, string holder, string other)
    {
        using var page = new AskedPage(Before, After);
        var text = page.Ask(question).Text;
        Assert.Contains(holder, text, StringComparison.Ordinal);
        Assert.DoesNotContain(other, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2023年柘溪县县长是谁？")]
    [InlineData("柘溪县 县长 2020")]
    public void The_holder_of_other_years_is_not_told_for_a_year_of_no_page(string question)
    {
        using var page = new AskedPage(Before, After);
        Assert.True(page.Ask(question).Refused, page.Ask(question).Text);
    }

    [Fact]
    public void A_village_secretary_is_of_the_village_that_his_paragraph_named_last()
    {
        using var page = new AskedPage(Before, After);
        Assert.Contains("邱满囤", page.Ask("桑坪村的书记是谁").Text, StringComparison.Ordinal);
    }
}
