using Wenzheng.Bot.Web.PageTexts;
using Wenzheng.Bot.Web.Searching;
using Wenzheng.Indexing.Archive;
using Wenzheng.Indexing.Engine;

namespace Wenzheng.Bot.Web.Pages;

/// <summary>What an article page shows.</summary>
/// <param name="Article">The article.</param>
/// <param name="Quote">The cited run of its text; of length 0 for none.</param>
/// <param name="IsQuoteLost">Whether the address names a quote that the text no longer holds.</param>
/// <param name="Neighbours">All articles of the page, this one too.</param>
/// <param name="SameReports">Other articles that carry the same report.</param>
/// <param name="Page">The page it comes from; null for imported documents, which have none.</param>
internal sealed record ArticleView(Article Article, TextRange Quote, bool IsQuoteLost, IReadOnlyList<Article> Neighbours, IReadOnlyList<Article> SameReports, PageText? Page);

/// <summary>文章页: the article as read, what was found in it, and beside it the page it comes from with its lines marked.</summary>
internal static class ArticlePage
{
    public static Html Write(ArticleView view, Manifest manifest)
    {
        var article = view.Article;
        var heading = Headline.Of(article);
        var page = PageShell.Open(heading, NavEntry.None, view.Page is null ? "page article-layout single" : "page article-layout");
        page.Add($"    <div class=\"article-column\">\n");
        if (view.IsQuoteLost)
            page.Add($"      <p class=\"notice warn\" role=\"status\">资料更新过，这个网址原来引用的那句话已经不在这篇文章里；下面是文章现在的样子。</p>\n");
        page.Add($"      <article class=\"article sheet\" lang=\"zh-CN\">\n");
        ArticleBody.Write(page, article, view.Quote);
        page.Add($"      </article>\n");
        Tools(page, view, heading);
        page.Add($"    </div>\n");
        if (view.Page is not null)
            PagePane.Write(page, view);
        ArticleFacts.Write(page, view);
        return PageShell.Close(page, manifest);
    }

    // Shown by the script that serves them: without one they would do nothing.
    private static void Tools(Html page, ArticleView view, string heading)
    {
        var article = view.Article;
        var origin = string.Join("，", new[] { article.Newspaper, article.Published is { } day ? DateWords.Of(day) : "", article.PageLabel }.Where(p => p.Length > 0));
        page.Add($"      <div class=\"article-tools no-print\" hidden data-title=\"{heading}\" data-origin=\"{origin}\" data-address=\"{Addresses.Of(article)}\">\n");
        if (view.Quote.Length > 0)
            page.Add($"        <button type=\"button\" class=\"quiet\" data-copy=\"quote\">复制引文和出处</button>\n        <button type=\"button\" class=\"quiet\" data-copy=\"quote-address\">复制这句的网址</button>\n");
        else
            page.Add($"        <button type=\"button\" class=\"quiet\" data-copy=\"address\">复制文章网址</button>\n");
        page.Add($"        <button type=\"button\" class=\"quiet\" data-print>打印</button>\n        <span class=\"soft small\" role=\"status\"></span>\n      </div>\n");
    }
}
