using Microsoft.Playwright;

namespace Wenzheng.Browser.Tests;

/// <summary>A page in a fresh browser context; a test fails when the page logs an error or breaks its own policy.</summary>
public abstract class PageTest(Chromium chromium) : IAsyncLifetime
{
    private readonly List<string> errors = [];
    private readonly List<string> expected = [];
    private IBrowserContext? context;

    private protected async Task<IPage> Open(string address, int width = 1280, int height = 860, ColorScheme scheme = ColorScheme.Light)
    {
        context = await chromium.Browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = height },
            ColorScheme = scheme,
            Locale = "zh-CN",
            HasTouch = width < 500,
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(15_000);
        var page = await context.NewPageAsync();
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                errors.Add(message.Text);
        };
        page.PageError += (_, error) => errors.Add(error);
        await page.GotoAsync(address);
        return page;
    }

    private protected static async Task Ask(IPage page, string question)
    {
        await page.GetByLabel("你的问题").FillAsync(question);
        await page.GetByLabel("你的问题").PressAsync("Enter");
    }

    /// <summary>A failed request is logged by the browser, now or a moment later; a test that causes one on purpose says so.</summary>
    private protected void Expect(string part) => expected.Add(part);

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (context is not null)
            await context.DisposeAsync();
        Assert.DoesNotContain(errors, error => !expected.Exists(part => error.Contains(part, StringComparison.Ordinal)));
    }
}
