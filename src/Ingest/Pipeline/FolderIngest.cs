using Wenzheng.Indexing.Engine;
using Wenzheng.Ingestion.Files;
using Wenzheng.Ingestion.Files.Programs;

namespace Wenzheng.Ingestion.Pipeline;

/// <summary>收录文件夹: reads the changed files in parallel and takes them in order of name, so that the result does not depend on the threads.</summary>
internal sealed class FolderIngest(IngestRun run, ScannedFolder folder)
{
    // Files read ahead of the writer: enough to keep the cores busy, few enough to bound the memory.
    private const int BatchFiles = 64;
    private const long BatchBytes = 64L * 1024 * 1024;

    private readonly Dictionary<string, string> ownerOfHash = new(StringComparer.Ordinal);
    private readonly PageWork pages = new(new PageOpener(new TextExtractor(ProgramFinder.OfProcess, ReadingLimits.Default with { MaxFileBytes = run.Request.MaxFileBytes, ProgramTime = run.Request.ProgramTime })));
    private readonly Dictionary<string, string> missing = new(StringComparer.Ordinal);
    private readonly HashSet<string> moved = new(StringComparer.Ordinal);
    private Task<FirstLinks>? linking;
    private ReportLinker? linker;
    private int done;

    /// <summary>The linker, and what it has to say of the files before the first changed one.</summary>
    private sealed record FirstLinks(ReportLinker Linker, List<(SourceEntry Source, List<ArticleEntry> Articles)> Relinked);

    public void Take(CancellationToken cancellationToken)
    {
        try
        {
            TakeAll(cancellationToken);
        }
        finally
        {
            // A run that ends early closes the index; who reads it beside the run must have stopped.
            if (linking is not null)
                Task.WaitAny([linking], CancellationToken.None);
        }
    }

    private void TakeAll(CancellationToken cancellationToken)
    {
        foreach (var entry in folder.Refused)
            Refuse(entry);
        var present = folder.Files.Select(f => f.Source).ToHashSet(StringComparer.Ordinal);
        var changed = new List<SourceFile>();
        long bytes = 0;
        foreach (var file in folder.Files)
        {
            bytes += Math.Max(0, file.Bytes);
            if (bytes > run.Request.MaxArchiveBytes)
            {
                run.Note(PageWork.Outcome(file.Source, FileStatus.Quarantined, $"资料总量超过 {run.Request.MaxArchiveBytes / 1024 / 1024} MB 的上限，这个文件没有读；请把资料分到几个库里。"));
                continue;
            }
            if (!IsUnread(file))
            {
                changed.Add(file);
                continue;
            }
            ownerOfHash.TryAdd(run.Known[file.Source].Sha256, file.Source);
            run.Note(PageWork.Outcome(file.Source, FileStatus.Unchanged, ""));
        }
        foreach (var gone in Missing(present))
            missing.TryAdd(run.Known.TryGetValue(gone, out var known) ? known.Sha256 : "", gone);
        // Goes on beside the reading of the first files: it needs only what the index holds.
        if (changed.Count + missing.Count > 0)
            linking = Task.Run(() => LinkUpTo(changed.FirstOrDefault()?.Source, Missing(present), cancellationToken), cancellationToken);
        // A single file has no rest to go on with.
        if (changed.Count > 1)
            run.KeepReadings();
        foreach (var batch in Batches(changed))
            TakeBatch(batch, changed.Count, cancellationToken);
        Relink(null);
        RemoveMissing(present);
    }

    private FirstLinks LinkUpTo(string? first, List<string> leaving, CancellationToken cancellationToken)
    {
        var begun = run.Link(leaving, cancellationToken);
        return new FirstLinks(begun, [.. begun.Pass(first)]);
    }

    /// <summary>Files that stay, up to the next one that was read.</summary>
    private void Relink(string? next)
    {
        if (linking is not null)
        {
            (linker, var relinked) = linking.GetAwaiter().GetResult();
            linking = null;
            foreach (var (source, articles) in relinked)
                run.Relink(source, articles);
        }
        if (linker is not null)
            foreach (var (source, articles) in linker.Pass(next))
                run.Relink(source, articles);
    }

    private bool IsUnread(SourceFile file) => run.Known.TryGetValue(file.Source, out var known) && known.Bytes == file.Bytes && known.ModifiedTicks == file.Hint;

    private void Refuse(RefusedEntry entry)
    {
        run.Note(PageWork.Outcome(entry.Source, entry.IsFault ? FileStatus.Quarantined : FileStatus.Rejected, entry.Reason));
    }

