using Wenzheng.Bot.Web.Sites;

namespace Wenzheng.Bot.Web;

/// <summary>小窗: the script that sites embed, and the page that it shows in a frame.</summary>
internal static class WidgetEndpoints
{
    public static void MapWidget(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/widget.js", ["GET", "HEAD"], context =>
        {
            SecurityHeaders.AllowLoading(context);
            // For a tag with integrity and crossorigin="anonymous"; the script is the same for everybody.
            context.Response.OnStarting(() =>
            {
                context.Response.Headers.AccessControlAllowOrigin = "*";
                return Task.CompletedTask;
            });
            return PageEndpoints.Send(context, "widget.js");
        });
        routes.MapMethods("/embed", ["GET", "HEAD"], context =>
        {
            var key = context.Request.Query["site"].ToString();
            var site = key.Length == 0 ? null : context.RequestServices.GetRequiredService<SiteStore>().Find(key);
            // Which pages may frame it is the browser's check, told by this header; without a site's key: our own pages.
            SecurityHeaders.AllowFraming(context, site?.Origins ?? []);
            return key.Length > 0 && site is null
                ? Problem.Write(context, StatusCodes.Status403Forbidden, "站点不对", "站点的 key 不对或已停用；请网站管理员核对。")
                : PageEndpoints.Send(context, "embed.html");
        });
    }
}
