using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>Facts that differ by year, and whose year the page's own day gives.</summary>
public sealed class YearsTests : IDisposable
{
    private readonly AskedPage page = new("""
        2 乡村 2023年3月15日 星期三 责编 林一

        # 棠溪县柏树镇村集体收入见闻

        去年柏树镇村集体收入610万元，比2021年多出一倍。镇长宁怀远说，今年力争达到800万元，年底前消除空壳村。

        截至今年2月底，全镇清理合同8426份。

        # 棠溪县柏树镇五个村装上新水表

        镇上用两个月装好水表1.2万只。

        # 2023年12月任前公示

        宁怀远，现任柏树镇镇长，拟任柏树镇党委书记；路长青，现任柏树镇副镇长，拟任县水利局副局长。

        # 柏树镇“归雁工程”收官

        按计划，三年引回300人的“归雁工程”今年收官，实际引回276人，还剩24人。
        """);

    public void Dispose() => page.Dispose();

    [Fact]
    public void Last_year_of_a_dated_page_is_the_year_asked_for() =>
        Assert.Contains("610万元", page.Ask("柏树镇2022年村集体收入多少").Text, StringComparison.Ordinal);

    [Fact]
    public void A_date_that_is_only_an_end_dates_its_sentence() =>
        Assert.Contains("8426份", page.Ask("柏树镇截至2023年2月底清理合同多少份").Text, StringComparison.Ordinal);

    [Fact]
    public void What_a_page_tells_of_other_years_answers_nothing_of_the_asked_one() =>
        Assert.DoesNotContain("610万元", page.Ask("柏树镇2019年村集体收入多少").Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("路长青要提啥", "县水利局副局长", "党委书记")]
    [InlineData("宁怀远拟任什么职务", "党委书记", "水利局")]
    public void To_which_post_somebody_goes_is_told_by_the_notice_alone(string question, string told, string other)
    {
        var text = page.Ask(question).Text;
        Assert.Contains(told, text, StringComparison.Ordinal);
        Assert.DoesNotContain(other, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("宁怀远对村民提什么要求")]
    [InlineData("宁怀远负责什么职责")]
    public void What_somebody_wants_or_does_is_no_question_for_a_post(string question)
    {
        using var own = new AskedPage("# 柏树镇修渠\n\n柏树镇镇长宁怀远说，修渠三年。\n\n宁怀远要求村民轮流值守，他的职责是巡渠。\n");
        Assert.DoesNotContain("三年", own.Ask(question).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_holds_a_post_is_not_who_comes_after() =>
        Assert.DoesNotContain("宁怀远说", page.Ask("谁将接任柏树镇镇长").Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("归雁工程引回300人的目标完成了吗")]
    public void Whether_a_goal_was_reached_is_told_by_the_outcome(string question)
    {
        var text = page.Ask(question).Text;
        Assert.Contains("276人", text, StringComparison.Ordinal);
        Assert.DoesNotContain("是的", text, StringComparison.Ordinal);
    }
}
