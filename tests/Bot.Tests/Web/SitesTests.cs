using Microsoft.Extensions.DependencyInjection;
using Wenzheng.Bot.Configuration;
using Wenzheng.Bot.Tests.Support;
using Wenzheng.Bot.Web.Sites;

namespace Wenzheng.Bot.Tests.Web;

[Trait("Category", "Security")]
[Collection(nameof(SharedArchive))]
public sealed class SitesTests(ArchiveFixture archive) : IAsyncLifetime, IDisposable
{
    private const string Home = "https://www.example.gov.cn", Other = "https://other.example.cn";

    private readonly TempFolder folder = new();
    private SiteStore sites = null!;
    private Site site = null!;
    private ServedIndex served = null!;

    public async Task InitializeAsync()
    {
        sites = SiteStore.Open(folder.File("sites.json"), TimeProvider.System);
        site = sites.Add("县政府网站", [Home], 600);
        served = await ServedIndex.Start(archive.Index, more: (services, _) => services.AddSingleton(sites));
    }

    public async Task DisposeAsync() => await served.DisposeAsync();

    public void Dispose() => folder.Dispose();

    public static TheoryData<string?, bool, int> Asking => new()
    {
        { null, false, 200 },
        { null, true, 200 },
        { Home, true, 200 },
        { Home, false, 403 },
        { Other, true, 403 },
        { Other, false, 403 },
        { "null", true, 403 },
        { Home + ".evil.cn", true, 403 },
        { "http://www.example.gov.cn", true, 403 },
        { "https://www.example.gov.cn:8443", true, 403 },
        { "https://xwww.example.gov.cn", true, 403 },
    };

    [Theory]
    [MemberData(nameof(Asking))]
    public async Task An_origin_may_ask_with_the_key_that_lists_it_and_nothing_else_is_executed(string? origin, bool hasKey, int status)
    {
        using var request = EventReader.Request("你好");
        if (origin is not null) request.Headers.Add("Origin", origin);
        if (hasKey) request.Headers.Add("X-Site-Key", site.Key);
        using var response = await served.Client.SendAsync(request);

        Assert.Equal(status, (int)response.StatusCode);
        // A page that may ask may also read why it was refused; no other page may read anything.
        Assert.Equal(origin == Home ? [Home] : [], response.Headers.TryGetValues("Access-Control-Allow-Origin", out var allowed) ? allowed : []);
        Assert.False(response.Headers.Contains("Access-Control-Allow-Credentials"));
        Assert.Contains("Origin", response.Headers.Vary);
    }

