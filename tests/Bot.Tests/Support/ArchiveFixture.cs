namespace Wenzheng.Bot.Tests.Support;

/// <summary>The repository's archive, indexed once through the command that staff use; tests only read it.</summary>
public sealed class ArchiveFixture : IDisposable
{
    private readonly TempFolder folder = new();

    public ArchiveFixture()
    {
        var made = Bot.Run("ingest", Repository.Corpus, "--index", folder.Path).GetAwaiter().GetResult();
        Assert.Equal("", made.Error.Contains("内部出错", StringComparison.Ordinal) ? made.Error : "");
    }

    internal string Index => folder.Path;

    public void Dispose() => folder.Dispose();
}

[CollectionDefinition(nameof(SharedArchive))]
public sealed class SharedArchive : ICollectionFixture<ArchiveFixture>;
