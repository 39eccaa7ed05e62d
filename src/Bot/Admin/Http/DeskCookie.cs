namespace Wenzheng.Bot.Admin.Http;

/// <summary>
/// The browser's token as a cookie that no script can read and no other site's request carries. Over https its name makes the browser insist
/// on Secure, on this host alone and on the whole path (RFC 6265bis, 4.1.3.2).
/// </summary>
internal static class DeskCookie
{
    public const string Secure = "__Host-wenzheng-desk", Plain = "wenzheng-desk";

    public static string? Read(HttpContext context) => context.Request.Cookies[NameFor(context)] is { Length: > 20 and < 100 } token ? token : null;

    public static void Write(HttpContext context, string token) => context.Response.Cookies.Append(NameFor(context), token, Options(context));

    public static void Delete(HttpContext context) => context.Response.Cookies.Delete(NameFor(context), Options(context));

    private static string NameFor(HttpContext context) => context.Request.IsHttps ? Secure : Plain;

    // No time: it ends with the browser, and before that when the server says so.
    private static CookieOptions Options(HttpContext context) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = context.Request.IsHttps,
        Path = context.Request.IsHttps ? "/" : "/admin",
        IsEssential = true,
    };
}
