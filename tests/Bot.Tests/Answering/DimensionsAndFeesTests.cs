using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>Lengths and widths as print gives them, fees asked for in everyday words, and the second of two things asked.</summary>
public sealed class DimensionsAndFeesTests
{
    private const string Page = """
        # 苇塘镇新渠开挖

        本报讯 苇塘镇灌渠改造工程总投资800万元。灌渠改造工程按四级标准设计，指灌渠过水深度大于2米。工程将在老渠北侧挖1条长4200米、宽6米的新灌渠。

        # 办事指南：糕点作坊登记

        收费：不收费。

        办理时限：8个工作日。

        # 苇塘镇敬老院扩建

        本报讯 苇塘镇敬老院新添床位60张。晾衣场、菜地都收拾了出来。护理员由9人增加到14人。
        """;

    [Fact]
    public void A_length_is_told_where_print_gives_it_behind_its_word()
    {
        using var page = new AskedPage(Page);
        Assert.Contains("长4200米、宽6米", page.Ask("苇塘镇灌渠改造工程的灌渠有多长多宽").Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("桥有多长多宽", "长宽")]
    [InlineData("多长时间办好", "")]
    [InlineData("楼有多高", "高")]
    public void Dimensions_are_asked_for_by_their_words_and_a_time_is_none(string question, string dimensions) =>
        Assert.Equal(dimensions, Dimension.AskedIn(question));

    [Theory]
    [InlineData("全长1.2公里的路", true)]
    [InlineData("村长3年没换", false)]
    [InlineData("长度大于2米", false)]
    public void A_dimension_stands_where_its_word_is_followed_by_a_figure(string text, bool stands) =>
        Assert.Equal(stands, Dimension.Stands(text, '长'));

    [Fact]
    public void Whether_one_has_to_pay_asks_for_the_fee()
    {
        using var page = new AskedPage(Page);
        Assert.Contains("不收费", page.Ask("办糕点作坊登记要不要掏钱").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_page_that_answered_the_one_thing_tells_of_the_other_is_told_too()
    {
        using var page = new AskedPage(Page);
        var answer = page.Ask("苇塘镇敬老院添了多少床位，伺候老人的有几个").Text;
        Assert.Contains("60张", answer, StringComparison.Ordinal);
        Assert.Contains("14人", answer, StringComparison.Ordinal);
    }
}
