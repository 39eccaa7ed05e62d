using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>读来: an answer begins with what answers, and has neither halves of sentences nor what stands beside it on the page by chance.</summary>
public sealed class AnswersAsReadTests : IDisposable
{
    private readonly AskedPage page = new(
        """
        # 松岭乡：日子一年比一年好

        本报讯（记者 何清）松岭乡今年投入280万元整治河道，清淤6公里。

        乡里成立了产业联盟，与三家企业签订购销协议，带动320户增收。

        针对老人吃饭难，乡里把闲置的粮站改成食堂，每餐收5元，村里补3元，由志愿者轮流掌勺。

        """,
        """
        # 乳品厂恢复生产

        本报讯 4月19日，清河乳品厂的车间里一片忙碌。“厂区日均产量170吨，恢复到满负荷生产。”清河乳品厂党支部书记、厂长马文告诉记者。

        疫情以来，清河乳品厂为员工安排食宿，设专人定时消杀，员工入厂测体温、登记行程。

        """,
        """
        组织领航 建设幸福家园

        —访柳湾社区党支部书记王秋英

        柳湾社区有居民1.5万人，管理难度大。今后，社区将建好阵地，服务居民。

        """,
        """
        # 沙河镇：红白事有了新规矩

        本报讯（记者 江月）沙河镇今年定下红白事“三限”：限桌数，红事不过15桌，白事不过10桌；限烟酒，一桌不过120元，烟不过一条；限天数，白事不过3天。全镇办事153起，超标4起，超了的不罚款，取消当年星级户评选，村里的餐具也不再借给他家，由理事会上门讲清道理。

        """);

    public void Dispose() => page.Dispose();

    [Fact]
    public void A_practice_begins_with_what_was_asked_for()
    {
        var answer = page.Ask("松岭乡怎么解决老人吃饭难").Text;

        Assert.StartsWith("针对老人吃饭难", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("河道", answer, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_spoke_is_told_where_it_is_asked_and_not_beside_a_practice()
    {
        Assert.DoesNotContain("告诉记者", page.Ask("清河乳品厂疫情期间怎么管员工入厂").Text, StringComparison.Ordinal);
        Assert.Contains("马文", page.Ask("清河乳品厂厂长是谁").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Whom_an_interview_is_with_is_told_without_the_dash_of_its_headline()
    {
        Assert.StartsWith("柳湾社区党支部书记王秋英", page.Ask("柳湾社区党支部书记是谁").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_is_not_cut_behind_the_name_of_its_last_item()
    {
        Assert.DoesNotContain("限天数。", page.Ask("沙河镇红白事“三限”是什么").Text, StringComparison.Ordinal);
    }
}
