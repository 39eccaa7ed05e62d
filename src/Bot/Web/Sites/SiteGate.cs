namespace Wenzheng.Bot.Web.Sites;

/// <summary>
/// 来源核对: which pages may use the API from a browser. The server's own pages may; pages of another origin need the key of a site
/// that lists this origin. The check is here and not only in the browser: a POST that CORS forbids to read is sent all the same.
/// Programs that send no Origin are no browsers, and are held by the rate limits alone.
/// </summary>
internal static class SiteGate
{
    /// <summary>Header with the site's key; where a header cannot be set, "?site=" does the same.</summary>
    public const string Header = "X-Site-Key";

    private const string AllowedHeaders = "accept, content-type, idempotency-key, x-site-key, x-visitor";

    public static void UseSiteGate(this IApplicationBuilder app) => app.Use((context, next) =>
        context.Request.Path.StartsWithSegments("/api") ? Pass(context, next) : next(context));

    /// <summary>The site whose key the request carries; null for the server's own pages and for programs.</summary>
    public static Site? SiteOf(HttpContext context) => context.Features.Get<Site>();

    private static Task Pass(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        var store = context.RequestServices.GetRequiredService<SiteStore>();
        var origin = request.Headers.Origin.ToString();
        var isForeign = origin.Length > 0 ? !IsOwn(request, origin) : IsForeignFetch(request);
        context.Response.Headers.Append("Vary", "Origin");
        if (isForeign && store.Knows(origin))
            AllowReading(context.Response, origin);
        if (HttpMethods.IsOptions(request.Method))
            return Preflight(context, isForeign && !store.Knows(origin));
        var key = KeyOf(request);
        var site = key.Length == 0 ? null : store.Find(key);
        if (key.Length > 0 && site is null)
            return Problem.Write(context, StatusCodes.Status403Forbidden, "站点不对", "站点的 key 不对或已停用；请网站管理员核对。");
        if (isForeign && site?.Allows(origin) != true)
            return Problem.Write(context, StatusCodes.Status403Forbidden, "来源不对", "不接受别的网站发来的请求；请网站管理员登记来源。");
        context.Features.Set(site);
        return next(context);
    }

    private static string KeyOf(HttpRequest request) => request.Headers[Header] is { Count: > 0 } header ? header.ToString() : request.Query["site"].ToString();

    // A proxy may speak to us under another name, so that Host alone does not tell; no script can forge Sec-Fetch-Site.
    private static bool IsOwn(HttpRequest request, string origin) => request.Headers["Sec-Fetch-Site"] == "same-origin"
        || Uri.TryCreate(origin, UriKind.Absolute, out var uri) && request.Host.Value is { } host && host.Equals(uri.Authority, StringComparison.OrdinalIgnoreCase);

    // A script or a picture tag of another site; following a link is a visitor's own act.
    private static bool IsForeignFetch(HttpRequest request) =>
        request.Headers["Sec-Fetch-Site"] == "cross-site" && request.Headers["Sec-Fetch-Mode"] != "navigate";

    private static void AllowReading(HttpResponse response, string origin) => response.OnStarting(() =>
    {
        response.Headers.AccessControlAllowOrigin = origin;
        response.Headers.AccessControlExposeHeaders = "Retry-After";
        return Task.CompletedTask;
    });

    private static Task Preflight(HttpContext context, bool isRefused)
    {
        if (isRefused)
            return Problem.Write(context, StatusCodes.Status403Forbidden, "来源不对", "不接受别的网站发来的请求；请网站管理员登记来源。");
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        context.Response.Headers.Allow = "GET, HEAD, POST, DELETE, OPTIONS";
        context.Response.Headers.AccessControlAllowMethods = "GET, POST, DELETE";
        context.Response.Headers.AccessControlAllowHeaders = AllowedHeaders;
        context.Response.Headers.AccessControlMaxAge = "600";
        return Task.CompletedTask;
    }
}
