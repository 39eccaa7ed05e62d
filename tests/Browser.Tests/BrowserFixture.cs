using Microsoft.Playwright;

namespace Wenzheng.Browser.Tests;

/// <summary>One browser for all tests.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private IPlaywright? playwright;

    internal IBrowser Browser { get; private set; } = null!;

    internal ServedArchive Archive { get; private set; } = null!;

    internal ServedArchive Hostile { get; private set; } = null!;

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
        Archive = await ServedArchive.Start(ServedArchive.CorpusFolder);
        Hostile = await ServedArchive.Start(HostileArchive.Create());
    }

    public async Task DisposeAsync()
    {
        if (BrowserFactAttribute.ChromiumPath is null)
            return;
        await Browser.DisposeAsync();
        playwright!.Dispose();
        await Archive.DisposeAsync();
        await Hostile.DisposeAsync();
    }
}

[CollectionDefinition(nameof(SharedBrowser))]
public sealed class SharedBrowser : ICollectionFixture<BrowserFixture>;
