using Microsoft.Playwright;
using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Browser.Tests;

/// <summary>One browser for all tests.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private IPlaywright? playwright;

    internal IBrowser Browser { get; private set; } = null!;

    internal ServedArchive Archive { get; private set; } = null!;

    internal ServedArchive Hostile { get; private set; } = null!;

    /// <summary>Invented pages with newspapers and dates.</summary>
    internal ServedArchive Newspapers { get; private set; } = null!;

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
        var pages = Directory.CreateTempSubdirectory("wenzheng-newspapers-").FullName;
        NewspaperPages.Write(pages);
        Newspapers = await ServedArchive.Start(pages);
    }

    public async Task DisposeAsync()
    {
        if (BrowserFactAttribute.ChromiumPath is null)
            return;
        await Browser.DisposeAsync();
        playwright!.Dispose();
        await Archive.DisposeAsync();
        await Hostile.DisposeAsync();
        await Newspapers.DisposeAsync();
    }
}

[CollectionDefinition(nameof(SharedBrowser))]
public sealed class SharedBrowser : ICollectionFixture<BrowserFixture>;
