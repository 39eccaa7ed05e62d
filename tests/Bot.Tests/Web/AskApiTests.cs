using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Web;

[Collection(nameof(SharedArchive))]
public sealed class AskApiTests(ArchiveFixture archive) : IAsyncLifetime
{
    private ServedIndex served = null!;

    public async Task InitializeAsync() => served = await ServedIndex.Start(archive.Index);

    public async Task DisposeAsync() => await served.DisposeAsync();

    [Fact]
    public async Task A_question_gets_an_answer_whose_quotes_stand_in_their_articles()
    {
        using var response = await served.Ask("""{"question":"清徐县的五大治县方略是什么？"}""");
        var answer = await Json(response);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/json; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Contains("党建立县", answer.GetProperty("answer").GetString(), StringComparison.Ordinal);
        foreach (var citation in answer.GetProperty("citations").EnumerateArray())
        {
            var id = citation.GetProperty("articleId").GetString()!;
            var article = await Json(await served.Client.GetAsync("/api/articles/" + Uri.EscapeDataString(id)));
            var text = article.GetProperty("text").GetString()!;
            Assert.Equal(citation.GetProperty("quote").GetString(), text.Substring(citation.GetProperty("articleStart").GetInt32(), citation.GetProperty("length").GetInt32()));
        }
    }

    [Fact]
    public async Task History_decides_what_a_follow_up_means()
    {
        const string followUp = "那是什么时候提出来的？";
        var alone = await Json(await served.Ask(JsonSerializer.Serialize(new { question = followUp })));
        var following = await Json(await served.Ask(JsonSerializer.Serialize(new
        {
            question = followUp,
            history = new[] { new { role = "user", text = "清徐县的五大治县方略是什么？" }, new { role = "bot", text = "党建立县、企业强县、科教兴县、产业富县、环境靓县。" } },
        })));

        Assert.NotEqual(alone.GetProperty("understood").GetString(), following.GetProperty("understood").GetString());
    }

    [Theory]
    [InlineData(400, "not json")]
    [InlineData(400, "")]
    [InlineData(400, "[]")]
    [InlineData(400, "null")]
    [InlineData(400, "{}")]
    [InlineData(400, """{"question":null}""")]
    [InlineData(400, """{"question":{"a":1}}""")]
    [InlineData(400, """{"question":""}""")]
    [InlineData(400, """{"question":"   \u0000 "}""")]
    [InlineData(400, """{"question":"什么","history":"x"}""")]
    [InlineData(200, """{"question":"什么是网格","history":[null,{},{"role":"user"},{"role":5,"text":"x"}]}""")]
    [InlineData(200, """{"question":"清徐县的五大治县方略是什么？\ud83d\u0007"}""")]
    public async Task Every_body_gets_a_status_and_a_sentence(int status, string body)
    {
        using var response = await served.Ask(body);
        var reply = await Json(response);

        Assert.Equal(status, (int)response.StatusCode);
        if (status != 200)
        {
            Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
            Assert.EndsWith("。", reply.GetProperty("detail").GetString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_question_of_10000_characters_and_a_body_over_the_limit_are_turned_away()
    {
        using var tooLong = await served.Ask(JsonSerializer.Serialize(new { question = new string('问', 10_000) }));
        using var tooLarge = await served.Ask(JsonSerializer.Serialize(new { question = new string('问', 100_000) }));

        Assert.Equal(HttpStatusCode.BadRequest, tooLong.StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, tooLarge.StatusCode);
        Assert.Contains("太大", (await Json(tooLarge)).GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bytes_that_are_no_utf8_are_turned_away()
    {
        using var content = new ByteArrayContent([.. "{\"question\":\""u8, 0xff, 0xfe, .. "\"}"u8]);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var response = await served.Client.PostAsync("/api/ask", content);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task A_form_or_another_site_cannot_ask()
    {
        using var form = await served.Client.PostAsync("/api/ask", new StringContent("""{"question":"你好"}""", Encoding.UTF8, "text/plain"));
        using var foreign = new HttpRequestMessage(HttpMethod.Post, "/api/ask") { Content = new StringContent("""{"question":"你好"}""", Encoding.UTF8, "application/json") };
        foreign.Headers.Add("Sec-Fetch-Site", "cross-site");
        using var refused = await served.Client.SendAsync(foreign);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, form.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    [Fact]
    public async Task A_visitor_who_asks_too_fast_waits_and_others_do_not()
    {
        await using var strict = await ServedIndex.Start(archive.Index, o => (o.QuestionsPerMinute, o.TrustedProxies) = (2, "127.0.0.1"));
        var statuses = new List<int>();
        for (var i = 0; i < 4; i++)
            statuses.Add(await AskFrom(strict, "203.0.113.7"));

        Assert.Equal([200, 200, 429, 429], statuses);
        Assert.Equal(200, await AskFrom(strict, "203.0.113.8"));
    }

    [Fact]
    public async Task Without_a_trusted_proxy_a_forged_address_changes_nothing()
    {
        await using var strict = await ServedIndex.Start(archive.Index, o => o.QuestionsPerMinute = 1);
        var first = await AskFrom(strict, "203.0.113.7");
        var second = await AskFrom(strict, "203.0.113.8");

        Assert.Equal((200, 429), (first, second));
    }

    private static async Task<int> AskFrom(ServedIndex server, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/ask") { Content = new StringContent("""{"question":"你好"}""", Encoding.UTF8, "application/json") };
        request.Headers.Add("X-Forwarded-For", address);
        using var response = await server.Client.SendAsync(request);
        if ((int)response.StatusCode == 429)
            Assert.True(response.Headers.RetryAfter!.Delta > TimeSpan.Zero);
        return (int)response.StatusCode;
    }

    private static async Task<JsonElement> Json(HttpResponseMessage response) =>
        JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
}
