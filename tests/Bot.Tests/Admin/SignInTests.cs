using System.Globalization;
using Wenzheng.Bot.Admin.Accounts;
using Wenzheng.Bot.Admin.Sessions;
using Wenzheng.Bot.Configuration;
using Wenzheng.Bot.Tests.Conversations;
using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Admin;

[Trait("Category", "Security")]
public sealed class SignInTests
{
    [Fact]
    public async Task The_cookie_is_out_of_reach_of_scripts_and_of_other_sites()
    {
        await using var desk = await ServedDesk.WithAllRoles();
        using var client = new DeskClient(desk.Address);
        await client.Open();

        var answer = await client.TrySignIn("operator", ServedDesk.Password);

        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("expires", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task Behind_a_proxy_with_https_the_cookie_is_secure_and_bound_to_the_host()
    {
        await using var desk = await ServedDesk.Start(settings => settings.Server.TrustedProxies = "127.0.0.1", Role.Operator);
        using var client = new DeskClient(desk.Address);
        client.Headers["X-Forwarded-Proto"] = "https";
        client.Headers["X-Forwarded-For"] = "192.0.2.7";

        var answer = await client.Get("/session");

        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.StartsWith("__Host-", cookie, StringComparison.Ordinal);
        Assert.Contains("; secure", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("; path=/;", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("domain", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("max-age=31536000", Assert.Single(answer.Headers.GetValues("Strict-Transport-Security")));
    }

    [Fact]
    public async Task Over_plain_http_from_another_machine_nobody_signs_in()
    {
        await using var desk = await ServedDesk.Start(settings => settings.Server.TrustedProxies = "127.0.0.1", Role.Operator);
        using var client = new DeskClient(desk.Address);
        client.Headers["X-Forwarded-For"] = "192.0.2.7";

        var answer = await client.Get("/session");

        Assert.Equal(403, answer.Status);
        Assert.Contains("https", answer.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_planted_before_signing_in_is_worth_nothing_after()
    {
        await using var desk = await ServedDesk.WithAllRoles();
        using var attacker = new DeskClient(desk.Address);
        await attacker.Open();
        var planted = attacker.Cookie!;
        using var victim = new DeskClient(desk.Address) { Cookie = planted };
        await victim.Open();
        await victim.SignIn("operator", ServedDesk.Password);

        Assert.NotEqual(planted, victim.Cookie);
        Assert.Equal(401, (await attacker.Get("/users")).Status);
        Assert.Equal(200, (await victim.Get("/users")).Status);
    }

    [Fact]
    public async Task A_wrong_name_and_a_wrong_password_are_told_alike()
    {
        await using var desk = await ServedDesk.WithAllRoles();
        using var client = new DeskClient(desk.Address);

        var (wrong, unknown) = (await client.TrySignIn("operator", "不是 这个 口令 呀"), await client.TrySignIn("nobody", "不是 这个 口令 呀"));

        Assert.Equal((401, wrong.Text), (unknown.Status, unknown.Text));
    }

    [Fact]
    public async Task After_some_failures_even_the_right_password_has_to_wait()
    {
        await using var desk = await ServedDesk.WithAllRoles();
        using var client = new DeskClient(desk.Address);
        for (var i = 0; i < SignInDelays.FreePair; i++)
            Assert.Equal(401, (await client.TrySignIn("operator", "不是 这个 口令 呀")).Status);

        var answer = await client.TrySignIn("operator", ServedDesk.Password);

        Assert.Equal(429, answer.Status);
        Assert.InRange(int.Parse(Assert.Single(answer.Headers.GetValues("Retry-After")), CultureInfo.InvariantCulture), 1, 15);
        Assert.Equal(200, (await client.TrySignIn("editor", ServedDesk.Password)).Status);
    }

    [Fact]
    public void Waits_grow_to_a_quarter_of_an_hour_and_the_right_password_ends_them()
    {
        var clock = new SetClock();
        var delays = new SignInDelays(clock);
        var waits = new List<double>();
        for (var i = 0; i < 14; i++)
        {
            delays.Failed("Zhang", "192.0.2.7");
            waits.Add(delays.WaitOf("zhang", "192.0.2.7").TotalSeconds);
            clock.Now += delays.WaitOf("zhang", "192.0.2.7");
        }

        Assert.Equal([0, 0, 0, 0, 15, 30, 60, 120, 240, 480, 900, 900, 900, 900], waits);
        Assert.Equal(TimeSpan.Zero, delays.WaitOf("zhang", "192.0.2.8"));
        delays.Failed("zhang", "192.0.2.7");
        delays.Succeeded("zhang", "192.0.2.7");
        Assert.Equal(TimeSpan.Zero, delays.WaitOf("zhang", "192.0.2.7"));
    }

    [Fact]
    public void Many_addresses_against_one_name_and_many_names_from_one_address_wait_as_well()
    {
        var delays = new SignInDelays(new SetClock());
        for (var i = 0; i < SignInDelays.FreeAlone; i++)
        {
            delays.Failed("zhang", $"192.0.2.{i}");
            delays.Failed($"name{i}", "198.51.100.1");
        }

        Assert.True(delays.WaitOf("zhang", "203.0.113.9") > TimeSpan.Zero);
        Assert.True(delays.WaitOf("another", "198.51.100.1") > TimeSpan.Zero);
        Assert.Equal(TimeSpan.Zero, delays.WaitOf("another", "203.0.113.9"));
    }

    [Fact]
    public void A_session_ends_when_idle_and_in_any_case_after_a_day_of_work()
    {
        using var folder = new TempFolder();
        var (clock, accounts) = (new SetClock(), new AccountStore(folder.Path));
        accounts.Add("某人", Role.Reader, ServedDesk.Password, false, clock.GetUtcNow());
        var sessions = new SessionStore(new AdminOptions { IdleMinutes = 30, SessionHours = 2 }, accounts, clock);
        var idle = sessions.Open(accounts.Find("某人")!, "");
        clock.Now += TimeSpan.FromMinutes(31);
        Assert.Null(sessions.Find(idle, isThere: true));

        var busy = sessions.Open(accounts.Find("某人")!, "");
        for (var minutes = 0; minutes < 120; minutes += 20)
        {
            Assert.NotNull(sessions.Find(busy, isThere: true));
            clock.Now += TimeSpan.FromMinutes(20);
        }
        clock.Now += TimeSpan.FromSeconds(1);
        Assert.Null(sessions.Find(busy, isThere: true));

        // A page that is only open, with its stream, is no sign of somebody being there.
        var open = sessions.Open(accounts.Find("某人")!, "");
        clock.Now += TimeSpan.FromMinutes(20);
        Assert.NotNull(sessions.Find(open, isThere: false));
        clock.Now += TimeSpan.FromMinutes(11);
        Assert.Null(sessions.Find(open, isThere: false));
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_every_browsers_session()
    {
        await using var desk = await ServedDesk.WithAllRoles();
        using var one = await desk.SignedIn(Role.Editor);
        using var two = await desk.SignedIn(Role.Editor);
        using var other = await desk.SignedIn(Role.Reader);

        Assert.Equal(200, (await one.Send("DELETE", "/sessions")).Status);

        Assert.Equal(401, (await one.Get("/files")).Status);
        Assert.Equal(401, (await two.Get("/files")).Status);
        Assert.Equal(200, (await other.Get("/files")).Status);
    }

    [Fact]
    public async Task A_closed_session_cannot_be_used_again_with_its_cookie()
    {
        await using var desk = await ServedDesk.WithAllRoles();
        using var client = await desk.SignedIn(Role.Editor);
        var cookie = client.Cookie;
        await client.Send("DELETE", "/session");
        client.Cookie = cookie;

        Assert.Equal(401, (await client.Get("/files")).Status);
    }

    [Fact]
    public async Task A_disabled_or_removed_account_is_out_at_once()
    {
        await using var desk = await ServedDesk.WithAllRoles();
        using var reader = await desk.SignedIn(Role.Reader);
        using var editor = await desk.SignedIn(Role.Editor);
        using var chief = await desk.SignedIn(Role.Operator);
        Assert.Equal(200, (await chief.Send("PATCH", "/users", new { name = "reader", disabled = true })).Status);
        Assert.Equal(200, (await chief.Send("DELETE", "/users?name=editor")).Status);

        Assert.Equal(401, (await reader.Get("/files")).Status);
        Assert.Equal(401, (await editor.Get("/files")).Status);
        reader.Token = null;
        Assert.Equal(401, (await reader.TrySignIn("reader", ServedDesk.Password)).Status);
    }

    [Fact]
    public async Task A_password_that_an_operator_made_must_be_changed_before_anything_else()
    {
        await using var desk = await ServedDesk.WithAllRoles();
        using var chief = await desk.SignedIn(Role.Operator);
        var made = await chief.Send("POST", "/users", new { name = "新人", role = "editor" });
        var password = made.Json.GetProperty("password").GetString()!;
        using var client = new DeskClient(desk.Address);
        await client.SignIn("新人", password);

        Assert.Equal(403, (await client.Get("/files")).Status);
        Assert.Equal(400, (await client.Send("PUT", "/password", new { old = password, @new = "太短" })).Status);
        Assert.Equal(400, (await client.Send("PUT", "/password", new { old = "不对", @new = "三只 蓝色的 茶壶 飞过" })).Status);
        var cookie = client.Cookie;
        var changed = await client.Send("PUT", "/password", new { old = password, @new = "三只 蓝色的 茶壶 飞过 海" });
        Assert.Equal(200, changed.Status);
        Assert.NotEqual(cookie, client.Cookie);
        Assert.Equal(200, (await client.Get("/files")).Status);
        Assert.DoesNotContain(password, await File.ReadAllTextAsync(Path.Combine(desk.Settings.Admin.Path, "accounts.json")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_operator_can_neither_be_lowered_nor_removed_by_anybody()
    {
        await using var desk = await ServedDesk.WithAllRoles();
        using var chief = await desk.SignedIn(Role.Operator);

        Assert.Equal(400, (await chief.Send("PATCH", "/users", new { name = "operator", role = "reader" })).Status);
        Assert.Equal(400, (await chief.Send("DELETE", "/users?name=operator")).Status);
        Assert.Throws<Bot.Admin.AdminException>(() => desk.Accounts.Remove("operator"));
        Assert.Throws<Bot.Admin.AdminException>(() => desk.Accounts.SetDisabled("operator", true));
    }

    [Fact]
    public async Task Too_much_typed_is_refused_unhashed()
    {
        await using var desk = await ServedDesk.WithAllRoles();
        using var client = new DeskClient(desk.Address);

        Assert.Equal(400, (await client.TrySignIn("operator", new string('字', 2000))).Status);
        Assert.Equal(413, (await client.TrySignIn("operator", new string('a', 100_000))).Status);
    }
}
