using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

public class OtherReadingsTests
{
    private const string Page = """
        # 青石镇推行五项聚焦

        青石镇推行“五项聚焦”：聚焦治理创新、聚焦富民强基、聚焦规范提升、聚焦引领发展、聚焦引路护航。全镇划成46个网格，配网格员52名。
        """;

    [Theory]
    [InlineData("青石镇 一共有多 少个网 格", "46个")]
    [InlineData("青石镇5项聚焦是哪5项", "引路护航")]
    [InlineData("青石镇那边有多少网格员", "52名")]
    [InlineData("关于青石镇，有多少网格员", "52名")]
    public void A_question_typed_otherwise_is_answered_as_the_usual_one(string typed, string fact)
    {
        using var page = new AskedPage(Page);
        var answer = page.Ask(typed);
        Assert.False(answer.Refused, answer.Text);
        Assert.Contains(fact, answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("一共有多 少网格", "一共有多少网格")]
    [InlineData("寿阳 网格 数量", null)]
    [InlineData("一共有多少网格", null)]
    public void Spaces_are_left_out_of_what_asks(string typed, string? joined) => Assert.Equal(joined, Unspaced.Of(typed));

    [Theory]
    [InlineData("5项聚焦是什么", "五项聚焦是什么")]
    [InlineData("2023年3个月建了25个", null)]
    [InlineData("1.5个百分点", null)]
    [InlineData("河湾乡9个村", null)]
    public void A_single_digit_before_a_measure_word_is_written_out(string typed, string? written) => Assert.Equal(written, PrintedNumeral.Of(typed));

    [Theory]
    [InlineData("青石镇那边有多少网格员", "青石镇有多少网格员")]
    [InlineData("关于青石镇,有多少网格员", "青石镇有多少网格员")]
    [InlineData("青石镇,白河村有多少网格员", "青石镇,白河村有多少网格员")]
    [InlineData("青石镇,网格员多少,网格多少", "青石镇,网格员多少,网格多少")]
    public void A_place_that_only_sets_the_scene_belongs_to_what_is_asked(string typed, string plain) => Assert.Equal(plain, PlainAsking.Of(typed));
}
