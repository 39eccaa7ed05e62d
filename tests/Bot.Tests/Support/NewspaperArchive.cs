using Microsoft.Extensions.DependencyInjection;
using Wenzheng.Bot.Commands;

namespace Wenzheng.Bot.Tests.Support;

/// <summary>Invented pages of two newspapers over two years, one report in both, served with its pages beside it.</summary>
public sealed class NewspaperArchive : IAsyncLifetime, IDisposable
{
    private readonly TempFolder folder = new();

    internal ServedIndex Served { get; private set; } = null!;

    internal string Pages => folder.File("pages");

    public async Task InitializeAsync()
    {
        NewspaperPages.Write(Pages);
        var made = await Bot.Run("ingest", Pages, "--index", folder.File("index"));
        Assert.Equal(0, made.Code);
        Served = await ServedIndex.Start(folder.File("index"), more: (services, _) => services.AddSingleton(ArchivedPages.In(Pages)));
    }

    public async Task DisposeAsync() => await Served.DisposeAsync();

    public void Dispose() => folder.Dispose();
}

[CollectionDefinition(nameof(SharedNewspapers))]
public sealed class SharedNewspapers : ICollectionFixture<NewspaperArchive>;
