using Wenzheng.Bot.Web.Catalogues;
using Wenzheng.Bot.Web.OpenApi;
using Wenzheng.Bot.Wire;
using Wenzheng.Indexing.Engine;

namespace Wenzheng.Bot.Web;

/// <summary><c>GET /api/articles/{id}</c> or <c>?id=</c>: an article as it was read; without an id a list of articles.</summary>
internal static class ArticleEndpoint
{
    public static void MapArticles(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/articles/{**id}", (RequestDelegate)Show)
            .Describe("文章", "有编号（在路径里，或 id=）时是这一篇；没有编号时列出符合条件的文章，新的在前。", null,
                [new ApiAnswer(200, "文章，或一页文章", WireJson.Readable.ArticleReply)],
                [ApiParameter.Path("id", "文章编号，# 和 / 要编码"), ApiParameter.Query("id", "文章编号，代替路径里的"), .. SearchEndpoint.LimitParameters]);

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
