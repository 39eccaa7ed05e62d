using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Engine.Files;
using Wenzheng.Indexing.Engine.Segments;

namespace Wenzheng.Indexing.Engine.Generations;

/// <summary>Builds and publishes the next generation: unchanged segments are shared, added sources become a new segment.</summary>
internal sealed class GenerationWriter : IIndexWriter
{
    /// <summary>Waiting sources are written as a segment beyond this; inverting takes about as much again.</summary>
    private const long MaxBufferedBytes = 192L << 20;

    private readonly GenerationFolder folder;
    private readonly DurableStorage storage;
    private readonly WriterLock writerLock;
    private readonly Snapshot? basis;
    private readonly int generation;
    private readonly int current;
    private readonly string target;
    private readonly SegmentBuilder builder = new(TextAnalyzer.Default);
    private readonly SortedDictionary<string, SourceEntry> sources = new(StringComparer.Ordinal);
    private readonly List<OpenSegment> segments = [];
    private int written;
    private bool ended;

    public GenerationWriter(WriterStart start)
    {
        (folder, storage, writerLock, current) = (start.Folder, start.Storage, start.Lock, start.Current);
        basis = (Snapshot?)start.Basis;
        (generation, target) = folder.Begin(current);
        if (basis is null)
            return;
        foreach (var view in basis.Segments)
            segments.Add(new OpenSegment(view.Segment, basis.Manifest.Segments.Single(s => s.Name == view.Segment.Name), folder.FolderOf(basis.Manifest.Generation)));
        foreach (var source in basis.Sources)
            sources.Add(source.Entry.Name, source.Entry);
    }

    public IReadOnlyDictionary<string, SourceEntry> Sources => sources;

    public void Add(SourceEntry source, IReadOnlyList<ArticleEntry> articles)
    {
        ObjectDisposedException.ThrowIf(ended, this);
        SourceCheck.Require(source, articles);
        Delete(source.Name);
        sources.Add(source.Name, source);
        builder.Add(source, articles);
        if (builder.Bytes > MaxBufferedBytes)
            Guarded(() => Flush());
    }

    public bool Delete(string source)
    {
        ArgumentNullException.ThrowIfNull(source);
        ObjectDisposedException.ThrowIf(ended, this);
        if (!sources.Remove(source))
            return false;
        if (!builder.Remove(source))
            foreach (var segment in segments)
                if (segment.TryDelete(source))
                    break;
        return true;
    }

    public Manifest Publish(CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(ended, this);
        cancellationToken.ThrowIfCancellationRequested();
        var manifest = Guarded(() =>
        {
            Flush();
            Merge(cancellationToken);
            var written = WriteManifest();
            Verify();
            cancellationToken.ThrowIfCancellationRequested();
            folder.Finish(generation);
            folder.WritePointer(generation);
            return written;
        });
        ended = true;
        Guarded(() => folder.Prune(generation, current));
        return manifest;
    }

    public void Dispose()
    {
        foreach (var segment in segments)
            segment.Dispose();
        segments.Clear();
        basis?.Leave();
        try
        {
            if (!ended && Directory.Exists(target))
                storage.TryDeleteFolder(target);
        }
        finally
        {
            ended = true;
            writerLock.Dispose();
        }
    }

    private void Flush()
    {
        if (builder.IsEmpty)
            return;
        WriteSegment(builder.WriteTo);
    }

    private void Merge(CancellationToken cancellationToken)
    {
        var chosen = MergePolicy.Choose(segments);
        if (chosen.Count == 0)
            return;
        var merger = new SegmentMerger(chosen.Select(s => new MergeInput(s.Segment, s.Deleted)));
        if (merger.PassageCount > 0 || chosen.Any(s => s.LiveSources > 0))
            WriteSegment(files => merger.WriteTo(files, cancellationToken));
        foreach (var segment in chosen)
        {
            segments.Remove(segment);
            segment.Dispose();
            segment.DeleteFilesIn(storage, target);
        }
    }

    private void WriteSegment(Action<SegmentFiles> write)
    {
        var name = $"s{generation:d6}-{++written}";
        using var files = new SegmentFiles(storage, target, name);
        write(files);
        var entries = files.Finish();
        var entry = new SegmentEntry(name, null);
        segments.Add(new OpenSegment(Segment.Open(target, entry, entries.ToDictionary(e => e.Name)), entry, target) { Files = entries, IsNew = true });
    }

    private Manifest WriteManifest()
    {
        var (files, entries) = (new List<FileEntry>(), new List<SegmentEntry>());
        var catalogue = basis?.Manifest.Files.ToDictionary(f => f.Name) ?? [];
        foreach (var segment in segments)
        {
            entries.Add(segment.Entry with { Deletes = WriteDeletes(segment, catalogue, files) });
            if (segment.IsNew)
            {
                files.AddRange(segment.Files);
                continue;
            }
            foreach (var suffix in SegmentFileNames.Immutable)
                Share(segment, segment.Entry.Name + suffix, catalogue, files);
        }
        var manifest = new Manifest
        {
            Generation = generation,
            Engine = BuiltInIndex.EngineName,
            FormatVersion = FileKinds.FormatVersion,
            AnalyzerVersion = TextAnalyzer.Version,
            CorpusHash = CorpusHash.Of(sources.Values),
            Sources = sources.Count,
            Articles = segments.Sum(s => s.LiveArticles),
            Passages = segments.Sum(s => s.LivePassages),
            Characters = segments.Sum(s => s.LiveCharacters),
            Created = DateTimeOffset.UtcNow,
            Files = files,
            Segments = entries,
        };
        ManifestFile.Write(storage, target, manifest);
        return manifest;
    }

    private string? WriteDeletes(OpenSegment segment, Dictionary<string, FileEntry> catalogue, List<FileEntry> files)
    {
        if (segment.DeletesChanged)
        {
            var name = SegmentFileNames.Deletes(segment.Entry.Name, generation);
            files.Add(DeletedSources.Write(storage, target, name, segment.Segment, segment.Deleted));
            return name;
        }
        if (segment.Entry.Deletes is { } unchanged)
            Share(segment, unchanged, catalogue, files);
        return segment.Entry.Deletes;
    }

    private void Share(OpenSegment segment, string name, Dictionary<string, FileEntry> catalogue, List<FileEntry> files)
    {
        storage.Share(Path.Combine(segment.Folder, name), Path.Combine(target, name));
        files.Add(catalogue[name]);
    }

    private void Verify() => Snapshot.Open(target).Leave();

    private static T Guarded<T>(Func<T> action)
    {
        try
        {
            return action();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new IndexException(IndexFailure.Storage, "索引写不进磁盘（空间不足或没有权限），原来的索引没有改变；请清理磁盘后再试。", error);
        }
    }

    private static void Guarded(Action action) => Guarded(() =>
    {
        action();
        return true;
    });
}
