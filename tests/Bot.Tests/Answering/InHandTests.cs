using Wenzheng.Bot.Answering;
using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>Follow-ups told by the article in hand: the only figure of the asked kind, another thing's own sentence, a sum after a count.</summary>
public sealed class InHandTests : IDisposable
{
    private readonly AskedPage page = new("""
        # 澜源县宅基地怎么批

        澜源县农村宅基地审批管理办法今年6月起施行。3人及以下的户不超过90平方米，6人及以上的户不超过150平方米。住房不超过三层，总高度不超过11米。

        # 澜源县柏木镇“村务晒一晒”

        2020年6月，柏木镇从石桥村开始试点“村务晒一晒”，目前已推广到全镇22个村。镇里编印问答手册，列出58个常见问题，立案查处6人。

        # 澜源县荷塘镇三长联动

        荷塘镇推行三长联动，发现问题在群里亮灯：一般问题亮黄灯，3天内解决；突出问题亮红灯，由镇里挂牌督办；整改完成亮绿灯。

        # 澜源县通报平安建设情况

        2021年，澜源县接报刑事警情912起，比2020年下降20.0%。2021年群众电信诈骗损失1750万元。今年1至5月成功劝阻372起，挽回资金918万元。
        """);

    [Theory]
    [InlineData("澜源县6人以上的户宅基地能批多大", "房子最高几层", "三层")]
    [InlineData("柏木镇“村务晒一晒”在哪个村试点的", "现在多少个村在搞", "22个村")]
    public void The_only_figure_of_the_asked_kind_in_the_article_in_hand_answers(string first, string second, string fact)
    {
        Assert.Contains(fact, After(first, second).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("柏木镇“村务晒一晒”在哪个村试点的", "一共多少个厂在搞")]
    [InlineData("澜源县6人以上的户宅基地能批多大", "宅基地要种几棵树")]
    public void A_figure_of_another_kind_answers_nothing(string first, string second)
    {
        Assert.True(After(first, second).Refused);
    }

    [Fact]
    public void Another_thing_is_told_by_its_own_sentence_though_that_has_no_figure()
    {
        var text = After("荷塘镇一般问题几天解决", "突出问题呢").Text;
        Assert.Contains("挂牌督办", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_loss_asked_for_after_a_count_is_a_sum()
    {
        Assert.Contains("1750万元", After("澜源县2021年接报刑事警情多少起", "电信诈骗损失呢").Text, StringComparison.Ordinal);
    }

    public void Dispose() => page.Dispose();

    private Answer After(string first, string second) => page.Ask(second, new Turn(true, first), new Turn(false, page.Ask(first).Text));
}
