using Microsoft.Playwright;

namespace Wenzheng.Browser.Tests;

/// <summary>One browser for the tests of a collection; every test opens a context of its own in it.</summary>
public class Chromium : IAsyncLifetime
{
    private IPlaywright? playwright;

    internal IBrowser Browser { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        if (BrowserFactAttribute.ChromiumPath is null)
            return;
        playwright = await Playwright.CreateAsync();
        Browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = BrowserFactAttribute.ChromiumPath,
            // No sandbox: tests run as root in containers. The rest keeps Chromium from calling home.
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
        await Serve();
    }

    public async Task DisposeAsync()
    {
        if (playwright is null)
            return;
        await Browser.DisposeAsync();
        playwright.Dispose();
        await Close();
    }

    /// <summary>Starts what all tests of the collection look at.</summary>
    private protected virtual Task Serve() => Task.CompletedTask;

    private protected virtual Task Close() => Task.CompletedTask;
}
