using Microsoft.Playwright;

namespace Wenzheng.Browser.Tests;

/// <summary>The widget on somebody else's page, under a strict policy.</summary>
public sealed class WidgetTests(BrowserFixture fixture) : VisitorTest(fixture)
{
    private const string Question = "清徐县的五大治县方略是什么？";

    [BrowserTheory]
    [InlineData(1280, 860, ColorScheme.Light, "widget-desktop")]
    [InlineData(1280, 860, ColorScheme.Dark, "widget-dark")]
    [InlineData(390, 844, ColorScheme.Light, "widget-phone")]
    [InlineData(390, 844, ColorScheme.Dark, "widget-phone-dark")]
    public async Task A_visitor_of_another_site_opens_it_asks_and_reads_the_source(int width, int height, ColorScheme scheme, string picture)
    {
        await using var site = await Embed();
        var page = await Open(site.Address, width, height, scheme);
        var launcher = page.GetByRole(AriaRole.Button, new() { Name = "打开问政" });
        await Assertions.Expect(launcher).ToHaveAttributeAsync("aria-expanded", "false");
        // The frame is made at the first opening.
        await Assertions.Expect(page.Locator("iframe")).ToHaveCountAsync(0);
        await launcher.ClickAsync();
        var chat = page.FrameLocator("iframe");
        await Assertions.Expect(chat.Locator(".example").First).ToBeVisibleAsync();
        await Assertions.Expect(chat.GetByLabel("你的问题")).ToBeFocusedAsync();
        await chat.GetByLabel("你的问题").FillAsync(Question);
        await chat.GetByLabel("你的问题").PressAsync("Enter");
        await Assertions.Expect(chat.Locator(".citations")).ToBeVisibleAsync();
        await Pictures.Take(page, picture);
        await Axe.Check(page);

        await chat.Locator(".citation").First.ClickAsync();
        await Assertions.Expect(chat.Locator(".reader mark").First).ToBeInViewportAsync();
        await chat.GetByRole(AriaRole.Button, new() { Name = "关闭原文" }).ClickAsync();

        var frame = (await page.Locator("iframe").BoundingBoxAsync())!;
        if (width < 640) Assert.Equal((0, 0, width, height), ((int)frame.X, (int)frame.Y, (int)frame.Width, (int)frame.Height));
        else Assert.Equal(400, frame.Width);
        Assert.Empty(await page.Context.CookiesAsync());
    }

