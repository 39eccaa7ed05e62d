using Wenzheng.Indexing.Engine;

namespace Wenzheng.Ingestion.Pipeline;

/// <summary>What to ingest.</summary>
public sealed record IngestRequest
{
    /// <summary>Folders or files. A folder is taken whole: sources that left it leave the index.</summary>
    public IReadOnlyList<string> Paths { get; init; } = [];

    /// <summary>A bulk file, one document a line: {"id","title","text","source"?,"date"?,"place"?}; null when none.</summary>
    public string? Jsonl { get; init; }

    /// <summary>Report the difference, publish nothing.</summary>
    public bool DryRun { get; init; }

    /// <summary>Read everything again and start from an empty index.</summary>
    public bool Rebuild { get; init; }
}

/// <summary>Progress of a run.</summary>
/// <param name="Stage">"scan", "read", "write", "publish".</param>
/// <param name="Done">Files done in this stage.</param>
/// <param name="Total">Files in this stage; 0 when unknown.</param>
/// <param name="Source">The file at hand, or empty.</param>
public readonly record struct IngestProgress(string Stage, int Done, int Total, string Source);

/// <summary>入库: files → pages → articles → passages → a new generation. One bad file never stops the run.</summary>
public sealed class ArchiveIngester(IPassageIndex index)
{
    private readonly IPassageIndex index = index;

    /// <exception cref="Indexing.IndexException">The index cannot be written.</exception>
    /// <exception cref="IngestException">A path does not exist, or the bulk file cannot be read.</exception>
    public IngestReport Ingest(IngestRequest request, IProgress<IngestProgress>? progress, CancellationToken cancellationToken) =>
        throw new NotSupportedException(index.GetType().Name + request + progress + cancellationToken);
}

/// <summary>入库错误: the run as a whole cannot go on; the message is one Chinese sentence that says what staff can do.</summary>
public sealed class IngestException(string message, Exception? inner = null) : Exception(message, inner);
