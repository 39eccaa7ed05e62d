using Wenzheng.Bot.Web.Searching;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Web.Pages;

/// <summary>文中信息: the places, people and schemes that ingest found, the same report elsewhere, and the page's other articles.</summary>
internal static class ArticleFacts
{
    /// <summary>Entries of one list; an imported document may name hundreds.</summary>
    private const int Most = 40;

    public static void Write(Html page, ArticleView view)
    {
        var article = view.Article;
        page.Add($"      <div class=\"facts\">\n");
        Places(page, article);
        People(page, article);
        Schemes(page, article);
        Others(page, "同一报道还见于", view.SameReports);
        Others(page, "同一版的其他文章", [.. view.Neighbours.Where(a => a.Id != article.Id)]);
        if (Addresses.Original(article.Url) is { } original)
            page.Add($"        <section class=\"fact\"><h2>原文网址</h2><p><a href=\"{original}\" rel=\"noopener noreferrer nofollow\" target=\"_blank\">{original}</a></p></section>\n");
        page.Add($"      </div>\n");
    }

    private static void Places(Html page, Article article)
    {
        var places = article.Places.Where(p => p.IsSubject).Take(Most).ToList();
        if (places.Count == 0)
            return;
        page.Add($"        <section class=\"fact\"><h2>地点</h2><ul class=\"chips\">\n");
        foreach (var place in places)
            page.Add($"          <li><a class=\"chip\" href=\"{Addresses.Of(ArchiveQuery.Everything with { Place = place.Name })}\">{place.Name}</a></li>\n");
        page.Add($"        </ul></section>\n");
    }

    private static void People(Html page, Article article)
    {
        var people = article.People.DistinctBy(p => (p.Name, p.Post)).Take(Most).ToList();
        if (people.Count == 0)
            return;
        page.Add($"        <section class=\"fact\"><h2>人物和职务</h2><ul class=\"people\">\n");
        foreach (var person in people)
            page.Add($"          <li><a href=\"{Addresses.Of(article, person.Range)}\"><b>{person.Name}</b></a> {(person.Post.Length > 0 ? person.Post : "（没有写明职务）")}</li>\n");
        page.Add($"        </ul></section>\n");
    }

    private static void Schemes(Html page, Article article)
    {
        var schemes = article.Schemes.DistinctBy(s => s.Name, StringComparer.Ordinal).OrderByDescending(s => s.Parts.Count > 0).Take(Most).ToList();
        if (schemes.Count == 0)
            return;
        page.Add($"        <section class=\"fact\"><h2>方略和做法</h2><ul class=\"schemes\">\n");
        foreach (var scheme in schemes)
        {
            page.Add($"          <li><a href=\"{Addresses.Of(article, scheme.Mention)}\"><b>{scheme.Name}</b></a> <span class=\"soft small\">{scheme.Place}{Counted(scheme)}</span>");
            if (scheme.Parts.Count > 0)
            {
                page.Add($"<ol>\n");
                foreach (var part in scheme.Parts.Take(Most))
                    page.Add($"            <li><a href=\"{Addresses.Of(article, part.Range)}\">{part.Text}</a></li>\n");
                page.Add($"          </ol>");
            }
            page.Add($"</li>\n");
        }
        page.Add($"        </ul></section>\n");
    }

    private static string Counted(Scheme scheme) => (scheme.Number, scheme.Parts.Count) switch
    {
        (_, 0) => "（只提到名称）",
        (0, _) => "",
        var (number, parts) when number == parts => $"（{parts} 条）",
        var (number, parts) => $"（{number} 条里写明 {parts} 条）",
    };

    private static void Others(Html page, string heading, IReadOnlyList<Article> articles)
    {
        if (articles.Count == 0)
            return;
        page.Add($"        <section class=\"fact\"><h2>{heading}</h2><ul class=\"others\">\n");
        foreach (var other in articles.Take(Most))
            page.Add($"          <li><a href=\"{Addresses.Of(other)}\">{Headline.Of(other)}</a> <span class=\"soft small\">{string.Join(" ", new[] { other.Newspaper, Addresses.Day(other.Published) }.Where(p => p.Length > 0))}</span></li>\n");
        page.Add($"        </ul></section>\n");
    }
}
