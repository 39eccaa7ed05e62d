using System.Text;
using System.Text.Json;
using Wenzheng.Bot.Admin.Accounts;
using Wenzheng.Bot.Admin.Audit;
using Wenzheng.Bot.Admin.Drafts;
using Wenzheng.Bot.Wire;
using Wenzheng.Indexing;
using Wenzheng.Indexing.Engine;

namespace Wenzheng.Bot.Admin.Http;

/// <summary>起草、发布、退回, and the stream of what is being done.</summary>
internal static class DraftRoutes
{
    /// <summary>Streams open at once; each is a page that somebody has open.</summary>
    private const int MostStreams = 100;

    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15), Pace = TimeSpan.FromMilliseconds(150);
    private static int streams;

    public static IEnumerable<DeskRoute> All =>
    [
        new("GET", "/draft", Role.Reader, Show),
        new("POST", "/draft", Role.Editor, Make),
        new("DELETE", "/draft", Role.Editor, Discard),
        new("GET", "/draft/article", Role.Reader, ShowArticle),
        new("GET", "/job", Role.Reader, Stream) { IsLong = true, IsPassive = true },
        new("DELETE", "/job", Role.Editor, Cancel),
        new("POST", "/publish", Role.Operator, Publish),
        new("GET", "/generations", Role.Reader, List),
        new("POST", "/rollback", Role.Operator, RollBack),
        new("POST", "/check", Role.Editor, Check),
    ];

    /// <summary>Starts a job, or says that another one runs.</summary>
    public static Task Start(DeskRequest request, string act, string kind, Func<Action<string, int, int, string>, CancellationToken, string> work)
    {
        var (desk, who, address) = (request.Desk, request.Who, request.Address);
        return desk.Jobs.TryStart(kind, who, work, last => desk.Audit.AddAsync(who, act, "", last.Outcome == "done" ? last.Message : $"{last.Outcome}：{last.Message}", address))
            ? request.Done()
            : Busy(request);
    }

    private static Task Busy(DeskRequest request) =>
        request.Refuse(StatusCodes.Status409Conflict, "正忙", $"{request.Desk.Jobs.Now.By} 的一件事正在做；请等它做完，或先取消。");

    private static Task Show(DeskRequest request)
    {
        using var reader = request.Desk.Index.Acquire();
        return request.Reply(new DraftReply(request.Desk.Drafts.Current, reader.Manifest.Generation), DeskJson.Readable.DraftReply);
    }

    private static Task Make(DeskRequest request)
    {
        var (desk, who) = (request.Desk, request.Who);
        return Start(request, Acts.Draft, "draft", (progress, token) =>
        {
            var draft = desk.Drafts.Build(who, progress, token);
            if (draft.Score is { } score)
                desk.History.Add(score.After);
            return draft.HasChanges
                ? $"草稿已成：{draft.Sources} 个文件，{draft.Articles} 篇文章；新增 {Count(draft, "added")} 篇，改动 {Count(draft, "changed")} 篇，移除 {Count(draft, "removed")} 篇。"
                : "资料没有变化，草稿与现在相同。";
        });

        static int Count(Draft draft, string kind) => draft.Changes.Count(c => c.Kind == kind);
    }

    private static async Task Discard(DeskRequest request)
    {
        if (request.Desk.Jobs.Now.IsRunning)
        {
            await Busy(request);
            return;
        }
        request.Desk.Drafts.Discard();
        await request.Audit(Acts.Discard, "");
        await request.Done();
    }

    private static Task ShowArticle(DeskRequest request)
    {
        using var live = request.Desk.Index.Acquire();
        using var draft = request.Desk.Drafts.Acquire();
        return request.Reply(new ArticlePair(Find(live, request.Query("before")), Find(draft, request.Query("after"))), DeskJson.Readable.ArticlePair);

        static ArticleReply? Find(IIndexReader? reader, string id) =>
            id.Length > 0 && reader?.FindArticle(id) is >= 0 and var number ? ArticleReply.Of(reader.ArticleAt(number), []) : null;
    }

    private static Task Publish(DeskRequest request)
    {
        var desk = request.Desk;
        return Start(request, Acts.Publish, "publish", (progress, token) =>
        {
            progress("publish", 0, 0, "");
            return desk.Drafts.Publish(token) is { } m
                ? $"已发布第 {m.Generation} 代：{m.Sources} 个文件，{m.Articles} 篇文章，{m.Passages} 段。"
                : throw new AdminException("起草以后索引已经换了一代，这份草稿会抹掉那次改动，没有发布；请重新起草。");
        });
    }

    private static Task List(DeskRequest request) => request.Reply(new GenerationsReply([.. request.Desk.Index.Generations().Select(g =>
        new GenerationLine(g.Generation, g.IsCurrent, g.Manifest?.Created, g.Manifest?.Sources ?? 0, g.Manifest?.Articles ?? 0, g.Manifest?.Passages ?? 0, g.Manifest?.Files.Sum(f => f.Bytes) ?? 0))]),
        DeskJson.Readable.GenerationsReply);

    private static async Task RollBack(DeskRequest request)
    {
        if (request.Desk.Jobs.Now.IsRunning)
        {
            await Busy(request);
            return;
        }
        Manifest manifest;
        try
        {
            manifest = request.Desk.Index.Rollback();
        }
        catch (IndexException none) when (none.Failure == IndexFailure.Missing)
        {
            await request.Bad(none.Message);
            return;
        }
        await request.Audit(Acts.Rollback, $"第 {manifest.Generation} 代");
        await List(request);
    }

    private static Task Check(DeskRequest request)
    {
        var desk = request.Desk;
        return Start(request, Acts.Check, "check", (progress, token) =>
        {
            progress("check", 0, 0, "");
            var problems = desk.Index.Check(token);
            return problems.Count == 0 ? "索引完好：每个校验和与交叉计数都对。"
                : throw new AdminException($"索引有 {problems.Count} 处不对：{string.Join("；", problems.Take(5))}。请退回上一代，或在服务器上运行 ./bot ingest --rebuild。");
        });
    }

    private static async Task Cancel(DeskRequest request)
    {
        if (request.Desk.Jobs.Cancel())
            await request.Done();
        else
            await request.Bad("没有正在做的事。");
    }

    /// <summary>The state of the job as server-sent events: now, at each change, and a comment now and then; it ends when the session does.</summary>
    private static async Task Stream(DeskRequest request)
    {
        var response = request.Context.Response;
        if (Interlocked.Increment(ref streams) > MostStreams)
        {
            Interlocked.Decrement(ref streams);
            response.Headers.RetryAfter = "30";
            await request.Refuse(StatusCodes.Status429TooManyRequests, "打开的页面太多", "打开的管理页面太多，请关掉一些再试。");
            return;
        }
        // An open page must not hold up a server that is stopping.
        var stopping = request.Context.RequestServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(request.Aborted, stopping);
        try
        {
            response.ContentType = "text/event-stream; charset=utf-8";
            response.Headers["X-Accel-Buffering"] = "no";
            while (request.Desk.Sessions.Find(request.Token, isThere: false) is not null)
            {
                var (state, changed) = request.Desk.Jobs.Watch();
                await response.WriteAsync($"data: {JsonSerializer.Serialize(state, DeskJson.Readable.JobState)}\n\n", Encoding.UTF8, request.Aborted);
                await response.Body.FlushAsync(request.Aborted);
                while (!ending.IsCancellationRequested && await Task.WhenAny(changed, Task.Delay(Heartbeat, ending.Token)) != changed && request.Desk.Sessions.Find(request.Token, isThere: false) is not null)
                {
                    await response.WriteAsync(":\n\n", Encoding.UTF8, request.Aborted);
                    await response.Body.FlushAsync(request.Aborted);
                }
                // Files go by in milliseconds; a page need not show each.
                await Task.Delay(Pace, ending.Token);
            }
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            // The page was closed, or the server stops.
        }
        finally
        {
            Interlocked.Decrement(ref streams);
        }
    }
}
