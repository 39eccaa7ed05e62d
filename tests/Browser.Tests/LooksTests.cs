using Microsoft.Playwright;

namespace Wenzheng.Browser.Tests;

/// <summary>The archive's pages on a desk and on a phone, light and dark: nothing scrolls sideways, nothing is cut. Their pictures are in docs/images.</summary>
public sealed class LooksTests(BrowserFixture fixture) : VisitorTest(fixture)
{
    [BrowserTheory]
    [InlineData("desktop", 1280, 900, ColorScheme.Light)]
    [InlineData("dark", 1280, 900, ColorScheme.Dark)]
    [InlineData("phone", 390, 844, ColorScheme.Light)]
    [InlineData("phone-dark", 390, 844, ColorScheme.Dark)]
    public async Task Every_page_fits(string look, int width, int height, ColorScheme scheme)
    {
        var page = await Open("about:blank", width, height, scheme);
        foreach (var (name, address) in ((string, string)[])[
            ("home", Fixture.Archive.Address),
            ("search", Fixture.Archive.Address + "/search?q=" + Uri.EscapeDataString("基层治理")),
            ("browse", Fixture.Newspapers.Address + "/browse"),
            ("places", Fixture.Archive.Address + "/browse/places"),
            ("article", Fixture.Archive.Address + "/article/000_76a0190c7c4a1d77.txt%231?start=226&length=60#quote")])
        {
            await page.GotoAsync(address, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
            Assert.Equal(0, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - innerWidth"));
            Assert.Empty(await page.EvaluateAsync<string[]>("""
                () => [...document.querySelectorAll('main a, main button, main h1, main h2, main p')]
                  .filter(e => e.checkVisibility() && e.getBoundingClientRect().right > innerWidth + 1).map(e => e.outerHTML.slice(0, 120))
                """));
            await Pictures.Take(page, $"{name}-{look}");
        }
    }

    [BrowserFact]
    public async Task At_320_pixels_everything_still_fits()
    {
        var page = await Open(Fixture.Newspapers.Address, 320, 640);
        foreach (var path in (string[])["/", "/search?q=梧川县&from=2021", "/browse", "/browse/schemes", "/article/" + Uri.EscapeDataString("梧川日报/2023-06-12.md#1")])
        {
            await page.GotoAsync(Fixture.Newspapers.Address + path);
            Assert.Equal(0, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - innerWidth"));
        }
    }
}
