using Microsoft.Playwright;

namespace Wenzheng.Browser.Tests;

public sealed class AskPageTests(BrowserFixture fixture) : PageTest(fixture)
{
    private const string Question = "清徐县的五大治县方略是什么？";

    private const string Refusal = """
        {"answer":"资料中没有找到关于火星基地氧气的内容。","kind":"refused","refused":true,"understood":"火星基地的氧气从哪里来？","citations":[],
         "suggestions":[{"articleId":"003_e49fb775221a163f.txt#1","source":"003_e49fb775221a163f.txt","title":"扎实做好基层治理这篇大文章"}],"generation":1,"ms":1.0}
        """;

    [BrowserFact]
    public async Task A_question_gets_an_answer_whose_citation_opens_the_article_with_the_quote_marked()
    {
        var page = await Open(Fixture.Archive.Address);
        await Ask(page, Question);
        await Assertions.Expect(page.Locator(".answer-text").First).ToContainTextAsync("党建立县");
        var quote = await page.Locator(".citation-quote").First.TextContentAsync();

        await page.Locator(".citation").First.ClickAsync();

        var mark = page.Locator("#reader mark").First;
        await Assertions.Expect(mark).ToBeInViewportAsync();
        Assert.Equal(quote, string.Concat(await page.Locator("#reader mark").AllTextContentsAsync()));
        await Pictures.Take(page, "ask-desktop");
    }

    [BrowserFact]
    public async Task Closing_the_article_with_Escape_gives_the_focus_back_to_the_citation()
    {
        var page = await Open(Fixture.Archive.Address);
        await Ask(page, Question);
        await page.Locator(".citation").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#reader mark").First).ToBeVisibleAsync();

        await page.Keyboard.PressAsync("Escape");

        await Assertions.Expect(page.Locator("#reader")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator(".citation").First).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task Example_questions_come_from_the_archive_and_can_be_clicked()
    {
        var page = await Open(Fixture.Archive.Address);
        await Assertions.Expect(page.Locator(".example")).Not.ToHaveCountAsync(0);
        await Pictures.Take(page, "welcome-desktop");

        await page.Locator(".example").First.ClickAsync();

        await Assertions.Expect(page.Locator(".answer-text").First).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task A_follow_up_is_sent_with_what_was_said_before_and_survives_a_reload()
    {
        var page = await Open(Fixture.Archive.Address);
        await Ask(page, Question);
        await Assertions.Expect(page.Locator(".citations").First).ToBeVisibleAsync();
        var sent = page.WaitForRequestAsync("**/api/ask");
        await Ask(page, "那是什么时候提出来的？");

        Assert.Contains("党建立县", (await sent).PostData, StringComparison.Ordinal);
        await Assertions.Expect(page.Locator(".answer-text")).ToHaveCountAsync(2);
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator(".answer-text")).ToHaveCountAsync(2);
    }

    [BrowserFact]
    public async Task Enter_while_an_input_method_composes_does_not_send()
    {
        var page = await Open(Fixture.Archive.Address);
        await page.GetByLabel("你的问题").FillAsync("qing");
        await page.EvaluateAsync("""
            () => document.getElementById('question').dispatchEvent(
              new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true }))
            """);

        await Assertions.Expect(page.Locator(".turn")).ToHaveCountAsync(0);
        await Assertions.Expect(page.GetByLabel("你的问题")).ToHaveValueAsync("qing");
    }

    [BrowserFact]
    public async Task A_question_without_an_answer_says_so_and_offers_the_nearest_articles()
    {
        // The reply is fixed here: this test is about how a refusal looks, not about when one is due.
        var page = await Open(Fixture.Archive.Address);
        await page.RouteAsync("**/api/ask", route => route.FulfillAsync(new RouteFulfillOptions { ContentType = "application/json", Body = Refusal }));
        await Ask(page, "火星基地的氧气从哪里来？");
        await Assertions.Expect(page.Locator(".answer.refused")).ToContainTextAsync("资料中没有找到");
        await Assertions.Expect(page.Locator(".answer.refused .citation")).ToHaveCountAsync(0);
        await Pictures.Take(page, "refused");

        await page.Locator(".suggestion").First.ClickAsync();

        await Assertions.Expect(page.Locator("#reader article .title")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#reader mark")).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task A_blank_or_too_long_question_is_told_beside_the_box_and_nothing_is_lost()
    {
        var page = await Open(Fixture.Archive.Address);
        await Ask(page, "   ");
        await Assertions.Expect(page.Locator("#hint.wrong")).ToContainTextAsync("请先写下问题");
        var tooLong = new string('问', 501);
        await Ask(page, tooLong);

        await Assertions.Expect(page.Locator("#hint.wrong")).ToContainTextAsync("501");
        await Assertions.Expect(page.GetByLabel("你的问题")).ToHaveValueAsync(tooLong);
    }

    [BrowserFact]
    public async Task When_the_server_fails_the_visitor_can_try_again()
    {
        var page = await Open(Fixture.Archive.Address);
        await page.RouteAsync("**/api/ask", route => route.AbortAsync());
        await Ask(page, Question);
        await Assertions.Expect(page.Locator(".failed")).ToContainTextAsync("连不上服务");
        await page.UnrouteAsync("**/api/ask");

        await page.Locator(".failed button").ClickAsync();

        await Assertions.Expect(page.Locator(".answer-text")).ToContainTextAsync("党建立县");
        Expect("net::ERR_FAILED");
    }

    [BrowserFact]
    public async Task On_a_phone_the_article_fills_the_screen_and_nothing_scrolls_sideways()
    {
        var page = await Open(Fixture.Archive.Address, 390, 844);
        await Ask(page, Question);
        await Assertions.Expect(page.Locator(".citations").First).ToBeVisibleAsync();
        await Pictures.Take(page, "ask-phone");
        await page.Locator(".citation").First.ClickAsync();
        await Assertions.Expect(page.Locator("#reader mark").First).ToBeInViewportAsync();

        var reader = (await page.Locator("#reader").BoundingBoxAsync())!;
        Assert.Equal(390, reader.Width, 1.0);
        Assert.Equal(844, reader.Height, 1.0);
        Assert.Equal(0, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - innerWidth"));
        await Pictures.Take(page, "article-phone");
    }

    [BrowserFact]
    public async Task In_the_dark_the_text_stays_readable()
    {
        var page = await Open(Fixture.Archive.Address, scheme: ColorScheme.Dark);
        await Ask(page, Question);
        await page.Locator(".citation").First.ClickAsync();
        await Assertions.Expect(page.Locator("#reader mark").First).ToBeInViewportAsync();
        await Pictures.Take(page, "ask-dark");

        foreach (var part in (string[])[".answer-text", ".citation-origin", "#reader mark", ".asked", ".hint", ".number"])
            Assert.True(await Contrast.Of(page, part) >= 4.5, $"{part} has too little contrast");
    }

    [BrowserFact]
    public async Task In_the_light_the_text_stays_readable()
    {
        var page = await Open(Fixture.Archive.Address);
        await Ask(page, Question);
        await page.Locator(".citation").First.ClickAsync();
        await Assertions.Expect(page.Locator("#reader mark").First).ToBeInViewportAsync();

        foreach (var part in (string[])[".answer-text", ".citation-origin", "#reader mark", ".asked", ".hint", ".number"])
            Assert.True(await Contrast.Of(page, part) >= 4.5, $"{part} has too little contrast");
    }
}
