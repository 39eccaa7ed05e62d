using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Browser.Tests;

/// <summary>One browser and the archives that visitors look at.</summary>
public sealed class BrowserFixture : Chromium
{
    internal ServedArchive Archive { get; private set; } = null!;

    internal ServedArchive Hostile { get; private set; } = null!;

    /// <summary>Invented pages with newspapers and dates.</summary>
    internal ServedArchive Newspapers { get; private set; } = null!;

    private protected override async Task Serve()
    {
        Archive = await ServedArchive.Start(ServedArchive.CorpusFolder);
        Hostile = await ServedArchive.Start(HostileArchive.Create());
        var pages = Directory.CreateTempSubdirectory("wenzheng-newspapers-").FullName;
        NewspaperPages.Write(pages);
        Newspapers = await ServedArchive.Start(pages);
    }

    private protected override async Task Close()
    {
        await Archive.DisposeAsync();
        await Hostile.DisposeAsync();
        await Newspapers.DisposeAsync();
    }
}

[CollectionDefinition(nameof(SharedBrowser))]
public sealed class SharedBrowser : ICollectionFixture<BrowserFixture>;
