using Wenzheng.Ingestion.Reading;

namespace Wenzheng.Ingestion.Tests.Reading;

public sealed class ColumnTests
{
    [Fact]
    public void A_word_cut_by_a_column_is_whole_again()
    {
        var article = Assert.Single(ReadPages.Read("社区服务更贴心\n\n社区党支部组织志愿者上门走访，逐步完善党群服\n\n务体系，受到居民的欢迎。").Articles);
        Assert.Equal(["社区党支部组织志愿者上门走访，逐步完善党群服务体系，受到居民的欢迎。"], ReadPages.Texts(article));
    }

    [Fact]
    public void A_sentence_goes_on_after_another_article()
    {
        var articles = ReadPages.Read("""
            图书馆延长开放时间

            本报讯（记者 李华）市图书馆宣布，从下月起延长开放时间，周末开放到晚上九点，并新增《少年科

            地铁三号线开始试运行

            本报讯（记者 王明）地铁三号线昨天开始试运行，全长二十公里，设车站十六座。

            学》等期刊二百余种，供读者借阅。
            """).Articles;
        Assert.Equal(["图书馆延长开放时间", "地铁三号线开始试运行"], articles.Select(a => a.Title));
        Assert.EndsWith("并新增《少年科学》等期刊二百余种，供读者借阅。", Assert.Single(ReadPages.Texts(articles[0])), StringComparison.Ordinal);
        Assert.Single(ReadPages.Texts(articles[1]));
    }

    [Theory]
    [InlineData("开展集体经济工", "工作取得了成效", 1)]
    [InlineData("共同努力为了人", "人民的幸福", 0)]
    [InlineData("一共走访了12", "2户居民", 0)]
    [InlineData("加强基层组织建设", "组织建设不断深入", 4)]
    [InlineData("工作不断推进", "今年以来", 0)]
    public void Characters_printed_twice_at_a_break_are_found(string before, string after, int doubled) =>
        Assert.Equal(doubled, DoubledBreak.Length(before, after, ReadingWeights.Default.DoubledSurplus));

    [Theory]
    [InlineData("他说：“今天的", 0, -1)]
    [InlineData("今天的”他说", -1, 0)]
    [InlineData("村（社区）书记", -1, -1)]
    [InlineData("等28名村(社", 2, -1)]
    [InlineData("区)党组织书记", -1, 2)]
    [InlineData("一）总体要求", -1, -1)]
    public void Brackets_left_open_at_a_break_are_seen(string text, int unclosed, int unopened) =>
        Assert.Equal(new Brackets(unclosed, unopened), Brackets.Of(text));

    [Theory]
    [InlineData("一是抓党建。二是抓产业。", "三是抓治理。", 1)]
    [InlineData("一是抓党建。二是抓产业。", "一是抓治理。", -1)]
    [InlineData("抓党建。", "三是抓治理。", 0)]
    public void Ordinals_agree_when_they_count_on(string before, string after, int agreement) => Assert.Equal(agreement, Ordinals.Agreement(before, after));

    [Fact]
    public void The_best_matching_is_better_than_the_greedy_one()
    {
        var picked = BestMatching.Pick([new(0, 2, 5), new(0, 3, 4), new(1, 2, 4.5f)], 4);
        Assert.Equal([new(0, 3, 4), new(1, 2, 4.5f)], picked);
    }
}
