using Wenzheng.Bot.Web.Searching;
using Wenzheng.Bot.Wire;
using Wenzheng.Indexing.Engine;

namespace Wenzheng.Bot.Web;

/// <summary><c>GET /api/search</c> and <c>GET /api/articles</c>: the same lists as the pages, for programs.</summary>
internal static class SearchEndpoint
{
    public static void MapSearch(this IEndpointRouteBuilder routes) => routes.MapGet("/api/search", (RequestDelegate)Search);

    /// <summary>Articles that pass the limits, newest first; words are for <c>/api/search</c>.</summary>
    public static Task List(HttpContext context)
    {
        var (query, fault) = QueryReader.Read(context.Request.Query);
        return Reply(context, query with { Text = "" }, fault);
    }

    private static Task Search(HttpContext context)
    {
        var (query, fault) = QueryReader.Read(context.Request.Query);
        return Reply(context, query, fault ?? (query.Text.Length == 0 ? "请写上检索词（q）；不检索、只列文章请用 /api/articles。" : null));
    }

    private static Task Reply(HttpContext context, ArchiveQuery query, string? fault)
    {
        if (fault is not null)
            return Problem.Write(context, StatusCodes.Status400BadRequest, "检索条件不对", fault);
        FoundReply reply;
        using (var reader = context.RequestServices.GetRequiredService<IPassageIndex>().Acquire())
            reply = FoundReply.Of(context.RequestServices.GetRequiredService<ArchiveSearch>().Find(reader, query), reader.Manifest.Generation);
        return JsonReply.Write(context, reply, WireJson.Readable.FoundReply);
    }
}
