using Wenzheng.Bot.Admin.Accounts;
using Wenzheng.Bot.Admin.Audit;

namespace Wenzheng.Bot.Admin.Http;

/// <summary>用户: accounts of staff. A password that an operator makes is shown once, and has to be changed at the first sign-in.</summary>
internal static class UserRoutes
{
    public static IEnumerable<DeskRoute> All =>
    [
        new("GET", "/users", Role.Operator, List),
        new("POST", "/users", Role.Operator, Add),
        new("PATCH", "/users", Role.Operator, Change),
        new("DELETE", "/users", Role.Operator, Remove),
    ];

    private static Task List(DeskRequest request) => request.Reply(new UsersReply([.. request.Desk.Accounts.All.Select(a =>
        new UserLine(a.Name, a.Role, a.IsDisabled, a.MustChangePassword, a.Created, a.LastSignIn, request.Desk.Sessions.Of(a).Count))]), DeskJson.Readable.UsersReply);

    private static async Task Add(DeskRequest request)
    {
        if (await request.Read(DeskJson.Readable.UserBody) is not { } body)
            return;
        if (RoleName.Parse(body.Role) is not { } role)
        {
            await request.Bad("请选一个角色。");
            return;
        }
        var (name, password) = (body.Name.Trim(), PasswordRule.Generate());
        request.Desk.Accounts.Add(name, role, password, mustChange: true, request.Desk.Clock.GetUtcNow());
        await request.Audit(Acts.UserAdd, name, body.Role);
        await request.Reply(new UserReply(name, password), DeskJson.Readable.UserReply);
    }

    private static async Task Change(DeskRequest request)
    {
        if (await request.Read(DeskJson.Readable.UserBody) is not { } body)
            return;
        var (accounts, name, password) = (request.Desk.Accounts, body.Name.Trim(), "");
        if (body.Role.Length > 0 && RoleName.Parse(body.Role) is null)
        {
            await request.Bad("没有这个角色。");
            return;
        }
        if (name.Equals(request.Who, StringComparison.OrdinalIgnoreCase) && (body.Disabled == true || body.ResetPassword || body.Role.Length > 0))
        {
            await request.Bad("自己的角色和状态请别的管理员来改；口令在“我的账户”里改。");
            return;
        }
        var done = new List<string>();
        if (RoleName.Parse(body.Role) is { } role)
        {
            accounts.SetRole(name, role);
            done.Add("角色 " + body.Role);
        }
        if (body.Disabled is { } isDisabled)
        {
            accounts.SetDisabled(name, isDisabled);
            done.Add(isDisabled ? "停用" : "启用");
        }
        if (body.ResetPassword)
        {
            password = PasswordRule.Generate();
            accounts.SetPassword(name, password, mustChange: true);
            done.Add("重设口令");
        }
        if (done.Count == 0)
        {
            await request.Bad("没有要改的。");
            return;
        }
        await request.Audit(Acts.UserChange, name, string.Join("，", done));
        await request.Reply(new UserReply(name, password), DeskJson.Readable.UserReply);
    }

    private static async Task Remove(DeskRequest request)
    {
        var name = request.Query("name");
        if (name.Equals(request.Who, StringComparison.OrdinalIgnoreCase))
        {
            await request.Bad("不能删去自己的账户。");
            return;
        }
        request.Desk.Accounts.Remove(name);
        await request.Audit(Acts.UserRemove, name);
        await request.Done();
    }
}
