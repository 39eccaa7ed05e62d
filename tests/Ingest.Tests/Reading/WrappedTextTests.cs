namespace Wenzheng.Ingestion.Tests.Reading;

/// <summary>定宽折行: the printed lines of columns, each a line of the file.</summary>
public sealed class WrappedTextTests
{
    private const string Two =
        """
        城南修好三条小巷

        　　本报讯 近日，城南街道把三条
        坑洼不平的小巷修好了。
        　　巷子里住着二百多户人家。去年
        冬天，一位老人在这里滑倒，街道
        当天就派人来看，随后排出工期。

        城北办起早餐铺

        　　城北社区的早餐铺每天早上六点开门，一碗
        热粥只卖两元。
        　　铺子由社区提供房屋，三名待业居民轮流看
        店，开张一个月已有四千多人次来过，附近工地
        的工人来得最多。
        """;

    [Fact]
    public void Every_article_may_be_set_in_a_width_of_its_own()
    {
        var articles = ReadPages.Read(Two).Articles;
        Assert.Equal(["城南修好三条小巷", "城北办起早餐铺"], articles.Select(a => a.Title));
        Assert.Equal(
            ["本报讯 近日，城南街道把三条坑洼不平的小巷修好了。", "巷子里住着二百多户人家。去年冬天，一位老人在这里滑倒，街道当天就派人来看，随后排出工期。"],
            ReadPages.Texts(articles[0]));
        Assert.Equal(2, ReadPages.Texts(articles[1]).Count);
    }

    [Fact]
    public void A_paragraph_goes_on_in_the_next_column_after_a_full_stop_at_the_end_of_a_full_line()
    {
        var article = Assert.Single(ReadPages.Read(
            """
            城南修好三条小巷

            　　本报讯 近日，城南街道把三条
            坑洼不平的小巷修好了，住户说好。
            　　巷子里住着二百多户人家。去年
            冬天，一位老人在这里不慎滑倒。

            街道当天就派人来看，随后排出了
            工期，四十天后全部完工。
            """).Articles);
        Assert.Contains("滑倒。街道当天", Assert.Single(ReadPages.Texts(article), t => t.StartsWith("巷子", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_in_brackets_on_a_line_of_their_own_close_the_article_above()
    {
        var articles = ReadPages.Read("## 城南修好小巷\n\n本报讯 近日，城南街道把小巷修好了。\n\n（王小明）\n\n## 城北办起早餐铺\n\n本报讯 城北的早餐铺开张了。").Articles;
        Assert.Equal(2, articles.Count);
        Assert.Contains("王小明", articles[0].Byline, StringComparison.Ordinal);
    }
}
