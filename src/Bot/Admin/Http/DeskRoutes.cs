using Wenzheng.Bot.Web;

namespace Wenzheng.Bot.Admin.Http;

/// <summary>路由表 of the desk: every route with the least role that may use it.</summary>
internal static class DeskRoutes
{
    public const string Prefix = "/admin/api";

    public static IReadOnlyList<DeskRoute> All { get; } =
    [
        .. SessionRoutes.All, .. ArchiveRoutes.All, .. DraftRoutes.All, .. QuestionRoutes.All, .. EvaluationRoutes.All, .. StateRoutes.All,
        .. UserRoutes.All, .. SiteRoutes.All, .. TelegramRoutes.All,
    ];

    public static void Map(IEndpointRouteBuilder routes, Desk desk)
    {
        foreach (var route in All)
        {
            var mapped = routes.MapMethods(Prefix + route.Path, [route.Method], (RequestDelegate)(context => DeskGate.Pass(context, desk, route)));
            if (route.IsLong)
                mapped.WithMetadata(new Microsoft.AspNetCore.Http.Timeouts.DisableRequestTimeoutAttribute());
        }
        // An address that is none must not be answered with the page.
        routes.Map(Prefix + "/{**rest}", context => Problem.Write(context, StatusCodes.Status404NotFound, "没有这个地址", "没有这个地址。"));
        routes.MapMethods("/admin/{**view}", ["GET", "HEAD"], context => PageEndpoints.Send(context, "admin/index.html"));
    }
}
