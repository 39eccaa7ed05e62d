using Wenzheng.Bot.Web.OpenApi;
using Wenzheng.Bot.Web.Searching;
using Wenzheng.Bot.Wire;
using Wenzheng.Indexing.Engine;

namespace Wenzheng.Bot.Web;

/// <summary><c>GET /api/search</c> and <c>GET /api/articles</c>: the same lists as the pages, for programs.</summary>
internal static class SearchEndpoint
{
    public static void MapSearch(this IEndpointRouteBuilder routes) => routes.MapGet("/api/search", (RequestDelegate)Search)
        .Describe("检索", "含有检索词的文章，最相关的在前，一页十篇；分面按找到的文章计数。", null, [new ApiAnswer(200, "一页结果", WireJson.Readable.FoundReply)],
            [ApiParameter.Query("q", $"检索词，最多 {QueryReader.MaxText} 字", isRequired: true), .. LimitParameters]);

    /// <summary>What narrows a search or a list.</summary>
    public static IReadOnlyList<ApiParameter> LimitParameters { get; } =
    [
        ApiParameter.Query("place", "地点，目录里的 key"), ApiParameter.Query("paper", "报纸"), ApiParameter.Query("scheme", "方略的名称"),
        ApiParameter.Query("from", "最早的日期：2023-06-12、2023-06 或 2023"), ApiParameter.Query("to", "最晚的日期，写法同上"),
        ApiParameter.Query("kind", "report、caption 或 document"), ApiParameter.Query("page", "第几页，从 1 起", "integer"),
    ];

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
