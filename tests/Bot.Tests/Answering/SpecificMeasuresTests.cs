using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>What is counted in a measure word of its own, heads of villages, and askers of whether.</summary>
public sealed class SpecificMeasuresTests : IDisposable
{
    private readonly AskedPage page = new("""
        # 椒岭县一张“绿卡”管到底

        绿卡的正式名字叫“绿叶积分卡”，去年9月在竹溪乡试点，今年3月推到椒岭县全县9个乡镇。
        县长贺小川说，全县发卡6.3万张，按户发，卡分三色：80分以上绿卡，60分至79分蓝卡，不到60分白卡。

        # 楼道里的一次投票

        11月6日，椒岭县河头街道三号院里，居民用扑克牌投票：方块是同意，梅花是反对，定下了2处车棚的位置。
        最后31张方块、5张梅花。

        # 柳塘社区的长条凳

        椒岭县河头街道柳塘社区没有会议厅，党总支书记姚素珍最常坐的是巷口一条长凳。
        姚素珍今年51岁，带的徒弟孔小满当上了石桥社区书记。

        # 账本跟着人走

        问：代管了，这钱还是不是村里的？
        答：所有权、使用权“两权不变”，乡镇不得平调、挪用。
        村级资金都要进乡镇账户，村里只留不超过2000元的备用金。
        """);

    [Theory]
    [InlineData("椒岭县全县发卡多少张", "6.3万张")]
    [InlineData("绿叶积分卡三色分别对应多少分", "80分以上")]
    [InlineData("楼道里的扑克牌投票方块几张梅花几张", "31张")]
    public void A_figure_is_of_the_measure_word_that_was_asked(string question, string figure) => Assert.Contains(figure, page.Ask(question).Text, StringComparison.Ordinal);

    [Fact]
    public void A_figure_of_another_measure_word_is_no_answer() => Assert.DoesNotContain("2处", page.Ask("居民扑克牌投票方块几张").Text, StringComparison.Ordinal);

    [Fact]
    public void The_head_of_a_community_is_whom_its_report_calls_head_of_the_branch() => Assert.Contains("姚素珍", page.Ask("柳塘社区书记是谁").Text, StringComparison.Ordinal);

    [Fact]
    public void Who_trained_a_secretary_is_not_asked_for_the_secretary() => Assert.Contains("姚素珍", page.Ask("石桥社区书记是谁带出来的徒弟").Text, StringComparison.Ordinal);

    [Fact]
    public void Whether_a_thing_may_be_done_is_asked_in_writing_too() => Assert.Contains("不得平调", page.Ask("乡镇可否挪用代管的村级资金？").Text, StringComparison.Ordinal);

    public void Dispose() => page.Dispose();
}