    [BrowserFact]
    public async Task By_keyboard_it_opens_asks_and_closes_and_gives_the_focus_back()
    {
        await using var site = await Embed();
        var page = await Open(site.Address);
        await page.Locator("#own").FocusAsync();
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        var chat = page.FrameLocator("iframe");
        await Assertions.Expect(chat.GetByLabel("你的问题")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("你好");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(chat.Locator(".answer-text")).ToContainTextAsync("您好");
        await page.Keyboard.PressAsync("Escape");

        await Assertions.Expect(page.Locator("iframe")).ToBeHiddenAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "打开问政" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        // What was said is still there.
        await Assertions.Expect(chat.Locator(".answer-text")).ToContainTextAsync("您好");
        await Assertions.Expect(chat.GetByLabel("你的问题")).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task The_page_opens_asks_closes_and_removes_it_by_script()
    {
        await using var site = await Embed();
        var page = await Open(site.Address);
        await page.WaitForFunctionAsync("() => window.Wenzheng");
        await page.EvaluateAsync("() => { window.heard = []; for (const name of ['open', 'close']) document.addEventListener('wenzheng:' + name, () => heard.push(name)); }");
        await page.EvaluateAsync("question => Wenzheng.ask(question)", Question);
        var chat = page.FrameLocator("iframe");
        await Assertions.Expect(chat.Locator(".answer-text")).ToContainTextAsync("党建立县");
        await page.EvaluateAsync("() => Wenzheng.close()");
        await Assertions.Expect(page.Locator("iframe")).ToBeHiddenAsync();
        await page.EvaluateAsync("() => Wenzheng.open()");
        await Assertions.Expect(page.Locator("iframe")).ToBeVisibleAsync();
        Assert.Equal("open,close,open", await page.EvaluateAsync<string>("() => heard.join()"));

        await page.EvaluateAsync("() => Wenzheng.destroy()");

        await Assertions.Expect(page.Locator("iframe")).ToHaveCountAsync(0);
        Assert.True(await page.EvaluateAsync<bool>("() => !('Wenzheng' in window)"));
    }

    [BrowserFact]
    public async Task Its_attributes_set_words_colour_side_language_and_first_questions()
    {
        await using var site = await Embed("""
            data-lang="en" data-title="Ask <b>us</b>" data-greeting="Hello" data-suggest="First?|Second?" data-accent="#1a5fb4"
            data-theme="dark" data-position="bottom-left" data-offset-x="30" data-label="Ask" data-open="true"
            """);
        var page = await Open(site.Address);
        var chat = page.FrameLocator("iframe");

        await Assertions.Expect(chat.Locator(".example")).ToHaveTextAsync(["First?", "Second?"]);
        await Assertions.Expect(chat.Locator("#title")).ToHaveTextAsync("Ask <b>us</b>");
        await Assertions.Expect(chat.Locator(".welcome h1")).ToHaveTextAsync("Hello");
        await Assertions.Expect(chat.GetByLabel("Your question")).ToBeVisibleAsync();
        await Assertions.Expect(chat.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        await Assertions.Expect(chat.Locator("html")).ToHaveAttributeAsync("lang", "en");
        var launcher = page.GetByRole(AriaRole.Button, new() { Name = "Close Ask <b>us</b>" });
        Assert.Equal(30, (await launcher.BoundingBoxAsync())!.X);
        Assert.Equal("rgb(26, 95, 180)", await launcher.EvaluateAsync<string>("b => getComputedStyle(b).backgroundColor"));
        await chat.GetByLabel("Your question").FillAsync(Question);
        await chat.GetByLabel("Your question").PressAsync("Enter");
        await Assertions.Expect(chat.Locator(".answer-text")).ToBeVisibleAsync();
        await page.RouteAsync("**/api/articles*", route => route.AbortAsync());
        await chat.Locator(".citation").First.ClickAsync();
        await Assertions.Expect(chat.GetByRole(AriaRole.Alert)).ToHaveTextAsync("The service cannot be reached. Check your network and retry.");
        Expect("ERR_FAILED");
        await Axe.Check(page);
    }

    [BrowserTheory]
    [InlineData("#ffd400")]
    [InlineData("#ffffff")]
    [InlineData("#000000")]
    [InlineData("#b3261e")]
    [InlineData("#00b894")]
    public async Task Any_accent_stays_readable_in_both_schemes(string accent)
    {
        foreach (var theme in (string[])["light", "dark"])
        {
            await using var site = await Embed($"data-accent=\"{accent}\" data-theme=\"{theme}\" data-open=\"true\"");
            var page = await Open(site.Address);
            var chat = page.FrameLocator("iframe");
            await chat.GetByLabel("你的问题").FillAsync(Question);
            await chat.GetByLabel("你的问题").PressAsync("Enter");
            await Assertions.Expect(chat.Locator(".citations")).ToBeVisibleAsync();
            await Axe.CheckContrast(page, $"{accent} {theme}");
            await page.Context.DisposeAsync();
        }
    }

    [BrowserFact]
    public async Task A_page_may_bring_its_own_button()
    {
        await using var site = await Embed("data-launcher=\"#own\"");
        var page = await Open(site.Address);
        await page.WaitForFunctionAsync("() => window.Wenzheng");
        await Assertions.Expect(page.GetByRole(AriaRole.Button)).ToHaveCountAsync(0);

        await page.Locator("#own").ClickAsync();

        await Assertions.Expect(page.FrameLocator("iframe").GetByLabel("你的问题")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task On_a_phone_the_page_behind_does_not_scroll_while_it_is_open()
    {
        await using var site = await Embed();
        var page = await Open(site.Address, 390, 844);
        await page.GetByRole(AriaRole.Button, new() { Name = "打开问政" }).ClickAsync();
        await Assertions.Expect(page.FrameLocator("iframe").GetByLabel("你的问题")).ToBeVisibleAsync();
        Assert.Equal("hidden", await page.EvaluateAsync<string>("() => document.documentElement.style.overflow"));

        await page.FrameLocator("iframe").GetByRole(AriaRole.Button, new() { Name = "关闭" }).ClickAsync();

        await Assertions.Expect(page.Locator("iframe")).ToBeHiddenAsync();
        Assert.Equal("", await page.EvaluateAsync<string>("() => document.documentElement.style.overflow"));
    }

    [BrowserTheory]
    [InlineData("Tab")]
    [InlineData("Shift+Tab")]
    public async Task On_a_phone_the_focus_stays_in_it_while_it_is_open(string key)
    {
        await using var site = await Embed("data-open=\"true\"");
        var page = await Open(site.Address, 390, 844);
        var chat = page.FrameLocator("iframe");
        await Assertions.Expect(chat.GetByLabel("你的问题")).ToBeFocusedAsync();
        var seen = new HashSet<string>();
        for (var i = 0; i < 20; i++)
        {
            await page.Keyboard.PressAsync(key);
            // The shadow root's own element is the frame; the page's buttons and the browser's bar are outside.
            await page.WaitForFunctionAsync("() => { const holder = document.activeElement; return holder && holder.shadowRoot && holder.shadowRoot.activeElement?.tagName === 'IFRAME'; }");
            seen.Add(await chat.Locator("body").EvaluateAsync<string>("() => document.activeElement.outerHTML.slice(0, 80)"));
        }
        Assert.True(seen.Count >= 3, string.Join("\n", seen));
    }

    [BrowserFact]
    [Trait("Category", "Security")]
    public async Task A_site_that_is_not_listed_cannot_show_the_chat()
    {
        await using var site = await ForeignSite.Start(Fixture.Archive.Address);
        site.Attributes = $"data-site=\"{Fixture.Archive.Sites.Add("别站", ["https://listed.example.cn"], 100).Key}\"";
        var page = await Open(site.Address);
        await page.GetByRole(AriaRole.Button, new() { Name = "打开问政" }).ClickAsync();

        await Assertions.Expect(page.Locator("iframe")).ToBeVisibleAsync();
        await Assertions.Expect(page.FrameLocator("iframe").Locator("textarea")).ToHaveCountAsync(0);
        Expect("frame-ancestors");
        Expect("ERR_BLOCKED_BY_RESPONSE");
        Expect("chrome-error");
    }

    [BrowserFact]
    [Trait("Category", "Security")]
    public async Task Messages_of_other_windows_and_origins_are_not_heard()
    {
        await using var site = await Embed("data-open=\"true\"");
        var page = await Open(site.Address);
        var chat = page.FrameLocator("iframe");
        await Assertions.Expect(chat.GetByLabel("你的问题")).ToBeVisibleAsync();
        // The page sends itself what only the frame may send, and the frame what only the page may send from another window.
        await page.EvaluateAsync("() => postMessage({ wenzheng: 1, act: 'close' }, '*')");
        var frame = page.Frames.Single(f => f.Url.Contains("/embed", StringComparison.Ordinal));
        await frame.EvaluateAsync("() => postMessage({ wenzheng: 1, act: 'ask', text: '伪造的问题' }, '*')");
        await frame.EvaluateAsync("() => dispatchEvent(new MessageEvent('message', { source: parent, origin: 'https://evil.example', data: { wenzheng: 1, act: 'ask', text: '伪造的问题' } }))");
        await page.EvaluateAsync("() => new Promise(done => setTimeout(done, 300))");

        await Assertions.Expect(page.Locator("iframe")).ToBeVisibleAsync();
        await Assertions.Expect(chat.Locator(".turn")).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task A_second_tag_changes_nothing()
    {
        // Either may come first.
        await using var site = await Embed("data-open=\"true\"");
        site.Attributes += $"></script><script async src=\"{Fixture.Archive.Address}/widget.js\" {site.Attributes}";
        var page = await Open(site.Address);
        await Assertions.Expect(page.Locator("iframe").First.ContentFrame.GetByLabel("你的问题")).ToBeVisibleAsync();

        await Assertions.Expect(page.Locator("iframe")).ToHaveCountAsync(1);
    }

    private async Task<ForeignSite> Embed(string attributes = "")
    {
        var site = await ForeignSite.Start(Fixture.Archive.Address);
        site.Attributes = $"data-site=\"{Fixture.Archive.Sites.Add("某县政府", [site.Address], 10_000).Key}\" {attributes}";
        return site;
    }
}
