using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Wenzheng.Bot.Web;

/// <summary>
/// 过长的请求: addresses and headers that are too long. Kestrel would refuse them with a bare status; so it is let to take twice as
/// much, and what is too long gets a sentence and the security headers here. Beyond that, and where a request is no HTTP at all
/// (a broken Host, say), Kestrel's own answer goes out: a status, no header of ours and no body.
/// </summary>
internal static class LongRequests
{
    /// <summary>UTF-16 units of an address: the id of an article and a search with all its facets are a few hundred.</summary>
    private const int MaxAddress = 8 * 1024;

    /// <summary>UTF-16 units of all headers.</summary>
    private const int MaxHeaders = 32 * 1024;

    public static void Configure(KestrelServerLimits limits)
    {
        limits.MaxRequestLineSize = 32 * 1024;
        limits.MaxRequestHeadersTotalSize = 96 * 1024;
        limits.MaxRequestBufferSize = 1024 * 1024;
    }

    public static void UseLongRequests(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var request = context.Request;
        if (request.Path.Value!.Length + request.QueryString.Value!.Length > MaxAddress)
            return Refuse(context, StatusCodes.Status414UriTooLong, "地址太长", "地址太长，没有处理。");
        var length = 0;
        foreach (var (name, value) in request.Headers)
            length += name.Length + value.ToString().Length;
        return length > MaxHeaders ? Refuse(context, StatusCodes.Status431RequestHeaderFieldsTooLarge, "请求头太长", "请求头太长，没有处理。") : next(context);
    });

    private static Task Refuse(HttpContext context, int status, string title, string detail)
    {
        context.Response.Headers.Connection = "close";
        return Problem.Write(context, status, title, detail);
    }
}
