using System.Globalization;
using System.Text.Json;
using Microsoft.Playwright;

namespace Wenzheng.Browser.Tests;

/// <summary>
/// What a page costs a phone on a slow network: bytes over the wire are limits here; times are written to WENZHENG_FIGURES, for they
/// depend on the machine. Measured as Lighthouse does for phones: processor four times slower, 1.6 Mbit/s, 150 ms.
/// </summary>
public sealed class PageWeightTests(BrowserFixture fixture) : PageTest(fixture)
{
    private const string Observer = """
        window.figures = { fcp: 0, lcp: 0, cls: 0, tbt: 0 };
        const watch = (type, each) => new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, buffered: true });
        watch('paint', (e) => { if (e.name === 'first-contentful-paint') figures.fcp = e.startTime; });
        watch('largest-contentful-paint', (e) => { figures.lcp = e.startTime; });
        watch('layout-shift', (e) => { if (!e.hadRecentInput) figures.cls += e.value; });
        watch('longtask', (e) => { figures.tbt += Math.max(0, e.duration - 50); });
        """;

    [BrowserTheory]
    [InlineData("/", ".example", 80)]
    [InlineData("/embed", ".example", 60)]
    public async Task A_page_is_light_and_does_not_jump(string address, string ready, int kilobytes)
    {
        var page = await Open("about:blank", 390, 844);
        var devices = await page.Context.NewCDPSessionAsync(page);
        await devices.SendAsync("Network.enable");
        await devices.SendAsync("Emulation.setCPUThrottlingRate", new Dictionary<string, object> { ["rate"] = 4 });
        await devices.SendAsync("Network.emulateNetworkConditions", new Dictionary<string, object> { ["offline"] = false, ["latency"] = 150, ["downloadThroughput"] = 200_000, ["uploadThroughput"] = 90_000 });
        await page.AddInitScriptAsync(Observer);
        await page.GotoAsync(Fixture.Archive.Address + address);
        await page.Locator(ready).First.WaitForAsync();
        var figures = await page.EvaluateAsync<JsonElement>("""
            () => {
              const files = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
              return { ...figures, requests: files.length, transfer: files.reduce((sum, file) => sum + file.transferSize, 0) };
            }
            """);
        var transfer = figures.GetProperty("transfer").GetDouble() / 1024;
        Write(string.Create(CultureInfo.InvariantCulture, $"{address}: {figures.GetProperty("requests")} requests, {transfer:0.0} KB; first paint {figures.GetProperty("fcp").GetDouble():0} ms, largest {figures.GetProperty("lcp").GetDouble():0} ms, blocked {figures.GetProperty("tbt").GetDouble():0} ms, shift {figures.GetProperty("cls").GetDouble():0.000}"));

        Assert.InRange(transfer, 1, kilobytes);
        Assert.InRange(figures.GetProperty("cls").GetDouble(), 0, 0.1);
    }

    private static void Write(string line)
    {
        if (Environment.GetEnvironmentVariable("WENZHENG_FIGURES") is { Length: > 0 } file)
            File.AppendAllText(file, line + "\n");
    }
}
