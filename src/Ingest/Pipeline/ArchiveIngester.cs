using Wenzheng.Indexing.Engine;
using Wenzheng.Ingestion.Bulk;
using Wenzheng.Ingestion.Files;

namespace Wenzheng.Ingestion.Pipeline;

/// <summary>入库: files → pages → articles → passages → a new generation. One bad file never stops the run.</summary>
public sealed class ArchiveIngester(IPassageIndex index)
{
    private readonly IPassageIndex index = index;

    /// <summary>Runs to the end or not at all: when it throws or is cancelled, the index is as it was.</summary>
    /// <exception cref="Indexing.IndexException">The index cannot be written.</exception>
    /// <exception cref="IngestException">A path does not exist, nothing is there to ingest, or the bulk file cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public IngestReport Ingest(IngestRequest request, IProgress<IngestProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Paths.Count == 0 && request.Jsonl is null)
            throw new IngestException("没有指定要收录的文件夹或文件，请给出路径。");
        progress?.Report(new IngestProgress("scan", 0, 0, ""));
        // The folder is listed while the index is opened; both take long on a large archive.
        var scanning = Task.Run(() => FolderScanner.Scan(request.Paths, cancellationToken), CancellationToken.None);
        using var difference = ArticleDifference.Against(index, request.Rebuild);
        var folder = scanning.GetAwaiter().GetResult();
        if (request.Paths.Count > 0 && folder.Files.Count == 0 && folder.Refused.Count == 0)
            throw new IngestException($"“{string.Join("”“", request.Paths)}”里没有可以收录的文件，请放入版面文件（txt、md、html、docx、pdf、扫描图片等）后再运行。");
        using var writer = request.DryRun ? null : index.OpenWriter(request.Rebuild || difference.Sources.Count == 0);
        using var run = new IngestRun(request, difference, writer, progress);
        if (request.Paths.Count > 0)
            new FolderIngest(run, folder).Take(cancellationToken);
        if (request.Jsonl is not null)
            new BulkIngest(run, request.Jsonl).Take(cancellationToken);
        if (request.Rebuild)
            run.RemoveUntaken();
        cancellationToken.ThrowIfCancellationRequested();
        Manifest? published = null;
        if (writer is not null && (run.HasChanges || request.Rebuild))
        {
            progress?.Report(new IngestProgress("publish", 0, 0, ""));
            published = writer.Publish(cancellationToken);
            run.KeepSketches(published);
        }
        run.ForgetReadings();
        return run.Report(published);
    }
}
