using Wenzheng.Bot.Answering;
using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>A guide to several matters, each under a heading of its own, and a report that asks its own why.</summary>
public sealed class SectionsTests(SectionsTests.Guide guide) : IClassFixture<SectionsTests.Guide>
{
    [Theory]
    [InlineData("犬只登记收多少钱", "120元")]
    [InlineData("竹林补贴的标准是多少", "每亩35元")]
    [InlineData("犬只登记要带什么材料", "免疫证明")]
    [InlineData("竹林补贴要交哪些材料", "林权证")]
    public void The_same_side_is_told_of_the_asked_matter(string question, string told)
    {
        var text = Ask(question).Text;
        Assert.Contains(told, text, StringComparison.Ordinal);
        Assert.DoesNotContain(told is "120元" or "免疫证明" ? "林权证" : "免疫证明", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("葛坪乡为什么排在最后？")]
    [InlineData("葛坪乡走访靠后是什么原因")]
    public void A_why_that_the_report_asks_itself_is_answered_by_what_follows_it(string question) =>
        Assert.Contains("山高路远", Ask(question).Text, StringComparison.Ordinal);

    [Fact]
    public void A_why_of_the_report_answers_no_how_many() =>
        Assert.DoesNotContain("山高路远", Ask("葛坪乡走访了多少户？").Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("柏亭镇的调解室去年受理多少纠纷", "412件")]
    [InlineData("柏亭镇的党委书记是谁", "段海生")]
    public void What_stands_under_a_towns_name_is_that_towns(string question, string told) =>
        Assert.Contains(told, Ask(question).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("河湾镇的调解室去年受理多少纠纷")]
    [InlineData("河湾镇的党委书记是谁")]
    public void What_stands_under_a_towns_name_is_no_other_towns(string question)
    {
        var text = Ask(question).Text;
        Assert.DoesNotContain("412件", text, StringComparison.Ordinal);
        Assert.DoesNotContain("段海生", text, StringComparison.Ordinal);
    }

    private Answer Ask(string question) => guide.Page.Ask(question);

    public sealed class Guide : IDisposable
    {
        private const string Text = """
            ---
            newspaper: 岑川日报
            date: 2023-07-04
            ---
            # 岑川县高频事项办事指南

            岑川县政务服务中心刊发办事指南，方便群众办事。

            ## 犬只登记

            条件：城区内每户限养一只。

            材料：身份证、犬只免疫证明、照片两张。

            费用：首次登记每只收取120元，以后每年60元。

            ## 竹林抚育补贴

            条件：承包竹林5亩以上的农户可以申请。

            标准：每亩35元，连补三年。

            材料：身份证、林权证和一卡通复印件。

            # 岑川县比一比哪个乡走访勤

            岑川县开展“敲门问需”，全县共走访3.2万户。柏亭镇走访8200户，排在第一。

            葛坪乡走访1900户，排在全县最后。葛坪乡为什么靠后？乡党委书记甘棠说，乡里山高路远，住户分散，一天只能走五六户。县里决定派20名干部支援。

            # 岑川县乡村治理见闻

            走进岑川县的村庄，道路整洁，灯光明亮。

            ## 柏亭镇：一杯茶的工夫

            村里设了茶话调解室，谁家有了疙瘩，沏上一壶茶先听再劝。镇党委书记段海生说，去年调解室受理纠纷412件。

            ## 河湾镇：漂流的河长

            河湾镇请渔民当河长，每天撑船巡河，拾垃圾46吨。
            """;

        internal AskedPage Page { get; } = new(Text);

        public void Dispose() => Page.Dispose();
    }
}
