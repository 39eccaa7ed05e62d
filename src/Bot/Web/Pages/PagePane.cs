using Wenzheng.Bot.Web.PageTexts;
using Wenzheng.Bot.Web.Searching;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Web.Pages;

/// <summary>版面栏: the page's lines beside the article: its own lines with a bar, the quote marked, lines of other articles as links to them.</summary>
internal static class PagePane
{
    public static void Write(Html page, ArticleView view)
    {
        page.Add($"    <aside class=\"page-pane\" aria-labelledby=\"page-heading\">\n      <div class=\"page-head\"><h2 id=\"page-heading\">所在版面</h2> <span class=\"soft small\">{view.Article.Source}</span></div>\n");
        if (view.Page!.Fault is { } fault)
            page.Add($"      <p class=\"notice small\" role=\"status\">{fault}</p>\n");
        else
            Lines(page, view);
        page.Add($"    </aside>\n");
    }

    private static void Lines(Html page, ArticleView view)
    {
        var lines = PageLines.Of(view.Page!.Text, view.Article, view.Neighbours, view.Quote);
        page.Add($"      <p class=\"legend small soft\"><span class=\"swatch own\" aria-hidden=\"true\"></span>本文的行{(view.Quote.Length > 0 ? "，黄底是引文" : "")}；别的文章的行点了可以打开</p>\n");
        page.Add($"      <div class=\"page-lines\" tabindex=\"0\" role=\"region\" aria-label=\"版面原文，按行\">\n");
        if (lines.Before > 0)
            page.Add($"        <p class=\"more-lines soft small\">前面还有 {lines.Before} 行</p>\n");
        page.Add($"        <ol class=\"lines\">\n");
        foreach (var line in lines.Lines)
            Line(page, view.Article, line);
        page.Add($"        </ol>\n");
        if (lines.After > 0)
            page.Add($"        <p class=\"more-lines soft small\">后面还有 {lines.After} 行</p>\n");
        page.Add($"      </div>\n");
    }

    private static void Line(Html page, Article article, PageLine line)
    {
        var isOwn = line.Owner?.Id == article.Id;
        page.Add($"          <li value=\"{line.Number}\" class=\"{(isOwn ? line.Quoted.Count > 0 ? "own quoted" : "own" : line.Owner is null ? "none" : "other")}\">");
        if (isOwn || line.Owner is null)
            Text(page, line);
        else
            page.Add($"<a href=\"{Addresses.Of(line.Owner)}\" title=\"{Headline.Of(line.Owner)}\" tabindex=\"-1\">{line.Text}</a>");
        page.Add($"</li>\n");
    }

    private static void Text(Html page, PageLine line)
    {
        var at = 0;
        foreach (var run in line.Quoted)
        {
            page.AddText(line.Text.AsSpan(at, run.Start - at)).Add($"<mark>{line.Text.Substring(run.Start, run.Length)}</mark>");
            at = run.End;
        }
        page.AddText(line.Text.AsSpan(at));
    }
}
