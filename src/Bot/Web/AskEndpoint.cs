using System.Diagnostics;
using System.Text.Json;
using Wenzheng.Bot.Answering;
using Wenzheng.Bot.Wire;

namespace Wenzheng.Bot.Web;

/// <summary><c>POST /api/ask</c>: {"question","history"?} → the answer.</summary>
internal static class AskEndpoint
{
    /// <summary>Turns of a conversation that are looked at; older ones change nothing.</summary>
    private const int MaxTurns = 20;

    public static void MapAsk(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/api/ask", (RequestDelegate)Ask).RequireRateLimiting(RateLimits.Questions);

    private static async Task Ask(HttpContext context)
    {
        // A browser sends JSON across sites only after a preflight, which nobody answers here; the second check needs no preflight.
        if (!context.Request.HasJsonContentType())
        {
            await Problem.Write(context, StatusCodes.Status415UnsupportedMediaType, "格式不对", "请用 application/json 发送问题。");
            return;
        }
        if (context.Request.Headers["Sec-Fetch-Site"] == "cross-site")
        {
            await Problem.Write(context, StatusCodes.Status403Forbidden, "来源不对", "不接受别的网站发来的问题。");
            return;
        }
        if (await Read(context) is not { } asked)
            return;
        var log = context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("Wenzheng.Ask");
        var question = asked.ToQuestion();
        Log.QuestionText(log, question.Text);
        var started = Stopwatch.GetTimestamp();
        var answer = await context.RequestServices.GetRequiredService<AnswerDesk>().AnswerAsync(question, soFar: null, context.RequestAborted);
        var reply = AnswerReply.Of(answer, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        Log.Answered(log, question.Text.Length, reply.Kind, reply.Citations.Count, reply.Generation, reply.Ms);
        if (answer.Kind == AnswerKind.Invalid)
            await Problem.Write(context, StatusCodes.Status400BadRequest, "问题不能回答", answer.Text);
        else
            await JsonReply.Write(context, reply, WireJson.Readable.AnswerReply);
    }

    private static async Task<QuestionLine?> Read(HttpContext context)
    {
        try
        {
            var asked = await JsonSerializer.DeserializeAsync(context.Request.Body, WireJson.Default.QuestionLine, context.RequestAborted);
            if (asked?.Question is not null)
                return asked.History is { Count: > MaxTurns } history ? asked with { History = [.. history.Skip(history.Count - MaxTurns)] } : asked;
            await Problem.Write(context, StatusCodes.Status400BadRequest, "缺少问题", "请求里没有 question。");
        }
        catch (JsonException)
        {
            await Problem.Write(context, StatusCodes.Status400BadRequest, "格式不对", "请求不是正确的 JSON。");
        }
        return null;
    }
}
