using System.Globalization;
using System.Text.Json;
using Microsoft.Playwright;

namespace Wenzheng.Browser.Tests;

/// <summary>
/// Weight of the archive's pages on a phone with an empty cache. With WENZHENG_FIGURES naming a file the times are written there too,
/// on a processor slowed four times, as Lighthouse's phone has it; times are never asserted.
/// </summary>
public sealed class PageWeightTests(BrowserFixture fixture) : VisitorTest(fixture)
{
    /// <summary>Bytes over the wire; a phone on a slow line (1.6 Mbit/s) has them in a third of a second.</summary>
    private const int MostBytes = 64 * 1024;

    private const string Measure = """
        () => new Promise(done => {
          const found = { lcp: 0, cls: 0, blocked: 0 };
          const watch = (type, take) => new PerformanceObserver(list => list.getEntries().forEach(take)).observe({ type, buffered: true });
          watch('largest-contentful-paint', entry => { found.lcp = entry.startTime; });
          watch('layout-shift', entry => { if (!entry.hadRecentInput) found.cls += entry.value; });
          watch('longtask', entry => { found.blocked += Math.max(0, entry.duration - 50); });
          setTimeout(() => {
            const page = performance.getEntriesByType('navigation')[0];
            const files = performance.getEntriesByType('resource');
            done({ bytes: page.transferSize + files.reduce((sum, file) => sum + file.transferSize, 0), requests: files.length + 1,
              fcp: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0, ...found });
          }, 500);
        })
        """;

    [BrowserTheory]
    [InlineData("首页", "/")]
    [InlineData("小窗", "/embed")]
    [InlineData("检索", "/search?q=基层治理")]
    [InlineData("目录", "/browse")]
    [InlineData("地点", "/browse/places")]
    [InlineData("文章", "/article/000_76a0190c7c4a1d77.txt%231?start=226&length=60")]
    public async Task A_page_is_light_and_does_not_jump_while_it_loads(string name, string address)
    {
        var page = await Open("about:blank", 390, 844);
        if (Environment.GetEnvironmentVariable("WENZHENG_FIGURES") is { Length: > 0 })
            await (await page.Context.NewCDPSessionAsync(page)).SendAsync("Emulation.setCPUThrottlingRate", new Dictionary<string, object> { ["rate"] = 4 });
        await page.GotoAsync(Fixture.Archive.Address + address, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
        var found = await page.EvaluateAsync<JsonElement>(Measure);

        Assert.InRange(found.GetProperty("bytes").GetInt32(), 1_000, MostBytes);
        Assert.InRange(found.GetProperty("cls").GetDouble(), 0, 0.1);
        if (Environment.GetEnvironmentVariable("WENZHENG_FIGURES") is { Length: > 0 } file)
            await File.AppendAllTextAsync(file, string.Create(CultureInfo.InvariantCulture,
                $"| {name} | {found.GetProperty("requests").GetInt32()} | {found.GetProperty("bytes").GetInt32() / 1024.0:0.0} KB | {found.GetProperty("fcp").GetDouble():0} ms | {found.GetProperty("lcp").GetDouble():0} ms | {found.GetProperty("blocked").GetDouble():0} ms | {found.GetProperty("cls").GetDouble():0.000} |\n"));
    }
}