    [Theory]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("'; drop table sites; --")]
    [InlineData("../../etc/passwd")]
    public async Task A_forged_key_is_refused_wherever_it_stands(string key)
    {
        using var request = EventReader.Request("你好");
        request.Headers.Add("X-Site-Key", key);
        using var header = await served.Client.SendAsync(request);
        using var query = await served.Client.GetAsync("/api/archive?site=" + Uri.EscapeDataString(key));
        using var frame = await served.Client.GetAsync("/embed?site=" + Uri.EscapeDataString(key));

        Assert.Equal((403, 403, 403), ((int)header.StatusCode, (int)query.StatusCode, (int)frame.StatusCode));
    }

    [Fact]
    public async Task A_preflight_is_answered_for_listed_origins_only()
    {
        var (good, names) = await Preflight(Home);
        var (bad, none) = await Preflight(Other);

        Assert.Equal((204, 403), (good, bad));
        foreach (var header in (string[])["content-type", "idempotency-key", "x-site-key", "x-visitor"])
            Assert.Contains(header, names, StringComparison.Ordinal);
        Assert.Equal("", none);
    }

    [Fact]
    public async Task The_frame_may_be_shown_by_the_sites_pages_alone()
    {
        using var keyed = await served.Client.GetAsync("/embed?site=" + site.Key);
        using var own = await served.Client.GetAsync("/embed");
        using var page = await served.Client.GetAsync("/");

        Assert.EndsWith($"frame-ancestors 'self' {Home}", Policy(keyed), StringComparison.Ordinal);
        Assert.EndsWith("frame-ancestors 'self'", Policy(own), StringComparison.Ordinal);
        Assert.EndsWith("frame-ancestors 'none'", Policy(page), StringComparison.Ordinal);
        Assert.All([keyed, own, page], r => Assert.False(r.Headers.Contains("X-Frame-Options")));
    }

    [Fact]
    public async Task The_script_may_be_loaded_by_any_page_and_is_small()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/widget.js");
        request.Headers.AcceptEncoding.ParseAdd("gzip");
        using var response = await served.Client.SendAsync(request);
        var bytes = await response.Content.ReadAsByteArrayAsync();

        Assert.Equal("cross-origin", Assert.Single(response.Headers.GetValues("Cross-Origin-Resource-Policy")));
        Assert.Equal("*", Assert.Single(response.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.Equal("gzip", Assert.Single(response.Content.Headers.ContentEncoding));
        Assert.InRange(bytes.Length, 1, 15 * 1024);
    }

    [Fact]
    public async Task A_sites_visitors_share_its_rate_and_others_do_not()
    {
        var small = sites.Add("小站", [Other], 2);
        var statuses = new List<int>();
        for (var i = 0; i < 4; i++)
        {
            using var request = EventReader.Request("你好");
            request.Headers.Add("Origin", Other);
            request.Headers.Add("X-Site-Key", small.Key);
            using var response = await served.Client.SendAsync(request);
            statuses.Add((int)response.StatusCode);
            if (statuses[^1] == 429)
            {
                Assert.True(response.Headers.RetryAfter!.Delta > TimeSpan.Zero);
                Assert.Equal([Other], response.Headers.GetValues("Access-Control-Allow-Origin"));
            }
        }

        Assert.Equal([200, 200, 429, 429], statuses);
        Assert.Equal("smalltalk", (await served.AskJson("你好")).Text("kind"));
    }

    [Fact]
    public void A_withdrawn_key_a_changed_file_and_a_damaged_file()
    {
        var clock = new StillClock();
        var path = folder.File("other.json");
        var writer = SiteStore.Open(path, clock);
        var first = writer.Add("甲", ["HTTPS://Bücher.Example.CN:443/"], 10);
        var reader = SiteStore.Open(path, clock);
        Assert.Equal(["https://xn--bcher-kva.example.cn"], reader.Find(first.Key)!.Origins);
        File.SetLastWriteTimeUtc(path, DateTime.UtcNow.AddMinutes(-1));

        Assert.True(writer.Replace(first with { Name = "乙" }));
        clock.Now += TimeSpan.FromSeconds(5);
        Assert.Equal("乙", reader.Find(first.Key)!.Name);

        File.WriteAllText(path, "{ half");
        clock.Now += TimeSpan.FromSeconds(5);
        Assert.Equal("乙", reader.Find(first.Key)!.Name);
        Assert.Contains("JSON", Assert.Throws<ConfigurationException>(() => SiteStore.Open(path, clock)).Message, StringComparison.Ordinal);

        File.WriteAllText(path, """{"sites":[]}""");
        clock.Now += TimeSpan.FromSeconds(5);
        Assert.Null(reader.Find(first.Key));
        Assert.False(reader.Remove(first.Key));
    }

    [Theory]
    [InlineData("https://*.example.cn")]
    [InlineData("*")]
    [InlineData("example.cn")]
    [InlineData("ftp://example.cn")]
    [InlineData("https://example.cn/path")]
    [InlineData("https://user@example.cn")]
    [InlineData("javascript:alert(1)")]
    public void An_origin_that_is_none_is_refused_with_a_sentence(string origin)
    {
        Assert.EndsWith("。", Assert.Throws<ConfigurationException>(() => sites.Add("站", [origin], 10)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Staff_add_list_and_remove_a_site_by_command()
    {
        var config = folder.Write("settings.json", System.Text.Json.JsonSerializer.Serialize(new { Sites = new { Path = folder.File("cli.json") } }));
        var added = await Support.Bot.Run("sites", "add", "县政府网站", "--origin", Home, Other, "--config", config);
        var key = SiteStore.Open(folder.File("cli.json"), TimeProvider.System).All.Single().Key;
        var listed = await Support.Bot.Run("sites", "list", "--config", config);
        var removed = await Support.Bot.Run("sites", "remove", key, "--config", config);
        var again = await Support.Bot.Run("sites", "remove", key, "--config", config);
        var wrong = await Support.Bot.Run("sites", "add", "站", "--origin", "*", "--config", config);

        Assert.Contains($"data-site=\"{key}\"", added.Output, StringComparison.Ordinal);
        Assert.Contains(Other, listed.Output, StringComparison.Ordinal);
        Assert.Equal((0, 0, 0), (added.Code, listed.Code, removed.Code));
        Assert.NotEqual(0, again.Code);
        Assert.NotEqual(0, wrong.Code);
        Assert.DoesNotContain("内部出错", again.Error + wrong.Error, StringComparison.Ordinal);
    }

    private static string Policy(HttpResponseMessage response) => Assert.Single(response.Headers.GetValues("Content-Security-Policy"));

    private async Task<(int Status, string Headers)> Preflight(string origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, "/api/ask");
        request.Headers.Add("Origin", origin);
        request.Headers.Add("Access-Control-Request-Method", "POST");
        using var response = await served.Client.SendAsync(request);
        return ((int)response.StatusCode, response.Headers.TryGetValues("Access-Control-Allow-Headers", out var names) ? string.Join(',', names) : "");
    }

    private sealed class StillClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = DateTimeOffset.UtcNow;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
