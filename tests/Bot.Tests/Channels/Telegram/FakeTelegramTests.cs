using System.Net;
using System.Text.Json;
using Wenzheng.Bot.Development.Telegram;

namespace Wenzheng.Bot.Tests.Channels.Telegram;

/// <summary>The fake server is held to the facts that the tests above rely on.</summary>
public sealed class FakeTelegramTests
{
    [Theory]
    [InlineData("<div>x</div>", "Unsupported start tag \"div\" at byte offset 0")]
    [InlineData("文<b", "Unclosed start tag at byte offset 3")]
    [InlineData("x</b>", "Unexpected end tag at byte offset 1")]
    [InlineData("<b>x</i>", "Unmatched end tag at byte offset 4, expected \"</b>\", found \"</i>\"")]
    [InlineData("<b>x", "Can't find end tag corresponding to start tag \"b\"")]
    public void Wrong_markup_is_refused_with_the_servers_words(string html, string complaint) => Assert.Equal(complaint, FakeMarkup.Parse(html).Error);

    [Fact]
    public void Markup_becomes_entities_in_utf16_units_and_only_known_references_are_read()
    {
        var parsed = FakeMarkup.Parse("𠮷<b>粗<i>斜</i></b>&lt;&nbsp;&#20013;&#x6587;<blockquote expandable>引</blockquote>");

        Assert.Equal("𠮷粗斜<&nbsp;中文引", parsed.Text);
        Assert.Equal([new FakeEntity("bold", 2, 2), new FakeEntity("italic", 3, 1), new FakeEntity("expandable_blockquote", 13, 1)], parsed.Entities);
    }

    [Theory]
    [InlineData("", "message text is empty")]
    [InlineData("<b></b>", "message text is empty")]
    [InlineData(" \n ", "message text is empty")]
    public void Text_without_text_is_refused(string text, string complaint) => Assert.Equal(complaint, FakeText.Of(text, "HTML").Error);

    [Fact]
    public void Lengths_count_code_points_after_markup_and_bytes_before()
    {
        var full = string.Concat(Enumerable.Repeat("😀", 4096));

        Assert.Null(FakeText.Of($"<b>{full}</b>", "HTML").Error);
        Assert.Equal("message is too long", FakeText.Of(full + "x", "").Error);
        Assert.Equal("text is too long", FakeText.Of(new string('文', 11_000), "").Error);
    }

    [Theory]
    [InlineData("a.b", "Character '.' is reserved and must be escaped with the preceding '\\'")]
    [InlineData("*a", "Can't find end of Bold entity at byte offset 0")]
    public void MarkdownV2_is_as_strict_as_the_servers(string text, string complaint) => Assert.Equal(complaint, FakeMarkdown.Parse(text).Error);

    [Fact]
    public void MarkdownV2_becomes_entities()
    {
        var parsed = FakeMarkdown.Parse(@"*粗* _斜_ `a.b` 1\.");

        Assert.Equal("粗 斜 a.b 1.", parsed.Text);
        Assert.Equal(["bold", "italic", "code"], parsed.Entities.Select(e => e.Type));
    }

    [Fact]
    public async Task Offsets_confirm_skip_and_are_ignored_as_on_the_server()
    {
        var queue = new FakeQueue(TimeProvider.System);
        var first = queue.Add("message", [])!.Value;
        queue.Add("message", []);
        queue.Add("message", []);

        Assert.Equal(3, (await queue.TakeAsync(0, 100, 0, default))!.Count);
        Assert.Equal(2, (await queue.TakeAsync(first + 1, 100, 0, default))!.Count);
        Assert.Equal(2, (await queue.TakeAsync(first + 1000, 100, 0, default))!.Count);
        Assert.Single((await queue.TakeAsync(-1, 100, 0, default))!);
        Assert.Single((await queue.TakeAsync(0, 0, 0, default))!);
        queue.Want(["callback_query"]);
        Assert.Null(queue.Add("message", []));
    }

    [Fact]
    public async Task Updates_are_kept_for_a_day()
    {
        var clock = new MovedClock();
        var queue = new FakeQueue(clock);
        queue.Add("message", []);
        clock.By = TimeSpan.FromHours(25);

        Assert.Empty((await queue.TakeAsync(0, 100, 0, default))!);
    }

    [Fact]
    public async Task Arguments_come_in_every_way_and_faults_carry_their_header()
    {
        await using var fake = await FakeTelegram.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri($"{fake.Url}/bot{fake.Token}/") };
        using var query = await client.GetAsync("SENDMESSAGE?chat_id=1&text=a");
        using var form = await client.PostAsync("sendMessage", new FormUrlEncodedContent([new("chat_id", "2"), new("text", "b"), new("reply_markup", """{"inline_keyboard":[[{"text":"x","callback_data":"y"}]]}""")]));
        using var parts = await client.PostAsync("sendMessage", new MultipartFormDataContent { { new StringContent("3"), "chat_id" }, { new StringContent("c"), "text" } });
        using var json = await client.PostAsync("sendMessage", new StringContent("""{"chat_id":4,"text":"d"}""", System.Text.Encoding.UTF8, "application/json"));
        fake.Faults.Next("getMe", FakeFaultKind.TooManyRequests, 9);
        using var slow = await client.GetAsync("getMe");
        using var large = await client.PostAsync("sendMessage", new ByteArrayContent(new byte[1024 * 1024 + 1]));
        using var unknown = await client.GetAsync("noSuchMethod");

        Assert.All([query, form, parts, json], r => Assert.Equal(HttpStatusCode.OK, r.StatusCode));
        Assert.Equal(["a", "b", "c", "d"], Enumerable.Range(1, 4).Select(i => fake.Chats.OfBot(i)[0].Text));
        Assert.Equal(("y", HttpStatusCode.TooManyRequests, 9.0), (fake.Chats.OfBot(2)[0].Buttons[0].Data, slow.StatusCode, slow.Headers.RetryAfter!.Delta!.Value.TotalSeconds));
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.NotFound), (large.StatusCode, unknown.StatusCode));
        Assert.Equal("Not Found: method not found", JsonDocument.Parse(await unknown.Content.ReadAsStringAsync()).RootElement.GetProperty("description").GetString());
    }

    [Fact]
    public void The_meter_sees_a_second_message_within_a_second()
    {
        var meter = new FakeMeter();
        meter.Arrived(1);
        meter.Arrived(2);
        Assert.Empty(meter.Violations);
        meter.Arrived(1);
        Assert.Single(meter.Violations);
    }

    private sealed class MovedClock : TimeProvider
    {
        public TimeSpan By { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + By;
    }
}
