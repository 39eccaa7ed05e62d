using System.Globalization;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Wenzheng.Bot.Web.Catalogues;
using Wenzheng.Bot.Web.PageTexts;
using Wenzheng.Bot.Web.Searching;
using Wenzheng.Indexing;
using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Archive;
using Wenzheng.Indexing.Engine;
using Wenzheng.Indexing.Retrieval;

namespace Wenzheng.Bot.Web.Pages;

/// <summary>The pages of the archive: <c>/</c>, <c>/search</c>, <c>/browse…</c> and <c>/article/{id}</c>, written on the server.</summary>
internal static class ArchivePages
{
    /// <summary>Articles of one page that are looked at for its lines; a book in one file holds more.</summary>
    private const int MaxNeighbours = 60;

    /// <summary>Adds what pages need and the caller has not given.</summary>
    public static void AddArchivePages(this IServiceCollection services)
    {
        services.TryAddSingleton(new PassageSearcher(TextAnalyzer.Default));
        services.TryAddSingleton<PageTextReader>((_, _) => PageText.Missing("这里没有接上资料目录，看不到版面原文。"));
        services.AddSingleton<PageTextShelf>();
        services.AddSingleton<CatalogueShelf>();
        services.AddSingleton<ArchiveSearch>();
        services.AddHostedService<CatalogueWarmth>();
    }

    public static void MapArchivePages(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/", ["GET", "HEAD"], Home);
        routes.MapMethods("/search", ["GET", "HEAD"], Search);
        routes.MapMethods("/browse", ["GET", "HEAD"], context => Browse(context, (catalogue, _, _) => BrowsePages.Overview(catalogue)));
        routes.MapMethods("/browse/places", ["GET", "HEAD"], context => Browse(context, BrowsePages.Places));
        routes.MapMethods("/browse/schemes", ["GET", "HEAD"], context => Browse(context, BrowsePages.Schemes));
        routes.MapMethods("/browse/papers", ["GET", "HEAD"], context => Browse(context, (catalogue, _, _) => BrowsePages.Papers(catalogue)));
        routes.MapMethods("/browse/dates", ["GET", "HEAD"], context => Browse(context, (catalogue, _, _) => BrowsePages.Dates(catalogue)));
        routes.MapMethods("/article/{**id}", ["GET", "HEAD"], Article);
    }

    /// <summary>The ask page never waits for the catalogue, and opens without an index too: asking then says what is wrong.</summary>
    private static Task Home(HttpContext context)
    {
        Catalogue? catalogue = null;
        try
        {
            using var reader = Index(context).Acquire();
            catalogue = context.RequestServices.GetRequiredService<CatalogueShelf>().Ready(reader);
        }
        catch (IndexException)
        {
            // Told where it matters.
        }
        return PageReply.Send(context, StatusCodes.Status200OK, HomePage.Write(catalogue));
    }

    private static Task Search(HttpContext context)
    {
        var (query, fault) = QueryReader.Read(context.Request.Query);
        if (fault is not null)
            return PageReply.Fault(context, StatusCodes.Status400BadRequest, "检索条件不对", fault);
        Html page;
        using (var reader = Index(context).Acquire())
            page = SearchPage.Write(context.RequestServices.GetRequiredService<ArchiveSearch>().Find(reader, query), reader.Manifest);
        return PageReply.Send(context, StatusCodes.Status200OK, page);
    }

    private static Task Browse(HttpContext context, Func<Catalogue, string, int, Html> write)
    {
        var name = context.Request.Query["name"].ToString().Trim();
        var number = 1;
        if (name.Length > QueryReader.MaxText || (context.Request.Query["page"].ToString() is { Length: > 0 } asked
            && (!int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out number) || number is < 1 or > 100_000)))
            return PageReply.Fault(context, StatusCodes.Status400BadRequest, "条件不对", "没有这一页，请从目录的第一页看起。");
        using var reader = Index(context).Acquire();
        return PageReply.Send(context, StatusCodes.Status200OK, write(context.RequestServices.GetRequiredService<CatalogueShelf>().Of(reader), name, number));
    }

    private static async Task Article(HttpContext context)
    {
        var id = ArticleId.Of(context);
        Article? article;
        Catalogue catalogue;
        IReadOnlyList<Article> neighbours = [], sameReports = [];
        using (var reader = Index(context).Acquire())
        {
            var number = reader.FindArticle(id);
            catalogue = context.RequestServices.GetRequiredService<CatalogueShelf>().Of(reader);
            article = number < 0 ? null : reader.ArticleAt(number);
            if (article is not null)
            {
                neighbours = Neighbours(reader, number, article);
                if (catalogue.SameReports.TryGetValue(number, out var same))
                    sameReports = [.. same.Where(n => n != number).Select(reader.ArticleAt)];
            }
        }
        if (article is null)
        {
            await PageReply.Fault(context, StatusCodes.Status404NotFound, "没有这篇文章", "资料里没有这篇文章，可能已经更新或撤下；可以检索标题里的词再找。");
            return;
        }
        var (quote, isLost) = Quote(context.Request.Query, article);
        // Imported documents have no page; the index is given back before a page is waited for.
        var page = catalogue.Files.TryGetValue(article.Source, out var source)
            ? await context.RequestServices.GetRequiredService<PageTextShelf>().FindAsync(source, context.RequestAborted) : null;
        await PageReply.Send(context, StatusCodes.Status200OK,
            ArticlePage.Write(new ArticleView(article, quote, isLost, neighbours, sameReports, page), catalogue.Manifest));
    }

    /// <summary>The quote that the address names. An address that names none, or nonsense, shows the article without one.</summary>
    private static (TextRange Quote, bool IsLost) Quote(IQueryCollection query, Article article)
    {
        if (!int.TryParse(query["start"], NumberStyles.None, CultureInfo.InvariantCulture, out var start)
            || !int.TryParse(query["length"], NumberStyles.None, CultureInfo.InvariantCulture, out var length) || length == 0)
            return (default, false);
        return QuoteCheck.Find(article.Text, start, length, query["check"].ToString()) is { } found ? (found, false) : (default, true);
    }

    /// <summary>The articles of the same page: they stand beside it in the archive's order.</summary>
    private static List<Article> Neighbours(IIndexReader reader, int number, Article article)
    {
        var found = new List<Article> { article };
        var last = reader.Manifest.Articles - 1;
        for (var at = number - 1; at >= 0 && found.Count < MaxNeighbours && reader.ArticleAt(at) is var before && before.Source == article.Source; at--)
            found.Insert(0, before);
        for (var at = number + 1; at <= last && found.Count < MaxNeighbours && reader.ArticleAt(at) is var after && after.Source == article.Source; at++)
            found.Add(after);
        return found;
    }

    private static IPassageIndex Index(HttpContext context) => context.RequestServices.GetRequiredService<IPassageIndex>();
}
