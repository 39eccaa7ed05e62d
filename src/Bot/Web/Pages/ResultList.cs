using Wenzheng.Bot.Web.Searching;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Web.Pages;

/// <summary>Found articles: title, where it is from, and the words in their sentence.</summary>
internal static class ResultList
{
    /// <summary>Places that are named under a title.</summary>
    private const int MaxPlaces = 3;

    public static void Write(Html page, FoundPage found)
    {
        page.Add($"      <ol class=\"result-list\" start=\"{((found.Query.Page - 1) * FoundPage.PageSize) + 1}\">\n");
        foreach (var article in found.Articles)
            Write(page, article);
        page.Add($"      </ol>\n");
    }

    private static void Write(Html page, FoundArticle found)
    {
        var article = found.Article;
        page.Add($"        <li class=\"result\"><article>\n");
        page.Add($"          <h2 class=\"result-title\"><a href=\"{Addresses.Of(article)}\">{found.Heading}</a></h2>\n          <p class=\"result-origin\">");
        Origin(page, article);
        if (found.SameReports > 0)
            page.Add($" <span class=\"tag\">另有 {found.SameReports} 处刊登</span>");
        page.Add($"</p>\n");
        foreach (var excerpt in found.Excerpts)
            Write(page, article, excerpt);
        page.Add($"        </article></li>\n");
    }

    private static void Origin(Html page, Article article)
    {
        if (article.Newspaper.Length > 0)
            page.Add($"<span>{article.Newspaper}</span>");
        if (article.Published is { } day)
            page.Add($"<time datetime=\"{day}\">{day}</time>");
        if (article.PageLabel.Length > 0)
            page.Add($"<span>{article.PageLabel}</span>");
        foreach (var place in article.Places.Where(p => p.IsSubject).Take(MaxPlaces))
            page.Add($"<span>{place.Name}</span>");
        if (article.Kind == ArticleKind.Caption)
            page.Add($"<span>{KindWord.Shown(article.Kind)}</span>");
        if (article.Newspaper.Length == 0 && article.Published is null)
            page.Add($"<span>{article.Source}</span>");
    }

    private static void Write(Html page, Article article, Excerpt excerpt)
    {
        var quote = Sentences(article, excerpt);
        page.Add($"          <p class=\"excerpt\"><a href=\"{Addresses.Of(article, quote)}\">{(excerpt.IsCutBefore ? "…" : "")}");
        var at = 0;
        foreach (var mark in excerpt.Marks)
        {
            page.AddText(excerpt.Text.AsSpan(at, mark.Start - at)).Add($"<mark>{excerpt.Text.Substring(mark.Start, mark.Length)}</mark>");
            at = mark.End;
        }
        page.AddText(excerpt.Text.AsSpan(at)).Add($"{(excerpt.IsCutAfter ? "…" : "")}</a></p>\n");
    }

    /// <summary>What a click marks in the article: the whole sentences from the first found word to the last.</summary>
    private static TextRange Sentences(Article article, Excerpt excerpt)
    {
        if (excerpt.Marks.Count == 0)
            return default;
        var from = SentenceBounds.At(article.Text, excerpt.Start + excerpt.Marks[0].Start).Start;
        return new TextRange(from, SentenceBounds.At(article.Text, excerpt.Start + excerpt.Marks[^1].Start).End - from);
    }
}
