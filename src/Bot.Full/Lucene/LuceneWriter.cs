using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Wenzheng.Indexing;
using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Engine;
using Wenzheng.Indexing.Engine.Files;
using Wenzheng.Indexing.Engine.Generations;

namespace Wenzheng.Bot.Full.Lucene;

/// <summary>
/// Writes the next generation: a Lucene writer on hard links to the files of the one before. Before it is committed deleted
/// documents are merged away, so that rarity and lengths are those of what is there, whatever was there before.
/// </summary>
internal sealed class LuceneWriter : IIndexWriter
{
    /// <summary>Documents in memory before a segment is written, in megabytes.</summary>
    private const double BufferMegabytes = 64;

    private readonly GenerationFolder folder;
    private readonly DurableStorage storage;
    private readonly WriterLock writerLock;
    private readonly LuceneGeneration? basis;
    private readonly int current;
    private readonly int generation;
    private readonly string target;
    private readonly SmartWords smartWords = new();
    private readonly SourceDocuments documents = new();
    private readonly SortedDictionary<string, SourceRecord> records = new(StringComparer.Ordinal);
    private readonly FSDirectory directory;
    private readonly IndexWriter writer;
    private bool ended;

    public LuceneWriter(WriterStart start)
    {
        (folder, storage, writerLock, current) = (start.Folder, start.Storage, start.Lock, start.Current);
        basis = (LuceneGeneration?)start.Basis;
        (generation, target) = folder.Begin(current);
        if (basis is not null)
        {
            foreach (var file in basis.Manifest.Files)
                storage.Share(Path.Combine(folder.FolderOf(basis.Manifest.Generation), file.Name), Path.Combine(target, file.Name));
            foreach (var record in basis.Records())
                records.Add(record.Entry.Name, record);
        }
        // The generation's folder is this writer's alone; whose turn it is says the lock of the index folder.
        directory = FSDirectory.Open(target, NoLockFactory.GetNoLockFactory());
        writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, smartWords.Analyzer)
        {
            OpenMode = basis is null ? OpenMode.CREATE : OpenMode.APPEND,
            Similarity = new PassageSimilarity(),
            RAMBufferSizeMB = BufferMegabytes,
            MergeScheduler = new SerialMergeScheduler(),
            MergePolicy = new TieredMergePolicy { ForceMergeDeletesPctAllowed = 0 },
            UseCompoundFile = false,
        });
    }

    public IReadOnlyDictionary<string, SourceEntry> Sources => new SourceEntries(records);

    public void Add(SourceEntry source, IReadOnlyList<ArticleEntry> articles)
    {
        ObjectDisposedException.ThrowIf(ended, this);
        SourceCheck.Require(source, articles);
        var record = SourceRecord.Of(source, articles);
        // One step for Lucene: the old block goes, the new one comes.
        Guarded(() => writer.UpdateDocuments(TermOf(source.Name), documents.Of(record, articles)));
        records[source.Name] = record;
    }

    public bool Delete(string source)
    {
        ArgumentNullException.ThrowIfNull(source);
        ObjectDisposedException.ThrowIf(ended, this);
        if (!records.Remove(source))
            return false;
        Guarded(() => writer.DeleteDocuments(TermOf(source)));
        return true;
    }

    public Manifest Publish(CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(ended, this);
        cancellationToken.ThrowIfCancellationRequested();
        Manifest manifest = null!;
        Guarded(() =>
        {
            manifest = Commit();
            cancellationToken.ThrowIfCancellationRequested();
            LuceneGeneration.Open(target).Leave();
            cancellationToken.ThrowIfCancellationRequested();
            folder.Finish(generation);
            folder.WritePointer(generation);
        });
        ended = true;
        Guarded(() => folder.Prune(generation, current));
        return manifest;
    }

    public void Dispose()
    {
        try
        {
            Close();
        }
        finally
        {
            documents.Dispose();
            smartWords.Dispose();
            basis?.Leave();
            try
            {
                if (!ended && System.IO.Directory.Exists(target))
                    storage.TryDeleteFolder(target);
            }
            finally
            {
                ended = true;
                writerLock.Dispose();
            }
        }
    }

    private static Term TermOf(string source) => new(FieldNames.Source, ExactTerm.Of(source));

    private Manifest Commit()
    {
        writer.ForceMergeDeletes();
        RequireWhole();
        var manifest = new Manifest
        {
            Generation = generation,
            Engine = LuceneIndex.EngineName,
            FormatVersion = LuceneIndex.FormatVersion,
            AnalyzerVersion = TextAnalyzer.Version,
            CorpusHash = CorpusHash.Of(records.Values.Select(r => r.Entry)),
            Sources = records.Count,
            Articles = records.Values.Sum(r => r.Articles),
            Passages = records.Values.Sum(r => r.Passages),
            Characters = records.Values.Sum(r => r.Characters),
            Created = DateTimeOffset.UtcNow,
            Files = [],
        };
        writer.SetCommitData(CommitData.Of(manifest));
        writer.Commit();
        writer.Dispose();
        manifest = manifest with { Files = GenerationFiles.Seal(storage, target, basis?.Manifest.Files ?? []) };
        ManifestFile.Write(storage, target, manifest);
        return manifest;
    }

    // A near-real-time reader sees what is about to be committed.
    private void RequireWhole()
    {
        using var reader = DirectoryReader.Open(writer, applyAllDeletes: true);
        var expected = records.Values.Sum(r => 1 + r.Articles + r.Passages);
        if (reader.NumDocs != expected || reader.HasDeletions)
            throw Damage.Error($"新一代有 {reader.NumDocs} 个文档，应有 {expected} 个");
    }

    private void Close()
    {
        try
        {
            // Nothing to take back after a publish; else what was written goes with its folder.
            writer.Rollback();
        }
        catch (Exception error) when (error is IOException or InvalidOperationException)
        {
            // The disk that failed the write fails this as well; the folder is deleted, now or by the next writer.
        }
        directory.Dispose();
    }

    private static void Guarded(Action action)
    {
        try
        {
            action();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new IndexException(IndexFailure.Storage, "索引写不进磁盘（空间不足或没有权限），原来的索引没有改变；请清理磁盘后再试。", error);
        }
    }
}
