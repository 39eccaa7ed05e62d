using Wenzheng.Bot.Wire;
using Wenzheng.Indexing.Engine;

namespace Wenzheng.Bot.Web;

/// <summary><c>GET /api/articles/{id}</c> or <c>?id=</c>: an article as it was read. Ids hold '#' and may hold '/', encoded.</summary>
internal static class ArticleEndpoint
{
    public static void MapArticles(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/articles/{**id}", (RequestDelegate)Show);

    private static Task Show(HttpContext context)
    {
        // The server leaves %2F in paths alone; in an id it is a plain slash.
        var id = context.Request.RouteValues["id"] is string { Length: > 0 } inPath
            ? inPath.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase)
            : context.Request.Query["id"].ToString();
        if (id.Length == 0)
            return Problem.Write(context, StatusCodes.Status400BadRequest, "缺少编号", "请写上文章编号。");
        ArticleReply reply;
        using (var reader = context.RequestServices.GetRequiredService<IPassageIndex>().Acquire())
        {
            var number = reader.FindArticle(id);
            if (number < 0)
                return Problem.Write(context, StatusCodes.Status404NotFound, "没有这篇文章", "资料里没有这篇文章，可能已经更新；请重新提问。");
            reply = ArticleReply.Of(reader.ArticleAt(number));
        }
        return JsonReply.Write(context, reply, WireJson.Readable.ArticleReply);
    }
}
