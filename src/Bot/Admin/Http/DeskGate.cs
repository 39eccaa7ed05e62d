using System.Net;
using System.Security.Cryptography;
using System.Text;
using Wenzheng.Bot.Admin.Accounts;
using Wenzheng.Bot.Configuration;
using Wenzheng.Indexing;
using Wenzheng.Ingestion.Pipeline;

namespace Wenzheng.Bot.Admin.Http;

/// <summary>门禁: every request to the desk, in this order: how it came, who sent it, from which page, and whether that role may.</summary>
internal static class DeskGate
{
    /// <summary>Carries the antiforgery token. Another site cannot set it without a preflight, which nobody answers, nor know its value.</summary>
    public const string TokenHeader = "X-Wenzheng-Token";

    public static async Task Pass(HttpContext context, Desk desk, DeskRoute route)
    {
        var token = DeskCookie.Read(context);
        var request = new DeskRequest(context, desk, null, token);
        try
        {
            if (!IsSafeWay(context, desk))
            {
                await request.Refuse(StatusCodes.Status403Forbidden, "连接不安全", "管理页面要用 https 打开，或在服务器本机打开；在可信的内网里要用 http，请由管理员设 Admin:AllowHttp。");
                return;
            }
            if (desk.Accounts.All.Count == 0 && route is not { Path: "/session", Method: "GET" })
            {
                await request.Refuse(StatusCodes.Status503ServiceUnavailable, "还没有账户", "还没有账户；请在服务器上运行 ./bot admin add-user 用户名。");
                return;
            }
            var found = route.Least is null ? null : desk.Sessions.Find(token, isThere: !route.IsPassive);
            if (route.Least is not null && found is null)
            {
                await request.Refuse(StatusCodes.Status401Unauthorized, "没有登录", "没有登录，或登录已经过期；请重新登录。");
                return;
            }
            if (route.IsUnsafe && !IsOwnPage(context, desk, token))
            {
                await request.Refuse(StatusCodes.Status403Forbidden, "来源不对", "这个请求不是从本页面发出的，没有执行；请刷新页面后再试。");
                return;
            }
            if (route.Least is { } least && found?.Account is { } account)
            {
                if (account.Rank < least)
                {
                    await request.Refuse(StatusCodes.Status403Forbidden, "权限不够", $"这要“{RoleName.Chinese(least)}”权限；你的角色是“{RoleName.Chinese(account.Rank!.Value)}”。");
                    return;
                }
                if (account.MustChangePassword && !route.IsForNewcomers)
                {
                    await request.Refuse(StatusCodes.Status403Forbidden, "请先改口令", "现在的口令别人也知道；请先改成自己的口令。");
                    return;
                }
                request = request with { Account = account };
            }
            await route.Handle(request);
        }
        catch (Exception refused) when (refused is AdminException or ConfigurationException)
        {
            await request.Refuse(StatusCodes.Status400BadRequest, "没有做成", refused.Message);
        }
        catch (Exception error) when (error is IngestException || error is IndexException { Failure: IndexFailure.Locked or IndexFailure.Storage })
        {
            await request.Refuse(StatusCodes.Status409Conflict, "没有做成", error.Message);
        }
    }

    private static bool IsSafeWay(HttpContext context, Desk desk) =>
        context.Request.IsHttps || desk.Settings.Admin.AllowHttp || context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address);

    private static bool IsOwnPage(HttpContext context, Desk desk, string? token)
    {
        var headers = context.Request.Headers;
        if (token is null || headers["Sec-Fetch-Site"] is { Count: > 0 } site && site != "same-origin")
            return false;
        // Browsers send it with everything that is not a GET; programs need not.
        if (headers.Origin is { Count: > 0 } origin && origin != $"{context.Request.Scheme}://{context.Request.Host}")
            return false;
        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(headers[TokenHeader].ToString()), Encoding.UTF8.GetBytes(desk.Sessions.AntiforgeryOf(token)));
    }
}
