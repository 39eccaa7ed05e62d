using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>What was one report and is read as two: the second part names no place, and is told of the one that the first names.</summary>
public sealed class ContinuedElsewhereTests : IDisposable
{
    private readonly AskedPage page = new("""
        # 竹坞镇党委书记谈调解

        竹坞镇人口占全县的六分之一，去年受理纠纷130起。
        镇里的云坑村把调解室设在村口一孔旧窑洞里，门上写着“说事窑”。

        # 一孔旧窑洞 说和百家事

        去年开窑以来，说和了58起。今年给坐窑的人每次补30元误工费，钱从果库的租金里出。

        # 石塘镇的一场评比

        石塘镇评出文明户76户，每户奖300元。
        """);

    [Fact]
    public void A_report_without_a_place_is_told_of_the_place_named_before_it() => Assert.Contains("30元", page.Ask("云坑村坐窑的误工费一次补多少").Text, StringComparison.Ordinal);

    [Fact]
    public void A_report_with_a_place_of_its_own_is_not() => Assert.DoesNotContain("76户", page.Ask("云坑村评出文明户多少户").Text, StringComparison.Ordinal);

    public void Dispose() => page.Dispose();
}
