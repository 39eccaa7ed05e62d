using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>Questions on reports as news sites print them: one paragraph, sums and loads in their own words.</summary>
public sealed class NewsTextsTests : IDisposable
{
    private readonly AskedPage page = new(
        """
        # 青塘村办好养老服务

        青塘村坚持“三个到位”，让老人安心。设施保障到位，打造安全社区。村里建起日间照料中心。优化服务到位，打造友好社区。志愿者上门送餐。关心关爱到位，打造温情社区。村里上门走访退休军人，为他们送上慰问金和慰问品。

        # 白石镇谋划产业

        白石镇将围绕一核两带四园六基地的布局发展育苗产业，增加村集体收入。

        # 河口社区清理楼道

        河口社区清理楼道，成功清理了六大车废弃非机动车和三大车垃圾堆物。
        """);

    public void Dispose() => page.Dispose();

    [Fact]
    public void A_counted_name_in_quotation_marks_is_told_by_its_parts()
    {
        var answer = page.Ask("青塘村养老坚持哪“三个到位”").Text;
        foreach (var part in (string[])["设施保障到位", "优化服务到位", "关心关爱到位"]) Assert.Contains(part, answer, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sum_that_no_report_states_is_refused() => Assert.True(page.Ask("青塘村走访的退休军人每人发了多少慰问金").Refused);

    [Fact]
    public void A_name_of_several_numbered_pieces_that_no_report_explains_is_only_named() =>
        Assert.Contains("没有说明具体内容", page.Ask("白石镇“一核两带四园六基地”具体指哪些").Text, StringComparison.Ordinal);

    [Fact]
    public void What_is_carried_off_is_counted_in_loads() =>
        Assert.Contains("六大车", page.Ask("河口社区清掉了多少废弃非机动车").Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("每人慰问金", "元")]
    [InlineData("企业赔偿款", "元")]
    [InlineData("开采黄金", "")]
    [InlineData("合同条款", "")]
    [InlineData("居民消费", "")]
    public void What_is_paid_for_a_thing_is_measured_in_money(string text, string unit) => Assert.Equal(unit, MeasuredNoun.UnitOf(text));
}
