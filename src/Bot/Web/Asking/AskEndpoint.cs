using Microsoft.AspNetCore.Http.Timeouts;
using Wenzheng.Bot.Answering;
using Wenzheng.Bot.Configuration;
using Wenzheng.Bot.Feedback;
using Wenzheng.Bot.Web.OpenApi;
using Wenzheng.Bot.Web.Sites;
using Wenzheng.Bot.Wire;

namespace Wenzheng.Bot.Web.Asking;

/// <summary><c>POST /api/ask</c>: a question to its answer, as JSON or as server-sent events; <c>DELETE /api/asks/{id}</c> stops one.</summary>
internal static class AskEndpoint
{
    /// <summary>Turns of a history that are looked at; older ones change nothing.</summary>
    private const int MaxTurns = 20;

    private const string KeyHeader = "Idempotency-Key";

    public static void MapAsk(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/ask", (RequestDelegate)Ask).RequireRateLimiting(RateLimits.Questions)
            // A stream has its own limit, which ends it with an event.
            .WithMetadata(new DisableRequestTimeoutAttribute())
            .Describe("提问", "Accept: text/event-stream 时以事件流回答（status、answer、citations、done；stopped 或 error），否则以 JSON 回答。",
                new ApiBody(WireJson.Readable.AskLine), [new ApiAnswer(200, "回答", WireJson.Readable.AskReply), ApiAnswer.Stream("同一回答的事件流")],
                ApiParameter.Header(KeyHeader, "8 到 64 个字母、数字、- 或 _；十分钟内用同一个值重试，得到同一个回答，不会再问一次。"),
                ApiParameter.Header(Visitor.Header, "上次回答给的 visitor；有它才能接着同一个对话。"),
                ApiParameter.Header(SiteGate.Header, "站点的 key；别的网站的页面调用时必须有。"));
        routes.MapDelete("/api/asks/{id}", (RequestDelegate)Stop)
            .Describe("停止回答", "停止正在进行的回答；id 来自 status 事件。", null, [new ApiAnswer(204, "已停止", null)], ApiParameter.Path("id", "回答的编号"));
    }

    private static async Task Ask(HttpContext context)
    {
        var request = context.Request;
        var key = request.Headers[KeyHeader] is { Count: > 0 } header ? header.ToString() : null;
        if (key is not null && !Token.IsClientKey(key))
        {
            await Problem.Write(context, StatusCodes.Status400BadRequest, "重试标识不对", "Idempotency-Key 应是 8 到 64 个字母、数字、- 或 _。");
            return;
        }
        if (await BodyReader.ReadAsync(context, WireJson.Default.AskLine) is not { } asked)
            return;
        if (asked.Question is null)
        {
            await Problem.Write(context, StatusCodes.Status400BadRequest, "缺少问题", "请求里没有 question。");
            return;
        }
        var visitor = Visitor.Of(context);
        var runs = context.RequestServices.GetRequiredService<AskRuns>();
        var (run, isFresh) = runs.Find(key, visitor, asked.Question);
        if (!isFresh && !AskRuns.IsOf(run, asked.Question))
        {
            await Problem.Write(context, StatusCodes.Status422UnprocessableEntity, "重试标识用过了", "这个 Idempotency-Key 已经用在别的问题上，请换一个。");
            return;
        }
        using var reader = run.Watch();
        if (isFresh && !await TryBegin(context, run, asked, visitor))
            return;
        var options = context.RequestServices.GetRequiredService<ServerOptions>();
        var heartbeat = TimeSpan.FromSeconds(options.HeartbeatSeconds);
        if (WantsStream(request))
            await new AskStream(context.Response, heartbeat).WriteAsync(run, !isFresh, context.RequestAborted);
        else
            await WriteJson(context, await EndAsync(run, heartbeat, context.RequestAborted), !isFresh);
    }

    private static bool WantsStream(HttpRequest request) => request.Headers.Accept.ToString().Contains(AskStream.MediaType, StringComparison.OrdinalIgnoreCase);

    private static async Task<bool> TryBegin(HttpContext context, AskRun run, AskLine asked, Visitor visitor)
    {
        var services = context.RequestServices;
        if (await services.GetRequiredService<AskSlots>().TakeAsync(context, visitor) is not { } slot)
        {
            services.GetRequiredService<AskRuns>().Withdraw(run);
            return false;
        }
        var talk = services.GetRequiredService<WebConversations>().Open(asked.Conversation, visitor, SiteGate.SiteOf(context));
        var work = new AskWork(run.Id, asked.Question!, HistoryOf(asked, talk), talk, visitor, services.GetRequiredService<AnswerDesk>(),
            services.GetRequiredService<AnsweredQuestions>(), services.GetService<GapStore>(), services.GetRequiredService<ILoggerFactory>().CreateLogger("Wenzheng.Ask"));
        var (path, number, log) = (context.Request.Path, context.TraceIdentifier, services.GetRequiredService<ILoggerFactory>().CreateLogger("Wenzheng.Web"));
        var limit = TimeSpan.FromSeconds(services.GetRequiredService<ServerOptions>().RequestTimeoutSeconds);
        var runs = services.GetRequiredService<AskRuns>();
        // Not on this request's thread or token: the answer outlives the connection that asked for it.
        _ = Task.Run(async () =>
        {
            using (slot)
            using (run)
                await run.RunAsync(work.AnswerAsync, e => Problem.Explain(e, log, number, path), limit);
            runs.End(run);
        }, CancellationToken.None);
        return true;
    }

    private static IReadOnlyList<Turn> HistoryOf(AskLine asked, WebConversation? talk)
    {
        if (talk is { Turns.Count: > 0 }) return talk.Turns;
        var history = asked.ToQuestion().History;
        return history.Count > MaxTurns ? [.. history.Skip(history.Count - MaxTurns)] : history;
    }

    private static async Task<AskOutcome> EndAsync(AskRun run, TimeSpan step, CancellationToken cancellationToken)
    {
        var progress = run.Progress;
        while (progress.Outcome is null)
            progress = await run.NextAsync(progress, step, cancellationToken);
        return progress.Outcome;
    }

    private static Task WriteJson(HttpContext context, AskOutcome outcome, bool isReplay)
    {
        if (outcome.Reply is { } reply)
            return JsonReply.Write(context, reply with { Replayed = isReplay }, WireJson.Readable.AskReply);
        return outcome.Problem is { } problem ? Problem.Write(context, problem)
            : Problem.Write(context, StatusCodes.Status409Conflict, "已停止", "这个问题已经停止回答。");
    }

    private static Task Stop(HttpContext context)
    {
        var id = (string)context.Request.RouteValues["id"]!;
        if (!context.RequestServices.GetRequiredService<AskRuns>().Stop(id))
            return Problem.Write(context, StatusCodes.Status404NotFound, "没有在回答", "没有正在进行的这个回答，可能已经答完。");
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }
}
