using Microsoft.Playwright;

namespace Wenzheng.Browser.Tests;

/// <summary>axe-core over the archive's pages, light and dark, desk and phone.</summary>
public sealed class AccessibilityTests(BrowserFixture fixture) : VisitorTest(fixture)
{
    public static TheoryData<int, ColorScheme> Looks => new()
    {
        { 1280, ColorScheme.Light }, { 1280, ColorScheme.Dark }, { 390, ColorScheme.Light }, { 390, ColorScheme.Dark },
    };

    [BrowserTheory]
    [MemberData(nameof(Looks))]
    public async Task The_archives_pages_have_no_serious_finding(int width, ColorScheme scheme)
    {
        var address = Fixture.Newspapers.Address;
        var page = await Open(address, width, 844, scheme);
        await Axe.Check(page);
        foreach (var path in (string[])["/search", "/search?q=网格员&from=2021", "/search?q=量子望远镜", "/browse", "/browse/places", "/browse/schemes", "/browse/papers", "/browse/dates",
            "/article/" + Uri.EscapeDataString("梧川日报/2023-06-12.md#1") + "?start=30&length=20", "/nowhere"])
        {
            await page.GotoAsync(address + path);
            await Axe.Check(page);
        }
        Expect("404");
    }

    [BrowserFact]
    public async Task A_picture_without_words_is_found_with_and_without_frames()
    {
        var page = await Open(Fixture.Newspapers.Address);
        // What the page is still loading must not find another page's content.
        await page.GotoAsync("about:blank");
        foreach (var frame in (string[])["", "<iframe title='旁' srcdoc='<p>旁</p>'></iframe>"])
        {
            await page.SetContentAsync($"<!doctype html><html lang=zh-CN><title>页</title><main><h1>页</h1><img src='data:,'>{frame}</main></html>");
            await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(() => Axe.Check(page));
        }
    }
}
