using Microsoft.Playwright;

namespace Wenzheng.Browser.Tests;

public sealed class ArticlePageTests(BrowserFixture fixture) : PageTest(fixture)
{
    [BrowserFact]
    public async Task A_citations_own_address_shows_the_article_with_the_quote_marked()
    {
        var page = await Open(Fixture.Archive.Address);
        await Ask(page, "清徐县的五大治县方略是什么？");
        var address = await page.Locator(".citation").First.GetAttributeAsync("href");
        var quote = await page.Locator(".citation-quote").First.TextContentAsync();

        await page.GotoAsync(Fixture.Archive.Address + address);

        await Assertions.Expect(page.Locator("mark").First).ToBeInViewportAsync();
        Assert.Equal(quote, string.Concat(await page.Locator("mark").AllTextContentsAsync()));
        await Pictures.Take(page, "article-desktop");
    }

    [BrowserFact]
    public async Task An_unknown_article_is_told_in_a_sentence()
    {
        var page = await Open(Fixture.Archive.Address + "/article/nothing.txt%230");

        await Assertions.Expect(page.Locator("[role=alert]")).ToContainTextAsync("没有这篇文章");
        Expect("404");
    }

    [BrowserFact]
    public async Task Hostile_text_in_questions_and_articles_stays_text()
    {
        var page = await Open(Fixture.Hostile.Address);
        await Ask(page, "东河县清单工作法建立了多少项清单？<img src=x onerror=\"document.body.dataset.owned=1\">");
        await Assertions.Expect(page.Locator(".answer-text")).ToContainTextAsync("37项");
        await page.Locator(".citation").First.ClickAsync();
        await Assertions.Expect(page.Locator(".reader article")).ToContainTextAsync("<script>document.body.dataset.owned=1</script>");
        var address = await page.Locator(".citation").First.GetAttributeAsync("href");
        await page.GotoAsync(Fixture.Hostile.Address + address);
        await Assertions.Expect(page.Locator("article")).ToContainTextAsync("<svg onload=");

        Assert.Null(await page.EvaluateAsync<string?>("() => document.body.dataset.owned ?? null"));
        Assert.Equal(0, await page.Locator("article img, article svg, article script, article a").CountAsync());
    }
}
