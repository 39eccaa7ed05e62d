using Wenzheng.Indexing.Engine.Files;
using Wenzheng.Indexing.Engine.Generations;

namespace Wenzheng.Indexing.Engine;

/// <summary>
/// 分代索引: an index whose generations are folders beside one another, with CURRENT to name the one that counts. How they are
/// published, leased, rolled back and passed over when damaged is the same for every such engine and stands here; what a
/// generation holds is the engine's. Thread-safe.
/// </summary>
public abstract class GenerationalIndex : IPassageIndex
{
    private readonly GenerationFolder folder;
    private readonly DurableStorage storage;
    private readonly Lock opening = new();
    private volatile Served? served;
    private bool disposed;

    /// <param name="folder">The index folder; created by the first writer.</param>
    /// <param name="storage">Makes the changes.</param>
    internal GenerationalIndex(string folder, DurableStorage storage)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        this.storage = storage;
        this.folder = new GenerationFolder(Path.GetFullPath(folder), storage);
    }

    public IndexException? Rejected => served?.Rejected;

    /// <summary>Opens and verifies a generation.</summary>
    /// <param name="path">Its folder.</param>
    /// <exception cref="IndexException">It is damaged, or of another engine, format or analysis.</exception>
    internal abstract OpenGeneration OpenGeneration(string path);

    /// <summary>Starts the next generation.</summary>
    /// <param name="start">What it starts from; the writer releases it.</param>
    internal abstract IIndexWriter CreateWriter(WriterStart start);

    /// <summary>Reads everything in a generation; one sentence for each thing that is wrong. Checksums were verified by opening.</summary>
    internal abstract IReadOnlyList<string> CheckGeneration(OpenGeneration generation, CancellationToken cancellationToken);

    public IIndexReader Acquire()
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        while (true)
        {
            var now = Newest();
            if (now.Generation.TryEnter())
                return now.Generation.Lease();
        }
    }

    public IIndexWriter OpenWriter(bool fromScratch)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        var writerLock = WriterLock.Take(folder.Path);
        OpenGeneration? basis = null;
        try
        {
            var pointer = folder.ReadPointer();
            var current = GenerationFolder.Parse(pointer) ?? folder.Finished().FirstOrDefault();
            if (!fromScratch && current > 0)
                basis = Shared(pointer) ?? GenerationOpener.Open(folder, pointer, OpenGeneration).Generation;
            // A lost pointer is written again even when the writer then finds nothing to change.
            if (basis is not null && GenerationFolder.Parse(pointer) is null)
                folder.WritePointer(basis.Manifest.Generation);
            return CreateWriter(new WriterStart(folder, storage, writerLock, basis, current));
        }
        catch (Exception error)
        {
            basis?.Leave();
            writerLock.Dispose();
            if (error is IOException or UnauthorizedAccessException)
                throw NotWritable(error);
            throw;
        }
    }

    public IReadOnlyList<GenerationEntry> Generations()
    {
        var current = GenerationFolder.Parse(folder.ReadPointer());
        var entries = new List<GenerationEntry>();
        foreach (var generation in folder.Finished())
        {
            Manifest? manifest = null;
            try
            {
                manifest = ManifestFile.Read(folder.FolderOf(generation));
            }
            catch (IndexException)
            {
                // Listed without its manifest: the reader of the list sees that it is damaged.
            }
            entries.Add(new GenerationEntry(generation, generation == current, manifest));
        }
        return entries;
    }

    public Manifest Rollback()
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        using var writerLock = WriterLock.Take(folder.Path);
        var current = GenerationFolder.Parse(folder.ReadPointer()) ?? int.MaxValue;
        var damaged = 0;
        foreach (var generation in folder.Finished())
        {
            if (generation >= current)
                continue;
            Manifest earlier;
            try
            {
                var opened = OpenGeneration(folder.FolderOf(generation));
                earlier = opened.Manifest;
                opened.Leave();
            }
            catch (IndexException)
            {
                damaged++;
                continue;
            }
            try
            {
                folder.WritePointer(generation);
                return earlier;
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                throw NotWritable(error);
            }
        }
        throw damaged == 0 ? new IndexException(IndexFailure.Missing, "没有可以退回的上一代索引。")
            : new IndexException(IndexFailure.Damaged, $"更早的 {damaged} 代索引都已损坏或不能用，没有可以退回的；请运行 ./bot ingest --rebuild 重建。");
    }

    /// <summary>Publishes what a draft holds, an index of the same engine in a folder of its own that began as a copy of a generation of this one.</summary>
    /// <param name="draft">The draft's folder, on any file system.</param>
    /// <param name="basis">The generation it began with; 0 for none.</param>
    /// <param name="cancellationToken">Ends the work; nothing is published then.</param>
    /// <returns>The published manifest; null when another generation is current by now, and the draft would undo it.</returns>
    /// <exception cref="IndexException">The draft is damaged, another writer works, or the folder cannot be written.</exception>
    public Manifest? Adopt(string draft, int basis, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        ArgumentException.ThrowIfNullOrEmpty(draft);
        try
        {
            return GenerationAdoption.Run(folder, storage, new GenerationFolder(Path.GetFullPath(draft), storage), basis, OpenGeneration, cancellationToken);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw NotWritable(error);
        }
    }

    public IReadOnlyList<string> Check(CancellationToken cancellationToken)
    {
        try
        {
            var pointer = folder.ReadPointer();
            if (GenerationFolder.Parse(pointer) is not { } current)
                return [folder.Finished().Count == 0 ? "还没有索引，请运行 ./bot ingest 建立。" : "CURRENT 文件缺失或损坏，请运行 ./bot ingest 重新发布。"];
            var generation = OpenGeneration(folder.FolderOf(current));
            try
            {
                return CheckGeneration(generation, cancellationToken);
            }
            finally
            {
                generation.Leave();
            }
        }
        catch (IndexException error)
        {
            return [error.Message];
        }
    }

    /// <summary>Forgets what was read of the served generation and takes the pages of its files out of this process's memory; the next questions read them again. For times when nobody asks.</summary>
    public void LetGo()
    {
        if (served?.Generation is not { } generation || !generation.TryEnter())
            return;
        try
        {
            generation.LetGo();
        }
        finally
        {
            generation.Leave();
        }
    }

    public void Dispose()
    {
        lock (opening)
        {
            disposed = true;
            served?.Generation.Leave();
            served = null;
        }
        GC.SuppressFinalize(this);
    }

    // A run that has read the index need not open and verify the same generation once more in order to write the next.
    private OpenGeneration? Shared(string? pointer) =>
        served is { Rejected: null } now && now.Pointer == pointer && now.Generation.TryEnter() ? now.Generation : null;

    private IndexException NotWritable(Exception error) =>
        new(IndexFailure.Storage, $"无法写入索引目录 {folder.Path}，请检查磁盘和权限。", error);

    private Served Newest()
    {
        var now = served;
        string? pointer;
        try
        {
            pointer = folder.ReadPointer();
        }
        catch (IndexException) when (now is not null)
        {
            return now;
        }
        if (now is not null && now.Pointer == pointer)
            return now;
        if (now is null)
            opening.Enter();
        else if (!opening.TryEnter())
            return now; // Another thread opens the new generation; this question is answered from the old one.
        try
        {
            return Switch();
        }
        finally
        {
            opening.Exit();
        }
    }

    private Served Switch()
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        // Read again under the lock: a pointer read before waiting may be older than what is served by now.
        var pointer = folder.ReadPointer();
        var now = served;
        if (now is not null && now.Pointer == pointer)
            return now;
        try
        {
            var opened = GenerationOpener.Open(folder, pointer, OpenGeneration);
            Replace(opened);
            return opened;
        }
        catch (IndexException error) when (now is not null)
        {
            // A bad generation never displaces a good one; this pointer is not tried again.
            return served = now with { Pointer = pointer, Rejected = error };
        }
    }

    private void Replace(Served next)
    {
        var before = served;
        served = next;
        before?.Generation.Leave();
    }
}
