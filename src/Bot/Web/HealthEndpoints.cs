using Wenzheng.Indexing;
using Wenzheng.Indexing.Engine;

namespace Wenzheng.Bot.Web;

/// <summary>Liveness (the process answers) and readiness (an index is open); no details for strangers.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", (RequestDelegate)(context => Say(context, StatusCodes.Status200OK, "Healthy")));
        routes.MapGet("/health/ready", (RequestDelegate)(context =>
        {
            try
            {
                using var reader = context.RequestServices.GetRequiredService<IPassageIndex>().Acquire();
                return Say(context, StatusCodes.Status200OK, "Healthy");
            }
            catch (IndexException e)
            {
                Log.NotReady(context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("Wenzheng.Web"), e);
                return Say(context, StatusCodes.Status503ServiceUnavailable, "Unhealthy");
            }
        }));
    }

    private static Task Say(HttpContext context, int status, string text)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(text, context.RequestAborted);
    }
}
