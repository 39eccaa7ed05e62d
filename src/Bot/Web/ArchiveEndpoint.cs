using Wenzheng.Bot.Wire;
using Wenzheng.Indexing.Engine;

namespace Wenzheng.Bot.Web;

/// <summary><c>GET /api/archive</c>: counts and example questions.</summary>
internal static class ArchiveEndpoint
{
    public static void MapArchive(this IEndpointRouteBuilder routes) => routes.MapGet("/api/archive", (RequestDelegate)(context =>
    {
        using var reader = context.RequestServices.GetRequiredService<IPassageIndex>().Acquire();
        return JsonReply.Write(context, context.RequestServices.GetRequiredService<ArchiveOverview>().Of(reader), WireJson.Readable.ArchiveReply);
    }));
}
