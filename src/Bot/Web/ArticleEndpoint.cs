using Wenzheng.Bot.Web.Catalogues;
using Wenzheng.Bot.Wire;
using Wenzheng.Indexing.Engine;

namespace Wenzheng.Bot.Web;

/// <summary><c>GET /api/articles/{id}</c> or <c>?id=</c>: an article as it was read; without an id a list of articles.</summary>
internal static class ArticleEndpoint
{
    public static void MapArticles(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/articles/{**id}", (RequestDelegate)Show);

    private static Task Show(HttpContext context)
    {
        var id = ArticleId.Of(context);
        if (id.Length == 0)
            return SearchEndpoint.List(context);
        ArticleReply reply;
        using (var reader = context.RequestServices.GetRequiredService<IPassageIndex>().Acquire())
        {
            var number = reader.FindArticle(id);
            if (number < 0)
                return Problem.Write(context, StatusCodes.Status404NotFound, "没有这篇文章", "资料里没有这篇文章，可能已经更新；请重新提问。");
            var catalogue = context.RequestServices.GetRequiredService<CatalogueShelf>().Of(reader);
            reply = ArticleReply.Of(reader.ArticleAt(number),
                catalogue.SameReports.TryGetValue(number, out var same) ? [.. same.Where(n => n != number).Select(reader.ArticleAt)] : []);
        }
        return JsonReply.Write(context, reply, WireJson.Readable.ArticleReply);
    }
}
