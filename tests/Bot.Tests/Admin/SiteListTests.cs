using System.Text.Json;
using Wenzheng.Bot.Admin.Accounts;

namespace Wenzheng.Bot.Tests.Admin;

[Trait("Category", "Security")]
public sealed class SiteListTests
{
    private static object Body(string origin, string key = "", string name = "某县政府") => new { key, name, origins = (string[])[origin], questionsPerMinute = 60 };

    private static List<JsonElement> Sites(DeskAnswer answer) => [.. answer.Json.GetProperty("sites").EnumerateArray()];

    [Fact]
    public async Task A_site_is_added_changed_and_removed_and_counts_at_once()
    {
        await using var desk = await ServedDesk.Start(null, Role.Operator);
        using var client = await desk.SignedIn(Role.Operator);
        using var visitor = new HttpClient { BaseAddress = new Uri(desk.Address) };

        var key = Assert.Single(Sites(await client.Send("POST", "/sites", Body("https://one.example.cn")))).GetProperty("key").GetString()!;
        Assert.Contains("https://one.example.cn", await Ancestors(key), StringComparison.Ordinal);
        await client.Send("PUT", "/sites", Body("https://two.example.cn", key, "改了名"));
        Assert.Contains("https://two.example.cn", await Ancestors(key), StringComparison.Ordinal);
        Assert.DoesNotContain("https://one.example.cn", await Ancestors(key), StringComparison.Ordinal);
        Assert.Empty(Sites(await client.Send("DELETE", "/sites?key=" + key)));

        Assert.DoesNotContain("example.cn", await Ancestors(key), StringComparison.Ordinal);
        Assert.Equal((404, 404), ((await client.Send("DELETE", "/sites?key=" + key)).Status, (await client.Send("PUT", "/sites", Body("https://two.example.cn", key))).Status));

        async Task<string> Ancestors(string site)
        {
            using var answer = await visitor.GetAsync("/embed?site=" + site);
            return answer.Headers.TryGetValues("Content-Security-Policy", out var policy) ? string.Join(' ', policy) : "";
        }
    }

    [Theory]
    [InlineData("*")]
    [InlineData("https://")]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://a.example.cn/path")]
    [InlineData("https://a.example.cn; script-src *")]
    [InlineData("")]
    public async Task What_is_no_origin_is_refused_with_a_sentence(string origin)
    {
        await using var desk = await ServedDesk.Start(null, Role.Operator);
        using var client = await desk.SignedIn(Role.Operator);

        var answer = await client.Send("POST", "/sites", Body(origin));

        Assert.Equal(400, answer.Status);
        Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", answer.Detail);
        Assert.Empty(Sites(await client.Get("/sites")));
    }
}
