using System.Globalization;
using Wenzheng.Bot.Admin.Accounts;
using Wenzheng.Bot.Admin.Audit;
using Wenzheng.Bot.Admin.Sessions;

namespace Wenzheng.Bot.Admin.Http;

/// <summary>登录: who is signed in, in and out, passwords.</summary>
internal static class SessionRoutes
{
    /// <summary>One sentence for a wrong name, a wrong password and a closed account alike.</summary>
    private const string Wrong = "用户名或口令不对，或账户已停用。";

    private const int LongestTyped = 1024;

    // A hash takes a tenth of a second of a processor; strangers must not get all of them.
    private static readonly SemaphoreSlim Hashing = new(Math.Max(1, Environment.ProcessorCount / 2));
    private static readonly TimeSpan HashingPatience = TimeSpan.FromSeconds(10);

    public static IEnumerable<DeskRoute> All =>
    [
        new("GET", "/session", null, Show),
        new("POST", "/session", null, SignIn),
        new("DELETE", "/session", Role.Reader, SignOut) { IsForNewcomers = true },
        new("GET", "/sessions", Role.Reader, List) { IsForNewcomers = true },
        new("DELETE", "/sessions", Role.Reader, SignOutAll) { IsForNewcomers = true },
        new("PUT", "/password", Role.Reader, ChangePassword) { IsForNewcomers = true },
    ];

    private static Task Show(DeskRequest request)
    {
        if (request.Desk.Accounts.All.Count == 0)
            return request.Reply(new SessionReply("empty", "", "", "", false, 0), DeskJson.Readable.SessionReply);
        if (request.Desk.Sessions.Find(request.Token, isThere: true) is { } found)
            return Reply(request, found.Account, request.Token!);
        var token = request.Token ?? SessionStore.NewToken();
        if (request.Token is null)
            DeskCookie.Write(request.Context, token);
        return request.Reply(new SessionReply("out", request.Desk.Sessions.AntiforgeryOf(token), "", "", false, 0), DeskJson.Readable.SessionReply);
    }

    private static async Task SignIn(DeskRequest request)
    {
        if (await request.Read(DeskJson.Readable.SignInBody) is not { } body)
            return;
        var (name, password, desk) = (body.Name.Trim(), body.Password, request.Desk);
        if (name.Length is 0 or > LongestTyped || password.Length is 0 or > LongestTyped)
        {
            await request.Bad("请写上用户名和口令。");
            return;
        }
        if (desk.Delays.WaitOf(name, request.Address) is { Ticks: > 0 } wait)
        {
            await TooMany(request, wait);
            return;
        }
        if (!await Hashing.WaitAsync(HashingPatience, request.Aborted))
        {
            await TooMany(request, HashingPatience);
            return;
        }
        bool fits;
        var account = desk.Accounts.Find(name);
        try
        {
            fits = PasswordHash.Fits(account?.Password, password) && account is { IsDisabled: false, Rank: not null };
        }
        finally
        {
            Hashing.Release();
        }
        if (!fits)
        {
            desk.Delays.Failed(name, request.Address);
            await desk.Audit.AddAsync(name.Length > 40 ? name[..40] + "…" : name, Acts.SignInFailed, "", "", request.Address);
            await request.Refuse(StatusCodes.Status401Unauthorized, "没有登录", Wrong);
            return;
        }
        desk.Delays.Succeeded(name, request.Address);
        desk.Accounts.NoteSignIn(account!.Name, password, desk.Clock.GetUtcNow());
        desk.Sessions.Close(request.Token);
        var token = desk.Sessions.Open(account, request.Address);
        DeskCookie.Write(request.Context, token);
        await desk.Audit.AddAsync(account.Name, Acts.SignIn, "", "", request.Address);
        await Reply(request, account, token);
    }

    private static async Task SignOut(DeskRequest request)
    {
        request.Desk.Sessions.Close(request.Token);
        DeskCookie.Delete(request.Context);
        await request.Audit(Acts.SignOut, "");
        await request.Done();
    }

    private static async Task SignOutAll(DeskRequest request)
    {
        request.Desk.Accounts.EndSessions(request.Who);
        DeskCookie.Delete(request.Context);
        await request.Audit(Acts.SignOutAll, "");
        await request.Done();
    }

    private static Task List(DeskRequest request) => request.Reply(new SessionsReply(
        [.. request.Desk.Sessions.Of(request.Account!).Select(s => new SessionLine(s.Started, s.LastSeen, s.Address))]), DeskJson.Readable.SessionsReply);

    private static async Task ChangePassword(DeskRequest request)
    {
        if (await request.Read(DeskJson.Readable.PasswordBody) is not { } body)
            return;
        var (desk, who) = (request.Desk, request.Who);
        if (desk.Delays.WaitOf(who, request.Address) is { Ticks: > 0 } wait)
        {
            await TooMany(request, wait);
            return;
        }
        if (body.Old.Length > LongestTyped || !PasswordHash.Fits(request.Account!.Password, body.Old))
        {
            desk.Delays.Failed(who, request.Address);
            await request.Bad("现在的口令不对。");
            return;
        }
        if (body.New == body.Old)
        {
            await request.Bad("新口令要与现在的不同。");
            return;
        }
        desk.Accounts.SetPassword(who, body.New, mustChange: false);
        // All sessions are over by that; this browser gets a new one.
        var account = desk.Accounts.Find(who)!;
        var token = desk.Sessions.Open(account, request.Address);
        DeskCookie.Write(request.Context, token);
        await request.Audit(Acts.Password, who);
        await Reply(request, account, token);
    }

    private static Task Reply(DeskRequest request, Account account, string token) => request.Reply(
        new SessionReply("in", request.Desk.Sessions.AntiforgeryOf(token), account.Name, account.Role, account.MustChangePassword,
            request.Desk.Settings.Admin.MaxUploadMegabytes), DeskJson.Readable.SessionReply);

    private static Task TooMany(DeskRequest request, TimeSpan wait)
    {
        var seconds = (int)Math.Ceiling(wait.TotalSeconds);
        request.Context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return request.Refuse(StatusCodes.Status429TooManyRequests, "请稍候", $"失败次数太多，请 {(seconds < 60 ? $"{seconds} 秒" : $"{(seconds + 59) / 60} 分钟")}后再试。");
    }
}