    private static IEnumerable<List<SourceFile>> Batches(List<SourceFile> files)
    {
        var batch = new List<SourceFile>();
        long bytes = 0;
        foreach (var file in files)
        {
            if (batch.Count == BatchFiles || (batch.Count > 0 && bytes + file.Bytes > BatchBytes))
            {
                yield return batch;
                (batch, bytes) = ([], 0);
            }
            batch.Add(file);
            bytes += file.Bytes;
        }
        if (batch.Count > 0)
            yield return batch;
    }

    private void TakeBatch(List<SourceFile> batch, int total, CancellationToken cancellationToken)
    {
        var results = new PageResult[batch.Count];
        Parallel.For(0, batch.Count, run.Parallel(cancellationToken), i =>
            results[i] = run.Keep(pages.Read(batch[i], run.Known.GetValueOrDefault(batch[i].Source), run.Store, cancellationToken)));
        for (var i = 0; i < batch.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            TakeResult(batch[i], results[i]);
            run.Tell("read", ++done, total, batch[i].Source);
        }
    }

    private void TakeResult(SourceFile file, PageResult result)
    {
        var isKnown = run.Known.ContainsKey(file.Source);
        Relink(file.Source);
        if (result.Outcome.Status is FileStatus.Accepted or FileStatus.Unchanged && Owner(file, result) is { } owner)
        {
            if (isKnown)
                Delete(file.Source);
            run.Note(PageWork.Outcome(file.Source, FileStatus.Duplicate, $"与“{owner}”内容完全相同，只收录一份。"));
            return;
        }
        if (result.Outcome.Status == FileStatus.Accepted)
            result = Linked(file.Source, result);
        if (result.Outcome.Status == FileStatus.Accepted && !isKnown && missing.Remove(result.Sha256, out var from))
        {
            moved.Add(from);
            run.Move(from, new SourceEntry(file.Source, result.Sha256, file.Bytes, file.Hint), result.Articles);
            run.Note(result.Outcome with { Status = FileStatus.Moved, Reason = $"原来叫“{from}”，内容没有变。" });
            return;
        }
        if (result.Outcome.Status == FileStatus.Accepted)
            run.Add(new SourceEntry(file.Source, result.Sha256, file.Bytes, file.Hint), result.Articles);
        else if (result.Outcome.Status == FileStatus.Rejected && isKnown)
            Delete(file.Source);
        run.Note(isKnown ? result.Outcome with { Reason = result.Outcome.Reason + Consequence(result.Outcome.Status) } : result.Outcome);
    }

    /// <summary>What a file's refusal means for its articles that were in the index.</summary>
    private static string Consequence(FileStatus status) => status switch
    {
        FileStatus.Rejected => "它原来的文章已从索引移除。",
        FileStatus.Quarantined => "索引里它原来的文章没有变。",
        _ => "",
    };

    private PageResult Linked(string source, PageResult result)
    {
        var articles = linker!.Link(source, result.Articles);
        return result with
        {
            Articles = articles,
            Outcome = result.Outcome with { Reprints = [.. articles.Where(a => a.Article.SameAs.Length > 0).Select(a => new Reprint(a.Article.Id, a.Article.Title, a.Article.SameAs))] },
        };
    }

    private void Delete(string source)
    {
        linker?.Skip(source);
        run.Delete(source);
    }

    // The other file that already stands for the same bytes, or null when this one is the first.
    private string? Owner(SourceFile file, PageResult result) =>
        ownerOfHash.TryAdd(result.Sha256, file.Source) || ownerOfHash[result.Sha256] == file.Source ? null : ownerOfHash[result.Sha256];

    // Imported documents (no time of change) are not files of a folder; what lies in an unreadable folder is not gone.
    private List<string> Missing(HashSet<string> present) => run.Request.Rebuild || !run.Request.Paths.Any(Directory.Exists) ? []
        : [.. run.Difference.Sources.Values.Where(k => k.ModifiedTicks != 0 && !present.Contains(k.Name) && !IsHidden(k.Name)).Select(k => k.Name).Order(StringComparer.Ordinal)];

    private void RemoveMissing(HashSet<string> present)
    {
        var refused = folder.Refused.ToLookup(r => r.Source, StringComparer.Ordinal);
        foreach (var name in Missing(present).Where(n => !moved.Contains(n)))
        {
            run.Delete(name);
            if (!refused.Contains(name))
                run.Note(PageWork.Outcome(name, FileStatus.Removed, "文件已不在文件夹里，相关文章已从索引移除。"));
        }
    }

    private bool IsHidden(string source) =>
        folder.Refused.Any(r => r.IsFault && (r.Source == "./" || source.StartsWith(r.Source, StringComparison.Ordinal)));
}
