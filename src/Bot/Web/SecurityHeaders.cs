namespace Wenzheng.Bot.Web;

/// <summary>Headers on every answer, errors included.</summary>
internal static class SecurityHeaders
{
    /// <summary>Nothing inline, nothing foreign, no frames: text of the archive can never run.</summary>
    public const string ContentSecurityPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
        + "connect-src 'self'; base-uri 'none'; object-src 'none'; form-action 'self'; frame-ancestors 'none'";

    /// <summary>Lets pages of these origins show the answer in a frame; of none, the server's own pages only.</summary>
    public static void AllowFraming(HttpContext context, IEnumerable<string> origins) =>
        context.Items[FrameAncestors] = string.Join(' ', origins.Prepend("'self'"));

    /// <summary>Lets pages of any origin load the answer by a tag.</summary>
    public static void AllowLoading(HttpContext context) => context.Items[ResourcePolicy] = "cross-origin";

    private static readonly object FrameAncestors = new(), ResourcePolicy = new();

    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        // At the start of the response, because the error handler clears what was set before.
        context.Response.OnStarting(static state =>
        {
            var response = ((HttpContext)state).Response;
            var headers = response.Headers;
            var items = response.HttpContext.Items;
            headers.ContentSecurityPolicy = items[FrameAncestors] is string ancestors
                ? ContentSecurityPolicy.Replace("frame-ancestors 'none'", "frame-ancestors " + ancestors, StringComparison.Ordinal)
                : ContentSecurityPolicy;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "no-referrer";
            headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = items[ResourcePolicy] as string ?? "same-origin";
            if (headers.CacheControl.Count == 0)
                headers.CacheControl = "no-store";
            if (response.HttpContext.Request.IsHttps)
                headers.StrictTransportSecurity = "max-age=31536000";
            return Task.CompletedTask;
        }, context);
        return next(context);
    });
}
