using Microsoft.Playwright;

namespace Wenzheng.Browser.Tests;

/// <summary>The chat on the public page: asking, reading, and what it keeps.</summary>
public sealed class ChatTests(BrowserFixture fixture) : VisitorTest(fixture)
{
    private const string Question = "清徐县的五大治县方略是什么？";

    private const string Refusal = """
        event: done
        data: {"id":"AAAAAAAAAAAAAAAAAAAAAA","answer":"资料中没有找到关于火星基地氧气的内容。","kind":"refused","refused":true,"understood":"火星基地的氧气从哪里来？","citations":[],"suggestions":[{"articleId":"003_e49fb775221a163f.txt#1","source":"003_e49fb775221a163f.txt","title":"扎实做好基层治理这篇大文章"}],"generation":1,"ms":1.0}


        """;

    [BrowserFact]
    public async Task A_question_gets_an_answer_whose_citation_opens_the_article_with_the_quote_marked()
    {
        var page = await Open(Fixture.Archive.Address);
        await Ask(page, Question);
        await Assertions.Expect(page.Locator(".answer-text").First).ToContainTextAsync("党建立县");
        await Assertions.Expect(page.Locator(".citations")).ToBeVisibleAsync();
        var quote = await page.Locator(".citation-quote").First.TextContentAsync();

        await page.Locator(".number").First.ClickAsync();

        await Assertions.Expect(page.Locator(".reader mark").First).ToBeInViewportAsync();
        Assert.Equal(quote, string.Concat(await page.Locator(".reader mark").AllTextContentsAsync()));
        await Pictures.Take(page, "chat-desktop");
    }

