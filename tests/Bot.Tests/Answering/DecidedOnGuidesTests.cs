using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>On a page of questions and answers a yes or no is told by what decides it, not by what speaks most of the thing.</summary>
public sealed class DecidedOnGuidesTests : IDisposable
{
    private readonly AskedPage page = new("""
        # 苇川县灵活就业补贴问答

        问：灵活就业补贴哪些人能领？

        答：女满40周岁、男满50周岁，登记失业后以灵活就业方式缴纳养老保险的，每人每月补贴310元。

        问：哪些情况领不到补贴？

        答：同时领失业金的不能领；虚报的要全额退回。

        # 柳圩镇化解积案

        柳圩镇党委书记把17件陈年积案摆上桌，自己包了4件最难的。一桩宅基地纠纷拖了19年，查出一张草图，两家各退一米。截至6月底，17件化解了14件，还剩3件，一件等法院判。
        """);

    [Fact]
    public void What_decides_is_told_before_what_only_tells_of_the_thing() =>
        Assert.StartsWith("同时领失业金的不能领", page.Ask("领着失业金还能再领灵活就业补贴不").Text, StringComparison.Ordinal);

    [Fact]
    public void Whether_all_is_done_is_told_by_what_is_left() =>
        Assert.Contains("还剩3件", page.Ask("柳圩那十七件积案全清了没").Text, StringComparison.Ordinal);

    public void Dispose() => page.Dispose();
}
