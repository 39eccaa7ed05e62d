using Wenzheng.Ingestion.Pipeline;

namespace Wenzheng.Ingestion.Tests.Pipeline;

/// <summary>A folder of pages and the index that runs take it into.</summary>
public abstract class ArchiveTests : IDisposable
{
    private protected TempFolder Folder { get; } = new();

    private protected MemoryIndex Index { get; } = new();

    public void Dispose()
    {
        Folder.Dispose();
        Index.Dispose();
        GC.SuppressFinalize(this);
    }

    protected IngestReport Run() => Run(new IngestRequest { Paths = [Folder.Path] });

    protected IngestReport Run(IngestRequest request) => new ArchiveIngester(Index).Ingest(request, null, CancellationToken.None);
}
