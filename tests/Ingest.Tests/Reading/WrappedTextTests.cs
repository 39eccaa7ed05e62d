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

    /// <summary>Paragraphs set in lines of sixteen characters, the first of each indented.</summary>
    private static string Set(params string[] paragraphs) =>
        string.Join('\n', paragraphs.SelectMany(p => p.StartsWith('#') ? [p[1..]] : ("　　" + p).Chunk(16).Select(c => new string(c))));

    private const string First = "柳河镇的山塘去年修了二十三口，今年还要再修三十口，修塘的钱县里出一半，镇里和村里各出四分之一，账每月贴一次墙。";

    private const string Second = "塘长由各村推选，一口塘一个人，镇里每月给他们开一次会，会上只说哪口塘漏水、哪口塘缺石板，说完就散，不留饭。";

    [Fact]
    public void A_short_line_that_is_not_indented_between_two_paragraphs_is_a_heading()
    {
        var articles = ReadPages.Read("山塘整修的账本\n\n" + Set(First, "#一口塘，一个人", Second)).Articles;
        Assert.Equal([First, Second], articles.SelectMany(a => ReadPages.Texts(a)).Select(p => p.Trim()));
    }

    [Fact]
    public void A_full_line_that_ends_a_sentence_goes_on_in_a_line_that_is_not_indented()
    {
        const string text = "柳河镇的山塘去年修了两三口。近日，新桥通车，人人都说方便，一早一晚走的人最多，桥头卖豆腐的老两口天天守到天黑。";
        var article = Assert.Single(ReadPages.Read("山塘整修的账本\n\n" + Set(text, Second)).Articles);
        Assert.Equal([text, Second], ReadPages.Texts(article).Select(p => p.Trim()));
    }

    [Fact]
    public void A_full_line_that_ends_with_a_colon_goes_on()
    {
        const string text = "柳河镇修塘的次序分为三种看：下游田多的先修，下游田少的后修，没有田的不修，次序定下来贴在村口，年底再看一遍。";
        var article = Assert.Single(ReadPages.Read("山塘整修的账本\n\n" + Set(First, text, Second)).Articles);
        Assert.Equal(3, ReadPages.Texts(article).Count);
    }
}
