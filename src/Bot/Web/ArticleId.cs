namespace Wenzheng.Bot.Web;

/// <summary>The id of an article in an address: <c>…/{id}</c> or <c>?id=</c>. Ids hold '#' and may hold '/', encoded.</summary>
internal static class ArticleId
{
    // The server leaves %2F in paths alone; in an id it is a plain slash.
    public static string Of(HttpContext context) => context.Request.RouteValues["id"] is string { Length: > 0 } inPath
        ? inPath.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase)
        : context.Request.Query["id"].ToString();
}
