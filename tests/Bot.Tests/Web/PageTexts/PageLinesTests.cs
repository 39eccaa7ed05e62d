using Wenzheng.Bot.Web.PageTexts;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Tests.Web.PageTexts;

public sealed class PageLinesTests
{
    // Two articles whose columns are printed line by line in turn; the second line of the first goes on in its third.
    private const string Page = "甲文标题\n乙文第一行\r\n甲文正文前半，\n乙文第二行\n后半在这里。\n";

    private static readonly Article First = Article("甲", "甲文标题\n甲文正文前半，后半在这里。", (0, 4, "甲文标题"), (5, 7, "甲文正文前半，"), (12, 6, "后半在这里。"));
    private static readonly Article Second = Article("乙", "乙文第一行\n乙文第二行", (0, 5, "乙文第一行"), (6, 5, "乙文第二行"));

    [Fact]
    public void Every_line_goes_to_the_article_that_took_it()
    {
        var lines = PageLines.Of(Page, First, [First, Second], default);

        Assert.Equal(["甲", "乙", "甲", "乙", "甲"], lines.Lines.Select(l => l.Owner?.Id));
        Assert.Equal([1, 2, 3, 4, 5], lines.Lines.Select(l => l.Number));
        Assert.Equal("乙文第一行", lines.Lines[1].Text);
    }

    [Fact]
    public void A_quote_over_a_column_break_is_marked_in_both_lines()
    {
        var quote = new TextRange(9, 6);
        var lines = PageLines.Of(Page, First, [First, Second], quote);

        Assert.Equal(First.TextOf(quote), string.Concat(lines.Lines.SelectMany(l => l.Quoted.Select(q => l.Text.Substring(q.Start, q.Length)))));
        Assert.Equal([3, 5], lines.Lines.Where(l => l.Quoted.Count > 0).Select(l => l.Number));
    }

    [Fact]
    public void Of_a_long_page_the_lines_around_the_article_are_shown_and_the_rest_is_counted()
    {
        var page = string.Concat(Enumerable.Range(0, 500).Select(_ => "别的一行\n")) + "甲文标题\n" + string.Concat(Enumerable.Range(0, 300).Select(_ => "又一行\n"));
        var article = First with { Text = "甲文标题", Origins = [new OriginSpan(0, 4, page.IndexOf("甲文", StringComparison.Ordinal))] };

        var lines = PageLines.Of(page, article, [article], new TextRange(0, 4));

        Assert.InRange(lines.Lines.Count, 10, 60);
        Assert.Equal(801, lines.Before + lines.Lines.Count + lines.After);
        Assert.Contains(lines.Lines, l => l.Owner is not null && l.Number == 501);
    }

    [Fact]
    public void Origins_that_lie_outside_the_page_are_left_out()
    {
        var broken = First with { Origins = [new OriginSpan(0, 4, 9_999), new OriginSpan(5, 7, -3), new OriginSpan(12, int.MaxValue, 2)] };

        Assert.All(PageLines.Of(Page, broken, [broken], new TextRange(0, 18)).Lines, l => Assert.Null(l.Owner));
        Assert.Empty(PageLines.Of("", broken, [broken], default).Lines);
    }

    private static Article Article(string id, string text, params (int Start, int Length, string Text)[] origins) => new()
    {
        Id = id,
        Source = "版.txt",
        Text = text,
        Paragraphs = [new Paragraph(ParagraphKind.Body, 0, text.Length)],
        Origins = [.. origins.Select(o => new OriginSpan(o.Start, o.Length, Page.IndexOf(o.Text, StringComparison.Ordinal)))],
    };
}
