using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;
using Wenzheng.Bot.Web.Pages;
using Wenzheng.Bot.Wire;
using Wenzheng.Indexing;

namespace Wenzheng.Bot.Web;

/// <summary>Errors as RFC 9457 problem details; the detail is a sentence that a visitor can read.</summary>
internal static class Problem
{
    public static Task Write(HttpContext context, int status, string title, string detail)
    {
        if (context.Response.HasStarted)
            return Task.CompletedTask;
        if (IsForReader(context.Request))
            return PageReply.Fault(context, status, title, detail);
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/problem+json; charset=utf-8";
        return JsonSerializer.SerializeAsync(context.Response.Body, new ProblemReply("about:blank", title, status, detail),
            WireJson.Readable.ProblemReply, CancellationToken.None);
    }

    /// <summary>Whether a person looks at a page, as opposed to a program that asks the API.</summary>
    private static bool IsForReader(HttpRequest request) => !request.Path.StartsWithSegments("/api") && !request.Path.StartsWithSegments("/health")
        && HttpMethods.IsGet(request.Method) && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    /// <summary>What nobody caught: logged with its number, told without its inside.</summary>
    public static Task OfException(HttpContext context)
    {
        var exception = context.Features.Get<IExceptionHandlerFeature>()?.Error;
        switch (exception)
        {
            case BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge }:
                return Write(context, StatusCodes.Status413PayloadTooLarge, "内容太大", "发来的内容太大，没有处理；请缩短问题。");
            case BadHttpRequestException bad:
                return Write(context, bad.StatusCode, "请求不对", "请求的格式不对，没有处理。");
        }
        var log = context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("Wenzheng.Web");
        var number = context.TraceIdentifier;
        Log.RequestFailed(log, number, context.Request.Path, exception);
        if (exception is IndexException)
        {
            context.Response.Headers.RetryAfter = "10";
            return Write(context, StatusCodes.Status503ServiceUnavailable, "索引不能用", "资料索引暂时不能用，请稍后再试；一直这样请告诉管理员。");
        }
        return Write(context, StatusCodes.Status500InternalServerError, "程序出错", $"程序出错，没有答成；请把编号 {number} 告诉管理员。");
    }

    /// <summary>A status without a body (no such route, wrong method) gets one.</summary>
    public static Task OfStatus(HttpContext context)
    {
        var status = context.Response.StatusCode;
        return status switch
        {
            StatusCodes.Status404NotFound => Write(context, status, "没有这个地址", "没有这个地址，请从首页进入。"),
            StatusCodes.Status405MethodNotAllowed => Write(context, status, "方法不对", "这个地址不支持这种请求方法。"),
            _ => Write(context, status, "请求不对", "请求没有处理。"),
        };
    }
}
