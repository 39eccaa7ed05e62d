using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>What says nothing of its own is not quoted beside what was asked for.</summary>
public sealed class TrimmedAnswersTests
{
    [Fact]
    public void Who_spoke_a_whole_quotation_is_not_quoted_alone()
    {
        using var page = new AskedPage("""
            # 柳堰县清理集体合同

            柳堰县今年清理村集体合同，镇村两级干部一起动手。

            “清理集体合同，先摸底、再公示、后签约，干部逐户核对，群众全程监督。”车新野说。

            县里还派出三支队伍到村里指导清理。
            """);
        var text = page.Ask("柳堰县集体合同怎么清理").Text;
        Assert.Contains("先摸底", text, StringComparison.Ordinal);
        Assert.DoesNotContain("车新野说。", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_headline_is_not_quoted_beside_the_answer()
    {
        using var page = new AskedPage("""
            # 柳堰县建强护林队伍

            柳堰县的护林员由村民推荐、乡镇考察、县里聘用，一年一签，每月补助900元。

            # 柳堰县定下七项任务

            柳堰县提出七项任务。七是护林护草。柳堰县要求各乡镇把七项任务逐条分解到部门，明确牵头领导、完成时限、验收办法和奖惩规矩，列成清单挂在墙上，做完一条销去一条。
            """);
        var text = page.Ask("柳堰县护林怎么做").Text;
        Assert.Contains("村民推荐", text, StringComparison.Ordinal);
        Assert.DoesNotContain("建强护林队伍", text, StringComparison.Ordinal);
    }
}
