using Microsoft.Playwright;

namespace Wenzheng.Browser.Tests;

public sealed class CatalogueTests(BrowserFixture fixture) : VisitorTest(fixture)
{
    [BrowserFact]
    public async Task From_the_ask_page_a_visitor_browses_by_place_and_finds_the_articles()
    {
        var page = await Open(Fixture.Archive.Address, height: 1400);
        await page.Locator("#catalogue .place", new PageLocatorOptions { HasTextString = "太原市" }).First.ClickAsync();

        await Assertions.Expect(page.Locator(".chip.chosen")).ToContainTextAsync("太原市");
        await Assertions.Expect(page.Locator(".result").First).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task The_catalogue_gives_way_to_the_conversation_and_comes_back_with_a_new_one()
    {
        var page = await Open(Fixture.Archive.Address);
        await Assertions.Expect(page.Locator("#catalogue")).ToBeVisibleAsync();

        await Ask(page, "清徐县的五大治县方略是什么？");

        await Assertions.Expect(page.Locator(".answer-text").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#catalogue")).ToBeHiddenAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "新对话" }).ClickAsync();
        await Assertions.Expect(page.Locator("#catalogue")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task Each_part_of_the_catalogue_leads_to_its_list()
    {
        var page = await Open(Fixture.Newspapers.Address + "/browse");
        foreach (var (name, entry) in ((string, string)[])[("按地点", ".place"), ("按方略", ".entries a"), ("按报纸", ".entries a"), ("按日期", ".year .chip")])
        {
            await page.GotoAsync(Fixture.Newspapers.Address + "/browse");
            await page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true }).ClickAsync();
            await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(name);
            await page.Locator(entry).First.ClickAsync();
            await Assertions.Expect(page.Locator(".result").First).ToBeVisibleAsync();
            await Assertions.Expect(page.Locator(".chip.chosen")).ToHaveCountAsync(1);
        }
    }

    [BrowserFact]
    public async Task Places_are_found_by_a_part_of_their_name()
    {
        var page = await Open(Fixture.Archive.Address + "/browse/places", 390, 844, ColorScheme.Dark);
        await page.GetByLabel("名字里有").FillAsync("清徐");
        await page.GetByLabel("名字里有").PressAsync("Enter");

        await Assertions.Expect(page.Locator(".place").First).ToContainTextAsync("清徐县");
        Assert.Equal(0, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - innerWidth"));
    }

    [BrowserFact]
    public async Task Without_a_script_everything_but_asking_works()
    {
        await using var context = await Fixture.Browser.NewContextAsync(new BrowserNewContextOptions { JavaScriptEnabled = false, Locale = "zh-CN" });
        var page = await context.NewPageAsync();
        await page.GotoAsync(Fixture.Archive.Address);
        await page.GetByRole(AriaRole.Link, new() { Name = "检索" }).First.ClickAsync();
        await page.GetByLabel("检索词").FillAsync("五大治县方略");
        await page.GetByRole(AriaRole.Button, new() { Name = "检索", Exact = true }).ClickAsync();
        await page.Locator(".excerpt a").First.ClickAsync();

        await Assertions.Expect(page.Locator("#quote")).ToBeInViewportAsync();
        await Assertions.Expect(page.Locator(".lines .quoted")).Not.ToHaveCountAsync(0);
    }
}