    [BrowserFact]
    public async Task Example_questions_come_from_the_archive_and_can_be_clicked()
    {
        var page = await Open(Fixture.Archive.Address);
        await Assertions.Expect(page.Locator(".example")).Not.ToHaveCountAsync(0);
        await Pictures.Take(page, "home-desktop");

        await page.Locator(".example").First.ClickAsync();

        await Assertions.Expect(page.Locator(".citations").First).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task Everything_is_done_by_keyboard_alone_and_the_focus_is_never_lost()
    {
        var page = await Open(Fixture.Archive.Address);
        await Assertions.Expect(page.GetByLabel("你的问题")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync(Question);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".citations")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByLabel("你的问题")).ToBeFocusedAsync();

        // Backwards from the box: copy, 👎, 👍, the citation.
        for (var i = 0; i < 4; i++) await page.Keyboard.PressAsync("Shift+Tab");
        await Assertions.Expect(page.Locator(".citation").First).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".reader mark").First).ToBeInViewportAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "关闭原文" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator(".reader")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator(".citation").First).ToBeFocusedAsync();

        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Space");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "有用", Exact = true })).ToHaveAttributeAsync("aria-pressed", "true");
        await Assertions.Expect(page.Locator(".action-said")).ToContainTextAsync("谢谢");
    }

    [BrowserFact]
    public async Task A_follow_up_is_shown_as_understood_and_the_conversation_survives_a_reload()
    {
        var page = await Open(Fixture.Archive.Address);
        await Ask(page, Question);
        await Assertions.Expect(page.Locator(".citations").First).ToBeVisibleAsync();
        await Ask(page, "那是什么时候提出来的？");
        await Assertions.Expect(page.Locator(".understood")).ToContainTextAsync("五大治县方略");
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator(".answer-text")).ToHaveCountAsync(2);

        await page.GetByRole(AriaRole.Button, new() { Name = "新对话" }).ClickAsync();
        await Assertions.Expect(page.Locator(".turn")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator(".welcome")).ToBeVisibleAsync();
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator(".turn")).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task The_browser_keeps_no_cookie_and_nothing_beyond_the_tab()
    {
        var page = await Open(Fixture.Archive.Address);
        await Ask(page, Question);
        await Assertions.Expect(page.Locator(".citations").First).ToBeVisibleAsync();

        Assert.Empty(await page.Context.CookiesAsync());
        Assert.Equal(0, await page.EvaluateAsync<int>("() => localStorage.length"));
    }

    [BrowserFact]
    public async Task Enter_while_an_input_method_composes_does_not_send()
    {
        var page = await Open(Fixture.Archive.Address);
        await page.GetByLabel("你的问题").FillAsync("qing");
        foreach (var press in (string[])["{ key: 'Enter', isComposing: true, bubbles: true, cancelable: true }", "{ key: 'Enter', keyCode: 229, bubbles: true, cancelable: true }"])
            await page.EvaluateAsync($"() => document.querySelector('textarea').dispatchEvent(new KeyboardEvent('keydown', {press}))");

        await Assertions.Expect(page.Locator(".turn")).ToHaveCountAsync(0);
        await Assertions.Expect(page.GetByLabel("你的问题")).ToHaveValueAsync("qing");
    }

    [BrowserFact]
    public async Task A_real_input_method_composes_and_commits_before_the_question_is_sent()
    {
        var page = await Open(Fixture.Archive.Address);
        var input = await page.Context.NewCDPSessionAsync(page);
        await page.GetByLabel("你的问题").FocusAsync();
        await input.SendAsync("Input.imeSetComposition", new Dictionary<string, object> { ["text"] = "什么是wangge", ["selectionStart"] = 9, ["selectionEnd"] = 9 });
        await Assertions.Expect(page.Locator(".turn")).ToHaveCountAsync(0);
        await input.SendAsync("Input.insertText", new Dictionary<string, object> { ["text"] = "什么是网格" });
        await Assertions.Expect(page.GetByLabel("你的问题")).ToHaveValueAsync("什么是网格");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.Locator(".asked")).ToHaveTextAsync("什么是网格");
    }

    [BrowserFact]
    public async Task A_question_without_an_answer_says_so_and_offers_the_nearest_articles()
    {
        // The reply is fixed here: this test is about how a refusal looks, not about when one is due.
        var page = await Open(Fixture.Archive.Address);
        await page.RouteAsync("**/api/ask", route => route.FulfillAsync(new RouteFulfillOptions { ContentType = "text/event-stream", Body = Refusal }));
        await Ask(page, "火星基地的氧气从哪里来？");
        await Assertions.Expect(page.Locator(".answer.refused")).ToContainTextAsync("资料中没有找到");
        await Assertions.Expect(page.Locator(".answer.refused .citation")).ToHaveCountAsync(0);
        await Pictures.Take(page, "chat-refused");

        await page.Locator(".suggestion").First.ClickAsync();

        await Assertions.Expect(page.Locator(".reader article .title")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".reader mark")).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task A_blank_or_too_long_question_is_told_beside_the_box_and_nothing_is_lost()
    {
        var page = await Open(Fixture.Archive.Address);
        await Ask(page, "   ");
        await Assertions.Expect(page.Locator(".hint.wrong")).ToContainTextAsync("请先写下问题");
        var tooLong = new string('问', 501);
        await Ask(page, tooLong);

        await Assertions.Expect(page.Locator(".hint.wrong")).ToContainTextAsync("501");
        await Assertions.Expect(page.GetByLabel("你的问题")).ToHaveValueAsync(tooLong);
    }

    [BrowserFact]
    public async Task An_answer_is_copied_with_its_sources()
    {
        var page = await Open(Fixture.Archive.Address);
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await Ask(page, Question);
        await page.GetByRole(AriaRole.Button, new() { Name = "复制回答和出处" }).ClickAsync();
        await Assertions.Expect(page.Locator(".action-said")).ToContainTextAsync("已复制");
        var copied = await page.EvaluateAsync<string>("() => navigator.clipboard.readText()");

        Assert.Contains("党建立县", copied, StringComparison.Ordinal);
        Assert.Contains("出处：\n[1] ", copied, StringComparison.Ordinal);
        Assert.Contains(await page.Locator(".citation-quote").First.TextContentAsync() ?? "?", copied, StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task A_screen_reader_hears_each_sentence_once_and_the_end()
    {
        var page = await Open(Fixture.Archive.Address);
        await Ask(page, Question);
        await Assertions.Expect(page.Locator(".citations")).ToBeVisibleAsync();
        var heard = await page.Locator("[role=log] p").AllTextContentsAsync();

        Assert.Equal("正在查资料…", heard[0]);
        Assert.Single(heard, sentence => sentence.Contains("党建立县", StringComparison.Ordinal));
        Assert.Equal("回答完毕，1 条出处。", heard[^1]);
        // The visible answer is no live region, or it would be read again with every sentence.
        Assert.Equal(0, await page.Locator(".turns[aria-live], .turn[aria-live], .answer[aria-live]").CountAsync());
    }

    [BrowserFact]
    public async Task On_a_phone_the_article_fills_the_chat_and_nothing_scrolls_sideways()
    {
        var page = await Open(Fixture.Archive.Address, 390, 844);
        await Ask(page, Question);
        await Assertions.Expect(page.Locator(".citations").First).ToBeVisibleAsync();
        await Pictures.Take(page, "chat-phone");
        await page.Locator(".citation").First.ClickAsync();
        await Assertions.Expect(page.Locator(".reader mark").First).ToBeInViewportAsync();

        var reader = (await page.Locator(".reader").BoundingBoxAsync())!;
        var chat = (await page.Locator(".chat").BoundingBoxAsync())!;
        Assert.Equal((390, chat.Height), (reader.Width, reader.Height));
        Assert.Equal(0, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - innerWidth"));
        // Nothing behind the article takes the focus.
        Assert.True(await page.EvaluateAsync<bool>("() => document.querySelector('.chat-column').inert"));
    }

    [BrowserFact]
    public async Task At_320_pixels_and_twice_the_letter_size_everything_still_fits()
    {
        var page = await Open(Fixture.Archive.Address, 320, 640);
        await page.EvaluateAsync("() => { document.documentElement.style.fontSize = '200%'; }");
        await Ask(page, Question);
        await Assertions.Expect(page.Locator(".citations").First).ToBeVisibleAsync();

        Assert.Equal(0, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - innerWidth"));
    }

    [BrowserFact]
    public async Task What_a_finger_has_to_hit_is_large_enough()
    {
        var page = await Open(Fixture.Archive.Address, 390, 844);
        await Ask(page, Question);
        await Assertions.Expect(page.Locator(".citations").First).ToBeVisibleAsync();
        foreach (var target in await page.Locator(".send, .action, .citation, .tool").AllAsync())
        {
            var box = (await target.BoundingBoxAsync())!;
            Assert.True(box.Width >= 36 && box.Height >= 32, $"{await target.GetAttributeAsync("class")} is {box.Width} × {box.Height}");
        }
    }

    [BrowserFact]
    public async Task On_paper_stand_the_questions_the_answers_and_the_sources_and_nothing_else()
    {
        var page = await Open(Fixture.Archive.Address);
        await Ask(page, Question);
        await Assertions.Expect(page.Locator(".citations").First).ToBeVisibleAsync();
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        foreach (var part in (string[])[".asked", ".answer-text", ".citation-quote"])
            await Assertions.Expect(page.Locator(part).First).ToBeVisibleAsync();
        foreach (var part in (string[])[".composer", ".actions", ".newest"])
            await Assertions.Expect(page.Locator(part).First).ToBeHiddenAsync();
    }

    [BrowserTheory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task The_text_is_readable_and_axe_finds_nothing_serious(ColorScheme scheme)
    {
        var page = await Open(Fixture.Archive.Address, scheme: scheme);
        await Assertions.Expect(page.Locator(".example").First).ToBeVisibleAsync();
        await Axe.Check(page);
        await Ask(page, Question);
        await Assertions.Expect(page.Locator(".citations").First).ToBeVisibleAsync();
        await page.Locator(".citation").First.ClickAsync();
        await Assertions.Expect(page.Locator(".reader mark").First).ToBeInViewportAsync();
        if (scheme == ColorScheme.Dark) await Pictures.Take(page, "chat-dark");

        await Axe.Check(page);
        foreach (var part in (string[])[".answer-text", ".citation-origin", ".reader mark", ".asked", ".hint", ".number"])
            Assert.True(await Contrast.Of(page, part) >= 4.5, $"{part} has too little contrast");
    }
}
