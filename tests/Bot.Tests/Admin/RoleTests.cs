using Wenzheng.Bot.Admin.Accounts;
using Wenzheng.Bot.Admin.Http;

namespace Wenzheng.Bot.Tests.Admin;

/// <summary>Every route of the table with every role, and without a session.</summary>
[Trait("Category", "Security")]
public sealed class RoleTests
{
    private static IEnumerable<DeskRoute> Routes => DeskRoutes.All.Where(r => r.Least is not null);

    [Theory]
    [InlineData(Role.Reader)]
    [InlineData(Role.Editor)]
    [InlineData(Role.Operator)]
    public async Task Each_role_passes_where_it_may_and_is_turned_away_where_it_may_not(Role role)
    {
        await using var desk = await ServedDesk.WithAllRoles();
        foreach (var route in Routes)
        {
            // One for each: two of the routes end the session.
            using var client = await desk.SignedIn(role);
            var answer = await client.Send(route.Method, route.Path);
            if (role < route.Least)
                Assert.True(answer.Status == 403 && answer.Text.Contains("权限不够", StringComparison.Ordinal), $"{role} got {answer.Status} from {route.Method} {route.Path}");
            else
                Assert.False(answer.Status is 401 or 403, $"{role} got {answer.Status} from {route.Method} {route.Path}");
        }
    }

    [Fact]
    public async Task Without_a_session_nothing_is_done_or_told()
    {
        await using var desk = await ServedDesk.WithAllRoles();
        using var client = new DeskClient(desk.Address);
        await client.Open();
        foreach (var route in Routes)
            Assert.True((await client.Send(route.Method, route.Path)).Status == 401, $"{route.Method} {route.Path}");
    }

    [Fact]
    public async Task Without_any_account_the_desk_is_off()
    {
        await using var desk = await ServedDesk.Start();
        using var client = new DeskClient(desk.Address);

        Assert.Equal("empty", (await client.Get("/session")).Json.GetProperty("state").GetString());
        Assert.Equal(503, (await client.Send("POST", "/users", new { name = "某人", role = "operator" })).Status);
        foreach (var route in Routes)
            Assert.True((await client.Send(route.Method, route.Path)).Status == 503, $"{route.Method} {route.Path}");
    }

    [Fact]
    public async Task An_account_made_on_the_machine_opens_the_desk_at_once()
    {
        await using var desk = await ServedDesk.Start();
        using var client = new DeskClient(desk.Address);
        await client.Get("/session");
        // Another store, as the command's process has one.
        new AccountStore(desk.Settings.Admin.Path).Add("某人", Role.Operator, ServedDesk.Password, false, DateTimeOffset.UtcNow);

        await client.SignIn("某人", ServedDesk.Password);

        Assert.Equal(200, (await client.Get("/users")).Status);
        Assert.Equal(1, (await client.Get("/audit?act=accounts-changed")).Json.GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task A_lowered_role_counts_at_once()
    {
        await using var desk = await ServedDesk.WithAllRoles();
        using var editor = await desk.SignedIn(Role.Editor);
        using var chief = await desk.SignedIn(Role.Operator);
        Assert.Equal(200, (await chief.Send("PATCH", "/users", new { name = "editor", role = "reader" })).Status);

        Assert.Equal(401, (await editor.Send("POST", "/draft")).Status);
        using var again = await desk.SignedIn(Role.Editor);
        Assert.Equal(403, (await again.Send("POST", "/draft")).Status);
    }
}
