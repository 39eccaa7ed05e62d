using Wenzheng.Indexing.Engine;
using Wenzheng.Ingestion.Duplicates;
using Wenzheng.Ingestion.Resuming;

namespace Wenzheng.Ingestion.Pipeline;

/// <summary>What the parts of one run share: the request, the state before, the writer (none in a dry run) and the report so far.</summary>
internal sealed class IngestRun(IngestRequest request, ArticleDifference difference, IIndexWriter? writer, IProgress<IngestProgress>? progress) : IDisposable
{
    private static readonly IReadOnlyDictionary<string, SourceEntry> Nothing = new Dictionary<string, SourceEntry>();
    private readonly List<FileOutcome> outcomes = [];
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);
    private int resumed;
    private ReportLinker? linker;

    public IngestRequest Request { get; } = request;

    /// <summary>Readings of an interrupted run; null when none are kept.</summary>
    public ReadingStore? Store { get; private set; }

    public ArticleDifference Difference { get; } = difference;

    /// <summary>The sources that may be left as they are: none in a rebuild.</summary>
    public IReadOnlyDictionary<string, SourceEntry> Known => Request.Rebuild ? Nothing : Difference.Sources;

    /// <summary>Whether anything went into the index or left it.</summary>
    public bool HasChanges { get; private set; }

    public ParallelOptions Parallel(CancellationToken cancellationToken) =>
        new() { MaxDegreeOfParallelism = Math.Max(1, Request.Threads), CancellationToken = cancellationToken };

    public void Tell(string stage, int done, int total, string source) => progress?.Report(new IngestProgress(stage, done, total, source));

    /// <summary>From here on readings are kept until they are published; those of an interrupted run are there.</summary>
    /// <exception cref="IngestException">They cannot be written.</exception>
    public void KeepReadings()
    {
        // Behind the writer's lock: no other run has the file open.
        if (writer is not null && WorkFile("readings") is { } path)
            Store = ReadingStore.Open(path, Request.Rebuild ? "rebuild" : "update");
    }

    /// <summary>Keeps what was read for the case that the run is interrupted.</summary>
    public PageResult Keep(PageResult result)
    {
        if (result.IsStored)
            Interlocked.Increment(ref resumed);
        else if (result.Outcome.Status == FileStatus.Accepted)
            Store?.Add(result);
        return result;
    }

    /// <summary>The run has come to its end.</summary>
    public void ForgetReadings()
    {
        Store?.Delete();
        Store = null;
        // Left by an interrupted run whose files have gone since.
        if (writer is not null && WorkFile("readings") is { } path && File.Exists(path))
            File.Delete(path);
    }

    /// <summary>Begins to link articles of one report over the archive.</summary>
    /// <param name="leaving">Sources of the index that go.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    public ReportLinker Link(List<string> leaving, CancellationToken cancellationToken)
    {
        var gone = leaving.ToHashSet(StringComparer.Ordinal);
        var sketches = Request.Rebuild ? [] : WorkFile("sketches") is { } path && Difference.Generation is { } generation ? SketchFile.Read(path, generation) : null;
        return linker = new ReportLinker(Difference, sketches, source => !gone.Contains(source), Parallel(cancellationToken));
    }

    /// <summary>Keeps the sketches of the generation for the next run.</summary>
    public void KeepSketches(Manifest published)
    {
        if (linker is not null && WorkFile("sketches") is { } path)
            SketchFile.Write(path, published, linker.Linked);
    }

    public void Dispose() => Store?.Dispose();

    private string? WorkFile(string name)
    {
        if (Request.WorkFolder is null)
            return null;
        if (writer is not null)
            Directory.CreateDirectory(Request.WorkFolder);
        return Path.Combine(Request.WorkFolder, name);
    }

    public void Note(FileOutcome outcome) => outcomes.Add(outcome);

    public void Add(SourceEntry source, IReadOnlyList<ArticleEntry> articles)
    {
        HasChanges = true;
        taken.Add(source.Name);
        Difference.Replace(source.Name, articles);
        writer?.Add(source, articles);
    }

    /// <summary>Takes a source under its new name; its articles are neither new nor gone.</summary>
    public void Move(string from, SourceEntry source, IReadOnlyList<ArticleEntry> articles)
    {
        HasChanges = true;
        taken.Add(source.Name);
        writer?.Delete(from);
        writer?.Add(source, articles);
    }

    /// <summary>Writes a source again whose articles only have other links to the same report.</summary>
    public void Relink(SourceEntry source, IReadOnlyList<ArticleEntry> articles)
    {
        HasChanges = true;
        writer?.Add(source, articles);
    }

    public void Delete(string source)
    {
        HasChanges = true;
        Difference.Remove(source);
        writer?.Delete(source);
    }

    /// <summary>After a rebuild: what the index held and the run did not take again is gone, imported documents too.</summary>
    public void RemoveUntaken()
    {
        var noted = outcomes.Select(o => o.Source).ToHashSet(StringComparer.Ordinal);
        foreach (var name in Difference.Sources.Keys.Where(n => !taken.Contains(n)).Order(StringComparer.Ordinal))
        {
            Difference.Remove(name);
            if (!noted.Contains(name))
                Note(PageWork.Outcome(name, FileStatus.Removed, "重建时没有再次收录，相关文章已从索引移除。"));
        }
    }

    public IngestReport Report(Manifest? published) => new(
        [.. outcomes.OrderBy(o => o.Source, StringComparer.Ordinal).ThenBy(o => o.Status)],
        published, Difference.Added, Difference.Changed, Difference.Removed)
    { Resumed = resumed };
}
