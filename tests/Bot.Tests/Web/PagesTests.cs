using System.Net;
using System.Text.Json;
using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Web;

[Collection(nameof(SharedArchive))]
public sealed class PagesTests(ArchiveFixture archive) : IAsyncLifetime
{
    private ServedIndex served = null!;

    public async Task InitializeAsync() => served = await ServedIndex.Start(archive.Index);

    public async Task DisposeAsync() => await served.DisposeAsync();

    [Theory]
    [InlineData("/", 200, "text/html")]
    [InlineData("/article/a.txt%230", 404, "text/html")]
    [InlineData("/search", 200, "text/html")]
    [InlineData("/search?q=%E7%BD%91%E6%A0%BC", 200, "text/html")]
    [InlineData("/search?page=0", 400, "text/html")]
    [InlineData("/browse", 200, "text/html")]
    [InlineData("/browse/places", 200, "text/html")]
    [InlineData("/browse/schemes", 200, "text/html")]
    [InlineData("/browse/papers", 200, "text/html")]
    [InlineData("/browse/dates", 200, "text/html")]
    [InlineData("/api/search?q=%E7%BD%91%E6%A0%BC", 200, "application/json")]
    [InlineData("/api/search", 400, "application/problem+json")]
    [InlineData("/assets/app.css", 200, "text/css")]
    [InlineData("/assets/ask-page.js", 200, "text/javascript")]
    [InlineData("/assets/chat/chat.js", 200, "text/javascript")]
    [InlineData("/api/openapi.json", 200, "application/json")]
    [InlineData("/api/asks/nothing", 405, "application/problem+json")]
    [InlineData("/assets/chat", 404, "application/problem+json")]
    [InlineData("/favicon.ico", 200, "image/svg+xml")]
    [InlineData("/api/archive", 200, "application/json")]
    [InlineData("/api/articles?id=nothing", 404, "application/problem+json")]
    [InlineData("/api/articles/", 200, "application/json")]
    [InlineData("/api/ask", 405, "application/problem+json")]
    [InlineData("/nowhere", 404, "application/problem+json")]
    [InlineData("/assets/..%2fappsettings.json", 404, "application/problem+json")]
    [InlineData("/assets/Wenzheng.Bot.dll", 404, "application/problem+json")]
    [InlineData("/health/live", 200, "text/plain")]
    [InlineData("/health/ready", 200, "text/plain")]
    [Trait("Category", "Security")]
    public async Task Every_address_answers_with_its_kind_and_with_the_security_headers(string address, int status, string type)
    {
        using var response = await served.Client.GetAsync(address);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType!.MediaType);
        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        foreach (var part in (string[])["default-src 'none'", "script-src 'self'", "style-src 'self'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"])
            Assert.Contains(part, policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-referrer", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
        Assert.NotNull(response.Headers.CacheControl);
        Assert.False(response.Headers.Contains("Server"));
        Assert.False(response.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task Files_of_the_page_are_asked_for_once_and_then_only_checked()
    {
        using var first = await served.Client.GetAsync("/assets/app.css");
        using var again = new HttpRequestMessage(HttpMethod.Get, "/assets/app.css");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await served.Client.SendAsync(again);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    [Trait("Category", "Security")]
    public async Task The_pages_hold_no_inline_script_or_style_and_nothing_foreign()
    {
        foreach (var address in (string[])["/", "/search?q=%E7%BD%91%E6%A0%BC", "/browse", "/browse/places"])
        {
            var page = await served.Client.GetStringAsync(address);
            foreach (var forbidden in (string[])["<style", "style=", "onclick", "onload", "http://", "https://", "<script>"])
                Assert.DoesNotContain(forbidden, page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Example_questions_are_made_from_the_archive_and_each_gets_an_answer()
    {
        using var overview = JsonDocument.Parse(await served.Client.GetStringAsync("/api/archive"));
        var examples = overview.RootElement.GetProperty("examples").EnumerateArray().Select(e => e.GetString()!).ToList();

        Assert.InRange(examples.Count, 3, 6);
        Assert.Equal(examples.Count, examples.Distinct().Count());
        foreach (var example in examples)
        {
            using var response = await served.Ask(JsonSerializer.Serialize(new { question = example }));
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }
    }

    [Fact]
    public async Task Without_an_index_the_server_lives_but_is_not_ready_and_says_so()
    {
        using var folder = new TempFolder();
        await using var empty = await ServedIndex.Start(folder.Path);
        using var live = await empty.Client.GetAsync("/health/live");
        using var ready = await empty.Client.GetAsync("/health/ready");
        using var asked = await empty.Ask("""{"question":"什么是网格？"}""");

        Assert.Equal((200, 503, 503), ((int)live.StatusCode, (int)ready.StatusCode, (int)asked.StatusCode));
        Assert.Contains("稍后再试", await asked.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.NotEmpty(asked.Headers.GetValues("Content-Security-Policy"));
    }
}
