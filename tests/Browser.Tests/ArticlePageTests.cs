using Microsoft.Playwright;

namespace Wenzheng.Browser.Tests;

public sealed class ArticlePageTests(BrowserFixture fixture) : VisitorTest(fixture)
{
    /// <summary>An article of the invented newspapers, with a quote.</summary>
    private string Cited => Fixture.Newspapers.Address + "/article/" + Uri.EscapeDataString("梧川日报/2023-06-12.md#1") + "?start=60&length=30";

    [BrowserFact]
    public async Task A_citations_own_address_shows_the_article_with_the_quote_marked_and_its_lines_on_the_page()
    {
        var page = await Open(Fixture.Archive.Address);
        await Ask(page, "清徐县的五大治县方略是什么？");
        var address = await page.Locator(".citation").First.GetAttributeAsync("href");
        var quote = await page.Locator(".citation-quote").First.TextContentAsync();

        await page.GotoAsync(Fixture.Archive.Address + address);

        await Assertions.Expect(page.Locator(".article mark").First).ToBeInViewportAsync();
        Assert.Equal(quote, string.Concat(await page.Locator(".article mark").AllTextContentsAsync()));
        Assert.Equal(quote, string.Concat(await page.Locator(".lines mark").AllTextContentsAsync()));
        await Assertions.Expect(page.Locator(".lines .quoted").First).ToBeInViewportAsync();
    }

    [BrowserFact]
    public async Task A_line_of_another_article_opens_that_article()
    {
        var page = await Open(Cited);
        await page.Locator(".lines .other a").First.ClickAsync();

        await Assertions.Expect(page.Locator("article h1")).ToContainTextAsync("屋檐会");
    }

    [BrowserFact]
    public async Task People_and_parts_of_schemes_lead_to_where_they_stand()
    {
        var page = await Open(Fixture.Newspapers.Address + "/article/" + Uri.EscapeDataString("梧川日报/2023-06-12.md#2"));
        await page.Locator(".people a").First.ClickAsync();

        await Assertions.Expect(page.Locator("#quote")).ToContainTextAsync("陶远明");
    }

    [BrowserFact]
    public async Task A_quote_is_copied_with_where_it_stands()
    {
        var page = await Open(Cited);
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.GetByRole(AriaRole.Button, new() { Name = "复制引文和出处" }).ClickAsync();
        await Assertions.Expect(page.Locator(".article-tools [role=status]")).ToHaveTextAsync("已复制");
        var copied = await page.EvaluateAsync<string>("() => navigator.clipboard.readText()");

        Assert.StartsWith("“" + await page.Locator("#quote").TextContentAsync() + "”", copied, StringComparison.Ordinal);
        Assert.Contains("梧川日报，2023年6月12日，第2版", copied, StringComparison.Ordinal);
        await page.GotoAsync(copied.Split('\n')[^1]);
        await Assertions.Expect(page.Locator("#quote")).ToBeInViewportAsync();
    }

    [BrowserFact]
    public async Task On_a_phone_the_page_stands_under_the_article_and_nothing_scrolls_sideways()
    {
        var page = await Open(Cited, 390, 844);
        await Assertions.Expect(page.Locator("#quote")).ToBeInViewportAsync();

        var article = (await page.Locator(".article").BoundingBoxAsync())!;
        var pane = (await page.Locator(".page-pane").BoundingBoxAsync())!;
        Assert.True(pane.Y >= article.Y + article.Height);
        Assert.Equal(0, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - innerWidth"));
    }

    [BrowserFact]
    public async Task In_the_dark_the_quote_stays_readable()
    {
        var page = await Open(Cited, scheme: ColorScheme.Dark);

        foreach (var part in (string[])["#quote", ".lines mark", ".lines .own", ".lines .other a", ".origin", ".legend", ".tag, .soft"])
            Assert.True(await Contrast.Of(page, part) >= 4.5, $"{part} has too little contrast");
    }

    [BrowserFact]
    public async Task On_paper_the_article_stands_without_the_tools()
    {
        var page = await Open(Cited);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        await Assertions.Expect(page.Locator(".article")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".article-tools")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator(".nav")).ToBeHiddenAsync();
        Assert.Equal("rgb(255, 255, 255)", await page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor"));
    }

    [BrowserFact]
    public async Task An_unknown_article_is_told_in_a_sentence()
    {
        var page = await Open(Fixture.Archive.Address + "/article/nothing.txt%230");

        await Assertions.Expect(page.Locator("[role=alert]")).ToContainTextAsync("没有这篇文章");
        Expect("404");
    }

    [BrowserFact]
    [Trait("Category", "Security")]
    public async Task Hostile_text_in_questions_and_articles_and_file_names_stays_text()
    {
        var page = await Open(Fixture.Hostile.Address);
        await Ask(page, "东河县清单工作法建立了多少项清单？<img src=x onerror=\"document.body.dataset.owned=1\">");
        await Assertions.Expect(page.Locator(".answer-text")).ToContainTextAsync("37项");
        await page.Locator(".citation").First.ClickAsync();
        await Assertions.Expect(page.Locator(".reader article")).ToContainTextAsync("<script>document.body.dataset.owned=1</script>");
        var address = await page.Locator(".citation").First.GetAttributeAsync("href");
        foreach (var path in (string[])[address!, "/search?q=" + Uri.EscapeDataString("清单 <svg onload=x>"), "/browse", "/browse/schemes", "/browse/papers", "/browse/places"])
        {
            await page.GotoAsync(Fixture.Hostile.Address + path);
            Assert.Null(await page.EvaluateAsync<string?>("() => document.body.dataset.owned ?? null"));
            Assert.Equal(0, await page.Locator("main img, main svg, main script, main a[href^=javascript]").CountAsync());
        }
        await page.GotoAsync(Fixture.Hostile.Address + address);
        await Assertions.Expect(page.Locator("article")).ToContainTextAsync("<svg onload=");
        await Assertions.Expect(page.Locator(".page-lines")).ToContainTextAsync("</mark></article>");
    }
}
