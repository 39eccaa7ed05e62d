using Wenzheng.Bot.Web.Catalogues;
using Wenzheng.Bot.Web.OpenApi;
using Wenzheng.Bot.Wire;
using Wenzheng.Indexing.Engine;

namespace Wenzheng.Bot.Web;

/// <summary><c>GET /api/archive</c>: counts and example questions; <c>GET /api/catalogue</c>: places, newspapers, months, schemes.</summary>
internal static class ArchiveEndpoint
{
    public static void MapArchive(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/archive", (RequestDelegate)(context =>
        {
            using var reader = context.RequestServices.GetRequiredService<IPassageIndex>().Acquire();
            return JsonReply.Write(context, context.RequestServices.GetRequiredService<ArchiveOverview>().Of(reader), WireJson.Readable.ArchiveReply);
        })).Describe("资料概况", "版面和文章的数目，以及从资料里做出的例题。", null, [new ApiAnswer(200, "概况", WireJson.Readable.ArchiveReply)]);
        routes.MapGet("/api/catalogue", (RequestDelegate)(context =>
        {
            CatalogueReply reply;
            using (var reader = context.RequestServices.GetRequiredService<IPassageIndex>().Acquire())
                reply = CatalogueReply.Of(context.RequestServices.GetRequiredService<CatalogueShelf>().Of(reader));
            return JsonReply.Write(context, reply, WireJson.Readable.CatalogueReply);
        })).Describe("目录", "地点（带下级）、报纸、月份、方略和各自的文章数。", null, [new ApiAnswer(200, "目录", WireJson.Readable.CatalogueReply)]);
    }
}
