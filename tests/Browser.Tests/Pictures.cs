using Microsoft.Playwright;

namespace Wenzheng.Browser.Tests;

/// <summary>Screenshots for docs/images, taken only when WENZHENG_PICTURES names a folder.</summary>
internal static class Pictures
{
    public static async Task Take(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("WENZHENG_PICTURES") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, name + ".png") });
    }
}
