using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;
using Wenzheng.Bot.Web.Pages;
using Wenzheng.Bot.Wire;
using Wenzheng.Indexing;

namespace Wenzheng.Bot.Web;

/// <summary>Errors as RFC 9457 problem details; the detail is a sentence that a visitor can read.</summary>
internal static class Problem
{
    public static ProblemReply Of(int status, string title, string detail) => new("about:blank", title, status, detail);

    public static Task Write(HttpContext context, int status, string title, string detail) => Write(context, Of(status, title, detail));

    public static Task Write(HttpContext context, ProblemReply problem)
    {
        if (context.Response.HasStarted)
            return Task.CompletedTask;
        context.Response.StatusCode = problem.Status;
        if (problem.Status == StatusCodes.Status503ServiceUnavailable && context.Response.Headers.RetryAfter.Count == 0)
            context.Response.Headers.RetryAfter = "10";
        if (IsForReader(context.Request))
            return PageReply.Fault(context, problem.Status, problem.Title, problem.Detail);
        context.Response.ContentType = "application/problem+json; charset=utf-8";
        return JsonSerializer.SerializeAsync(context.Response.Body, problem, WireJson.Readable.ProblemReply, CancellationToken.None);
    }

    /// <summary>Whether a person looks at a page, as opposed to a program that asks the API.</summary>
    private static bool IsForReader(HttpRequest request) => !request.Path.StartsWithSegments("/api") && !request.Path.StartsWithSegments("/admin/api")
        && HttpMethods.IsGet(request.Method) && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    /// <summary>What nobody caught.</summary>
    public static Task OfException(HttpContext context)
    {
        var exception = context.Features.Get<IExceptionHandlerFeature>()?.Error;
        var log = context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("Wenzheng.Web");
        return Write(context, Explain(exception, log, context.TraceIdentifier, context.Request.Path));
    }

    /// <summary>A failure as a visitor may see it: told without its inside, and logged with its number unless the request was at fault.</summary>
    public static ProblemReply Explain(Exception? exception, ILogger log, string number, string? path)
    {
        switch (exception)
        {
            case BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge }:
                return Of(StatusCodes.Status413PayloadTooLarge, "内容太大", "发来的内容太大，没有处理；请缩短问题。");
            case BadHttpRequestException bad:
                return Of(bad.StatusCode, "请求不对", "请求的格式不对，没有处理。");
        }
        Log.RequestFailed(log, number, path, exception);
        return exception is IndexException
            ? Of(StatusCodes.Status503ServiceUnavailable, "索引不能用", "资料索引暂时不能用，请稍后再试；一直这样请告诉管理员。")
            : Of(StatusCodes.Status500InternalServerError, "程序出错", $"程序出错，没有答成；请把编号 {number} 告诉管理员。");
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
