using Microsoft.Playwright;

namespace Wenzheng.Browser.Tests;

public sealed class SearchPageTests(BrowserFixture fixture) : VisitorTest(fixture)
{
    [BrowserFact]
    public async Task A_search_is_narrowed_and_widened_again_and_every_step_has_its_address()
    {
        var page = await Open(Fixture.Newspapers.Address + "/search");
        await page.GetByLabel("检索词").FillAsync("梧川县");
        await page.GetByLabel("检索词").PressAsync("Enter");
        await Assertions.Expect(page.Locator(".summary")).ToContainTextAsync("找到");
        await Assertions.Expect(page.Locator(".result mark").First).ToBeVisibleAsync();
        var wide = page.Url;

        await page.Locator(".facet a", new PageLocatorOptions { HasTextString = "白鹭乡" }).ClickAsync();
        await Assertions.Expect(page.Locator(".chip.chosen")).ToHaveTextAsync("地点：白鹭乡×");
        var narrow = page.Url;
        await Pictures.Take(page, "search-narrowed");
        await page.GoBackAsync();
        Assert.Equal(wide, page.Url);
        await page.GoForwardAsync();
        Assert.Equal(narrow, page.Url);
        await page.GetByLabel("去掉条件：地点 白鹭乡").ClickAsync();

        await Assertions.Expect(page.Locator(".chip.chosen")).ToHaveCountAsync(0);
        await Assertions.Expect(page.GetByLabel("检索词")).ToHaveValueAsync("梧川县");
    }

    [BrowserFact]
    public async Task Pages_are_turned_and_a_result_leads_to_its_sentence()
    {
        var page = await Open(Fixture.Newspapers.Address + "/search?from=2021&to=2021");
        await page.GetByRole(AriaRole.Link, new() { Name = "下一页" }).ClickAsync();
        await Assertions.Expect(page.Locator(".result")).ToHaveCountAsync(4);

        await page.GotoAsync(Fixture.Newspapers.Address + "/search?q=" + Uri.EscapeDataString("划分网格"));
        await page.Locator(".excerpt a").First.ClickAsync();

        await Assertions.Expect(page.Locator("#quote")).ToBeInViewportAsync();
        await Assertions.Expect(page.Locator("#quote")).ToContainTextAsync("划分网格826个");
    }

    [BrowserFact]
    public async Task Days_are_chosen_from_a_calendar_field()
    {
        var page = await Open(Fixture.Newspapers.Address + "/search");
        await page.GetByLabel("从", new() { Exact = true }).FillAsync("2023-06-01");
        await page.GetByRole(AriaRole.Button, new() { Name = "按日期筛选" }).ClickAsync();

        await Assertions.Expect(page.Locator(".chip.chosen")).ToContainTextAsync("2023年6月1日起");
        await Assertions.Expect(page.Locator(".summary b")).ToHaveTextAsync("3");
    }

    [BrowserFact]
    public async Task Nothing_found_says_what_to_do()
    {
        var page = await Open(Fixture.Newspapers.Address + "/search?q=" + Uri.EscapeDataString("量子望远镜"));
        await Assertions.Expect(page.Locator(".empty")).ToContainTextAsync("没有找到这样的文章");
        await Pictures.Take(page, "search-nothing");

        await page.Locator(".empty a").ClickAsync();

        await Assertions.Expect(page.Locator(".panel")).Not.ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task On_a_phone_the_facets_are_folded_and_nothing_scrolls_sideways()
    {
        var page = await Open(Fixture.Archive.Address + "/search?q=" + Uri.EscapeDataString("基层治理"), 390, 844);
        await Assertions.Expect(page.Locator(".result").First).ToBeInViewportAsync();
        await Assertions.Expect(page.Locator(".facet").First).ToBeHiddenAsync();

        await page.GetByText("缩小范围").ClickAsync();

        await Assertions.Expect(page.Locator(".facet").First).ToBeVisibleAsync();
        Assert.Equal(0, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - innerWidth"));
    }

    [BrowserFact]
    public async Task By_keyboard_alone_a_visitor_searches_narrows_and_opens_an_article()
    {
        var page = await Open(Fixture.Newspapers.Address + "/search");
        await TabTo(page, "#q");
        await page.Keyboard.TypeAsync("梧川县");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".result").First).ToBeVisibleAsync();
        await TabTo(page, ".facet a");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".chip.chosen")).ToHaveCountAsync(1);
        await TabTo(page, ".result-title a");

        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.Locator("article h1")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task When_the_server_does_not_answer_the_browser_says_so_and_going_back_shows_the_results_again()
    {
        var page = await Open(Fixture.Newspapers.Address + "/search?q=" + Uri.EscapeDataString("议事"));
        await page.RouteAsync("**/article/**", route => route.FulfillAsync(new RouteFulfillOptions { Status = 503, ContentType = "text/html", Body = "<p>busy" }));
        await page.Locator(".result-title a").First.ClickAsync();
        await page.GoBackAsync();

        await Assertions.Expect(page.Locator(".result").First).ToBeVisibleAsync();
        Expect("503");
    }

    /// <summary>Presses Tab until an element of the selector has the focus.</summary>
    private static async Task TabTo(IPage page, string selector)
    {
        for (var i = 0; i < 60; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector))
                return;
        }
        Assert.Fail($"Tab never reached {selector}.");
    }
}
