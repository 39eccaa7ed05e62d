using Wenzheng.Bot.Web.Searching;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Web.Pages;

/// <summary>正文: an article's paragraphs with the quote marked; a quote over several paragraphs is marked in each.</summary>
internal static class ArticleBody
{
    public static void Write(Html page, Article article, TextRange quote)
    {
        Origin(page, article);
        if (article.Series.Length > 0)
            page.Add($"        <p class=\"series\"><span>{article.Series}</span></p>\n");
        var hasTitle = article.Paragraphs.Any(p => p.Kind == ParagraphKind.Title && p.Length > 0);
        if (!hasTitle)
            page.Add($"        <h1 class=\"title untitled\">{(article.Title.Length > 0 ? article.Title : Headline.Of(article))}</h1>\n");
        var state = new Marking(quote);
        var isTitled = false;
        foreach (var paragraph in article.Paragraphs)
        {
            var range = paragraph.Range;
            if (string.IsNullOrWhiteSpace(article.TextOf(range)))
                continue;
            var (tag, style) = StyleOf(paragraph.Kind, isTitled);
            isTitled |= paragraph.Kind == ParagraphKind.Title;
            page.Add($"        <{tag} class=\"{style}\" data-start=\"{range.Start}\">");
            state.Write(page, article.Text, range);
            page.Add($"</{tag}>\n");
        }
    }

    private static void Origin(Html page, Article article)
    {
        page.Add($"        <p class=\"origin\">");
        if (article.Newspaper.Length > 0)
            page.Add($"<span>{article.Newspaper}</span>");
        if (article.Published is { } day)
            page.Add($"<span><time datetime=\"{day}\">{DateWords.Of(day)}</time>{(DateWords.Basis(article.PublishedBasis) is { Length: > 0 } basis ? $"（{basis}）" : "")}</span>");
        else
            page.Add($"<span>日期不详</span>");
        if (article.PageLabel.Length > 0)
            page.Add($"<span>{article.PageLabel}</span>");
        page.Add($"<span>{article.Source}</span></p>\n");
    }

    /// <summary>The first title is the page's heading; a page may print a second one under it.</summary>
    private static (string Tag, string Style) StyleOf(ParagraphKind kind, bool isTitled) => kind switch
    {
        ParagraphKind.Title => (isTitled ? "h2" : "h1", "title"),
        ParagraphKind.SectionHeading => ("h2", "heading"),
        ParagraphKind.Kicker => ("p", "kicker"),
        ParagraphKind.Deck => ("p", "deck"),
        ParagraphKind.Byline => ("p", "byline"),
        ParagraphKind.Caption => ("p", "caption"),
        _ => ("p", "body"),
    };

    /// <summary>Marks the quote; the first mark is what the address leads to.</summary>
    private sealed class Marking(TextRange quote)
    {
        private bool isNamed;

        public void Write(Html page, string text, TextRange paragraph)
        {
            var (from, to) = (Math.Max(paragraph.Start, quote.Start), Math.Min(paragraph.End, quote.End));
            if (from >= to)
            {
                page.AddText(text.AsSpan(paragraph.Start, paragraph.Length));
                return;
            }
            page.AddText(text.AsSpan(paragraph.Start..from));
            if (isNamed)
                page.Add($"<mark>");
            else
                page.Add($"<mark id=\"quote\" tabindex=\"-1\">");
            isNamed = true;
            page.AddText(text.AsSpan(from..to)).Add($"</mark>").AddText(text.AsSpan(to..paragraph.End));
        }
    }
}
