using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>What is told of one place is none of another's: of the same asked again, of briefs in one column, of what was never said to have ended.</summary>
public sealed class PlacesAskedAgainTests : IDisposable
{
    private readonly AskedPage page = new("""
        渠南日报 2024年3月20日 第一版

        渠南县：一个平台管到底

        本报讯（记者 戴云舟）渠南县去年底把三张网并为“渠事通”一个平台。目前全县划分网格880个，专职网格员1215名。

        今年前两个月，全县调解纠纷298件，调解成功率达98.5%。

        望月县：河长盯着水

        本报讯（记者 梅青）望月县设河长213名，每月巡河4次。2023年全县断面水质优良率达92%。

        县里建起“一河一档”，每条河的排污口、取水口、责任人都记在档里。
        """, """
        望月日报 2023年11月9日 第四版

        一周简讯

        白沙镇 建成渔民新村，86户渔民上岸定居，每户补助2.5万元。

        柳坡镇 举办山货节，三天卖出山货430万元，带动1200户农户增收。

        云台乡 开通进山公交，每天6班，票价2元。
        """, """
        渠南日报 2022年9月14日 第二版

        渠南县：网格员走进千家

        本报讯（记者 戴云舟）渠南县今年推行网格治理。今年1至8月，全县调解纠纷1346件，调解成功率达97.2%。
        """);

    [Theory]
    [InlineData("望月县河长每月巡河几次？渠南县呢？")]
    [InlineData("望月县有多少河长，渠南县有多少河长")]
    public void The_same_of_another_place_is_named_where_no_page_tells_it(string question)
    {
        var answer = page.Ask(question).Text;

        Assert.Contains("巡河4次", answer, StringComparison.Ordinal);
        Assert.Contains("资料未见：渠南县", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("网格", answer, StringComparison.Ordinal);
    }

    [Fact]
    public void The_next_brief_of_a_column_tells_of_its_own_place()
    {
        var answer = page.Ask("柳坡镇为什么办山货节").Text;

        Assert.Contains("430万元", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("公交", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("介绍一下白沙镇", "渔民新村")]
    [InlineData("云台乡", "票价2元")]
    public void A_place_of_a_brief_is_told_by_it(string question, string told)
    {
        var answer = page.Ask(question).Text;

        Assert.Contains(told, answer, StringComparison.Ordinal);
        Assert.DoesNotContain("山货", answer, StringComparison.Ordinal);
    }

    [Fact]
    public void What_no_page_says_has_ended_has_no_reason() => Assert.True(page.Ask("为什么望月县停止巡河").Refused);

    [Fact]
    public void Keywords_of_two_years_are_told_of_both()
    {
        var answer = page.Ask("渠南县调解成功率2022年和2024年").Text;

        Assert.Contains("97.2%", answer, StringComparison.Ordinal);
        Assert.Contains("98.5%", answer, StringComparison.Ordinal);
    }

    public void Dispose() => page.Dispose();
}
