using Wenzheng.Bot.Answering;
using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>A guide in questions and answers that closes with its telephone: what its title names is said of every answer. Invented.</summary>
public sealed class GuideClosingTests
{
    private const string Guide = """
        # 护林补贴怎么领 一篇讲清楚

        问：哪些人能领护林补贴？

        答：与乡镇签订管护合同满一年的护林员都可以领。

        问：每月多少钱？

        答：管护不足500亩的每人每月340元，500亩以上的每人每月560元。

        问：忘了报停怎么办？

        答：本人应当在15日内到村里报停，多领的退回乡镇专户。

        咨询电话：0936-5520417（县林草局管护股），监督电话：0936-5528830。

        # 沙棘县公路养护招标

        本报讯 沙棘县今年公路养护投入820万元，分四个标段招标。
        """;

    [Theory]
    [InlineData("护林补贴打哪个电话问")]
    [InlineData("护林补贴电话多少")]
    public void The_closing_line_is_of_the_guide_that_it_closes(string question)
    {
        using var page = new AskedPage(Guide);
        Assert.Contains("0936-5520417", page.Ask(question).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_number_of_another_matter_is_not_told()
    {
        using var page = new AskedPage(Guide);
        Assert.DoesNotContain("0936", page.Ask("公路养护招标打哪个电话问").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bare_number_asked_for_later_is_of_the_guide_in_hand()
    {
        using var page = new AskedPage(Guide);
        Turn[] before = [new(true, "护林补贴怎么领"), new(false, page.Ask("护林补贴怎么领").Text), new(true, "500亩以上的每月多少钱"), new(false, "管护不足500亩的每人每月340元，500亩以上的每人每月560元。")];
        Assert.Contains("0936-5520417", page.Ask("电话呢", before).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sum_under_a_printed_question_is_of_what_the_title_names()
    {
        using var page = new AskedPage(Guide);
        Assert.Contains("560元", page.Ask("管600亩林子护林补贴多少").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_to_do_when_something_was_forgotten_is_not_how_the_thing_is_got()
    {
        using var page = new AskedPage(Guide);
        Assert.DoesNotMatch("^本人应当在15日内", page.Ask("护林补贴怎么领").Text);
        Assert.Contains("15日内", page.Ask("护林补贴忘了报停怎么办").Text, StringComparison.Ordinal);
    }
}
