using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>An invented work report: what was done last year, what is wanting, what this year is to bring.</summary>
public sealed class WorkReportTests(WorkReportTests.Report report) : IClassFixture<WorkReportTests.Report>
{
    [Theory]
    [InlineData("柳堰县去年改造了多少老旧小区", "41个", "29个")]
    [InlineData("上年改造老旧小区多少个", "41个", "29个")]
    [InlineData("柳堰县2023年改造老旧小区多少个", "41个", "29个")]
    [InlineData("今年要改造多少老旧小区", "29个", "41个")]
    [InlineData("2024年改造老旧小区多少个", "29个", "41个")]
    public void Last_year_is_told_by_its_results_and_this_year_by_its_aims(string question, string told, string other)
    {
        var text = report.Page.Ask(question).Text;
        Assert.Contains(told, text, StringComparison.Ordinal);
        Assert.DoesNotContain(other, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("去年加装电梯多少部")]
    [InlineData("明年改造老旧小区多少个")]
    [InlineData("2022年改造老旧小区多少个")]
    public void What_is_told_of_another_year_is_refused(string question) =>
        Assert.True(report.Page.Ask(question).Refused);

    [Theory]
    [InlineData("存在哪些问题")]
    [InlineData("柳堰县的主要问题是什么")]
    public void A_section_that_lists_what_is_asked_is_listed_whole(string question)
    {
        var text = report.Page.Ask(question).Text;
        foreach (var item in (string[])["一是产业链条短", "二是县城停车难", "三是少数干部怕担责"]) Assert.Contains(item, text, StringComparison.Ordinal);
        Assert.DoesNotContain("预期目标", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("今年要办哪些民生实事")]
    [InlineData("今年办哪六件民生实事")]
    public void A_counted_list_is_named_by_what_it_counts_and_told_to_its_end(string question)
    {
        var text = report.Page.Ask(question).Text;
        for (var n = 1; n <= 6; n++) Assert.Contains($"{n}.", text, StringComparison.Ordinal);
        Assert.Contains("加装电梯35部", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_to_be_done_this_year_was_not_done_last_year() =>
        Assert.DoesNotContain("加装电梯", report.Page.Ask("去年办了哪些民生实事").Text, StringComparison.Ordinal);

    public sealed class Report : IDisposable
    {
        internal AskedPage Page { get; } = new("""
            # 柳堰县人民政府工作报告（摘要）

            ——2024年1月16日在柳堰县第十六届人民代表大会第四次会议上

            县长 车新野

            ## 一、2023年工作回顾

            过去一年，全县地区生产总值完成94.2亿元，增长5.7%。

            城乡面貌一新。改造老旧小区41个，惠及居民3860户；新建停车场7处。

            ## 二、存在的问题

            一是产业链条短，带动力不强；二是县城停车难，群众有怨言；三是少数干部怕担责，作风不实。

            ## 三、2024年目标和重点工作

            主要预期目标是：地区生产总值增长6%。

            城市更新提速，改造老旧小区29个，新建口袋公园5处。

            六件民生实事：1.新修农村公路70公里。2.新建幼儿园1所。3.新增充电桩120个。4.新建社区食堂4家。5.改造农村危房90户。6.加装电梯35部。
            """);

        public void Dispose() => Page.Dispose();
    }
}
