using Microsoft.Playwright;
using Wenzheng.Bot.Tests.Answering.Model;

namespace Wenzheng.Browser.Tests;

/// <summary>The chat when things go slowly or wrong, with a real server behind it and a model's server that does as the test says.</summary>
public sealed class ChatTroubleTests(BrowserFixture fixture) : VisitorTest(fixture)
{
    // Two figures, so that the answer has more than one sentence.
    private const string Question = "清徐县今年计划投入多少资金开展村庄综合治理？第一批涉及多少个村？";

    [BrowserFact]
    public async Task Sentences_appear_while_the_answer_is_still_written_and_become_links_at_its_end()
    {
        var goOn = new TaskCompletionSource();
        await using var model = await FakeModelServer.Start(reply => InTwo(reply, goOn.Task));
        await using var served = await ServedArchive.Start(ServedArchive.CorpusFolder, model);
        var page = await Open(served.Address);
        await Ask(page, Question);
        await Assertions.Expect(page.Locator(".growing .answer-text")).ToContainTextAsync("据报道");
        await Assertions.Expect(page.Locator(".number")).ToHaveCountAsync(0);
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "停止回答" })).ToBeVisibleAsync();
        goOn.SetResult();

        await Assertions.Expect(page.Locator(".citations")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".number").First).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "提问" })).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task A_stopped_answer_keeps_what_was_said_and_can_be_asked_again()
    {
        await using var model = await FakeModelServer.Start(reply => InTwo(reply, reply.Number == 1 ? Task.Delay(Timeout.Infinite, reply.Gone) : Task.CompletedTask));
        await using var served = await ServedArchive.Start(ServedArchive.CorpusFolder, model);
        var page = await Open(served.Address);
        await Ask(page, Question);
        await Assertions.Expect(page.Locator(".growing .answer-text")).ToContainTextAsync("据报道");
        await page.GetByLabel("你的问题").PressAsync("Escape");
        await Assertions.Expect(page.Locator(".halted")).ToContainTextAsync("已停止回答");
        await Assertions.Expect(page.Locator(".halted .cut")).ToContainTextAsync("据报道");

        await page.GetByRole(AriaRole.Button, new() { Name = "再问一次" }).ClickAsync();

        await Assertions.Expect(page.Locator(".citations")).ToBeVisibleAsync();
        Assert.Equal(2, model.Calls);
    }

    [BrowserFact]
    public async Task A_server_stopped_in_mid_answer_leaves_what_was_said_and_a_way_to_retry()
    {
        await using var model = await FakeModelServer.Start(reply => InTwo(reply, Task.Delay(Timeout.Infinite, reply.Gone)));
        await using var served = await ServedArchive.Start(ServedArchive.CorpusFolder, model);
        var page = await Open(served.Address);
        await Ask(page, Question);
        await Assertions.Expect(page.Locator(".growing .answer-text")).ToContainTextAsync("据报道");
        await served.Cut();
        await Assertions.Expect(page.Locator(".failed .cut")).ToContainTextAsync("据报道");
        await Assertions.Expect(page.Locator(".failure")).ToContainTextAsync("重试");

        await page.GetByRole(AriaRole.Button, new() { Name = "重试" }).ClickAsync();

        await Assertions.Expect(page.Locator(".failure")).ToContainTextAsync("连不上服务");
        await Assertions.Expect(page.GetByLabel("你的问题")).ToBeFocusedAsync();
        Expect("net::ERR");
    }

    [BrowserFact]
    public async Task A_lost_connection_is_retried_without_asking_the_model_twice()
    {
        var goOn = new TaskCompletionSource();
        await using var model = await FakeModelServer.Start(reply => InTwo(reply, goOn.Task));
        await using var served = await ServedArchive.Start(ServedArchive.CorpusFolder, model);
        var page = await Open(served.Address);
        var network = await page.Context.NewCDPSessionAsync(page);
        await Ask(page, Question);
        await Assertions.Expect(page.Locator(".growing .answer-text")).ToContainTextAsync("据报道");
        await page.Context.SetOfflineAsync(true);
        await network.SendAsync("Network.enable");
        await page.EvaluateAsync("() => dispatchEvent(new Event('offline'))");
        await Assertions.Expect(page.Locator(".hint.wrong")).ToContainTextAsync("网络已断开");
        await page.Context.SetOfflineAsync(false);
        goOn.SetResult();

        var retry = page.GetByRole(AriaRole.Button, new() { Name = "重试" });
        await Assertions.Expect(page.Locator(".citations").Or(retry)).ToBeVisibleAsync();
        if (await retry.IsVisibleAsync()) await retry.ClickAsync();
        await Assertions.Expect(page.Locator(".citations")).ToBeVisibleAsync();
        Assert.Equal(1, model.Calls);
        Expect("net::ERR");
    }

    [BrowserFact]
    public async Task A_slow_answer_is_told_to_be_on_its_way()
    {
        var goOn = new TaskCompletionSource();
        await using var model = await FakeModelServer.Start(async reply =>
        {
            await goOn.Task;
            await reply.Say(reply.Honest);
        });
        await using var served = await ServedArchive.Start(ServedArchive.CorpusFolder, model);
        var page = await Open(served.Address);
        await Ask(page, Question);
        await Assertions.Expect(page.Locator(".waiting-answer")).ToContainTextAsync("正在查资料");
        await Assertions.Expect(page.Locator(".waiting-answer")).ToContainTextAsync("还在查", new() { Timeout = 15_000 });
        goOn.SetResult();

        await Assertions.Expect(page.Locator(".citations")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task A_failing_model_is_replaced_by_quotations_and_the_page_says_so()
    {
        await using var model = await FakeModelServer.Start(reply => reply.Status(500, "{}"));
        await using var served = await ServedArchive.Start(ServedArchive.CorpusFolder, model);
        var page = await Open(served.Address);
        await Ask(page, Question);

        await Assertions.Expect(page.Locator(".answer-text")).ToContainTextAsync("以上为原文摘录");
        await Assertions.Expect(page.Locator(".citations")).ToBeVisibleAsync();
    }

    [BrowserTheory]
    [InlineData(429, """{"type":"about:blank","title":"请求太多","status":429,"detail":"请求太快了，请 3 秒后再试。"}""", "请 3 秒后再试")]
    [InlineData(503, "<html>bad gateway</html>", "服务暂时不能回答")]
    [InlineData(200, "event: error\ndata: {\"status\":504,\"detail\":\"这个问题处理太久，已经停止。\"}\n\n", "处理太久")]
    [InlineData(200, "event: answer\ndata: {\"text\":\"半句\"}\n\n", "回答中断了")]
    [InlineData(200, "event: answer\ndata: not json\n\n", "连不上服务")]
    public async Task An_error_is_told_in_a_sentence_with_a_way_to_retry(int status, string body, string told)
    {
        var page = await Open(Fixture.Archive.Address);
        await page.RouteAsync("**/api/ask", route => route.FulfillAsync(new RouteFulfillOptions { Status = status, ContentType = status == 200 ? "text/event-stream" : "application/problem+json", Body = body }));
        await Ask(page, "清徐县的五大治县方略是什么？");
        await Assertions.Expect(page.Locator(".failure[role=alert]")).ToContainTextAsync(told);
        await page.UnrouteAsync("**/api/ask");

        await page.GetByRole(AriaRole.Button, new() { Name = "重试" }).ClickAsync();

        await Assertions.Expect(page.Locator(".answer-text")).ToContainTextAsync("党建立县");
        Expect("Failed to load resource");
    }

    [BrowserFact]
    [Trait("Category", "Security")]
    public async Task Hostile_text_in_questions_answers_and_titles_stays_text()
    {
        const string hostile = "<img src=x onerror=\\\"document.body.dataset.owned=1\\\"><script>document.body.dataset.owned=1</script>";
        var page = await Open(Fixture.Archive.Address);
        await page.RouteAsync("**/api/ask", route => route.FulfillAsync(new RouteFulfillOptions
        {
            ContentType = "text/event-stream",
            Body = $$"""
                event: answer
                data: {"text":"{{hostile}}"}

                event: done
                data: {"id":"AAAAAAAAAAAAAAAAAAAAAA","answer":"{{hostile}}[1]","kind":"fact","refused":false,"understood":"{{hostile}}","citations":[{"n":1,"source":"{{hostile}}","title":"{{hostile}}","newspaper":"{{hostile}}","date":"{{hostile}}","quote":"{{hostile}}","start":0,"end":1,"articleId":"javascript:alert(1)//{{hostile}}","articleStart":0,"length":5,"address":"javascript:document.body.dataset.owned=1//{{hostile}}"}],"suggestions":[{"articleId":"{{hostile}}","source":"x","title":"{{hostile}}"}],"generation":1,"ms":1}


                """,
        }));
        await Ask(page, "<img src=x onerror=\"document.body.dataset.owned=1\">");
        await Assertions.Expect(page.Locator(".citations")).ToBeVisibleAsync();
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator(".citations")).ToBeVisibleAsync();

        Assert.Null(await page.EvaluateAsync<string?>("() => document.body.dataset.owned ?? null"));
        Assert.Equal(0, await page.Locator(".turn img, .turn script").CountAsync());
        Assert.StartsWith("/article/", await page.Locator(".citation").GetAttributeAsync("href"), StringComparison.Ordinal);
    }

    [BrowserFact]
    [Trait("Category", "Security")]
    public async Task Rubbish_in_the_tabs_storage_is_left_aside()
    {
        var page = await Open(Fixture.Archive.Address);
        foreach (var rubbish in (string[])["not json", "[]", "{\"exchanges\":[{\"question\":1}]}", "{\"exchanges\":[{\"question\":\"问\",\"answer\":null}]}"])
        {
            await page.EvaluateAsync("text => sessionStorage.setItem('wenzheng.talk', text)", rubbish);
            await page.ReloadAsync();
            await Assertions.Expect(page.Locator(".welcome")).ToBeVisibleAsync();
        }
    }

    /// <summary>The first sentence at once, the rest when it may.</summary>
    private static async Task InTwo(ModelReply reply, Task rest)
    {
        var end = reply.Honest.IndexOf('。', StringComparison.Ordinal) + 1;
        await reply.Text(reply.Honest[..end]);
        await rest;
        await reply.Words(reply.Honest[end..]);
        await reply.Finish();
    }
}
