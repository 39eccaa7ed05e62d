using Wenzheng.Bot.Admin.Accounts;
using Wenzheng.Bot.Admin.Http;

namespace Wenzheng.Bot.Tests.Admin;

[Trait("Category", "Security")]
public sealed class AntiforgeryTests
{
    [Fact]
    public async Task Whatever_changes_something_needs_the_token_of_this_very_browser()
    {
        await using var desk = await ServedDesk.WithAllRoles();
        using var client = await desk.SignedIn(Role.Operator);
        using var other = await desk.SignedIn(Role.Operator);
        var unsafeRoutes = DeskRoutes.All.Where(r => r.IsUnsafe).ToList();
        Assert.NotEmpty(unsafeRoutes);
        foreach (var wrong in (string?[])[null, "", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", other.Token])
        {
            client.Token = wrong;
            foreach (var route in unsafeRoutes)
                Assert.True((await client.Send(route.Method, route.Path, new { name = "operator", password = ServedDesk.Password })).Status == 403, $"{route.Method} {route.Path} with {wrong}");
        }
    }

    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task A_request_from_another_page_is_refused_even_with_the_token(string header, string value)
    {
        await using var desk = await ServedDesk.WithAllRoles();
        using var client = await desk.SignedIn(Role.Operator);
        client.Headers[header] = value;

        Assert.Equal(403, (await client.Send("POST", "/rollback")).Status);
        client.Headers[header] = header == "Origin" ? desk.Address : "same-origin";
        Assert.Equal(400, (await client.Send("POST", "/rollback")).Status);
    }

    [Fact]
    public async Task Reading_changes_nothing()
    {
        // No route that answers to GET is one that a page of another site could use to change something, but the export, which notes itself.
        await using var desk = await ServedDesk.WithAllRoles();
        using var client = await desk.SignedIn(Role.Operator);
        var before = (await client.Get("/audit")).Json.GetProperty("total").GetInt32();
        foreach (var route in DeskRoutes.All.Where(r => !r.IsUnsafe && !r.Path.EndsWith("/export", StringComparison.Ordinal)))
            await client.Get(route.Path);

        Assert.Equal(before, (await client.Get("/audit")).Json.GetProperty("total").GetInt32());
    }
}
