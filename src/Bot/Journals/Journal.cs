using Wenzheng.Indexing.Engine.Files;

namespace Wenzheng.Bot.Journals;

/// <summary>
/// 流水: an append-only file of checked records that outlives a kill at any moment. A record is given to the system at once, so that
/// a killed process loses none; what was awaited is on disk, so that a power cut loses none of that. Records that wait together share
/// one sync. What a kill cut short is cut off at the next opening. Thread-safe.
/// </summary>
public sealed class Journal : IAsyncDisposable
{
    private readonly string path;
    private readonly JournalOptions options;
    private readonly Lock gate = new();
    private readonly SemaphoreSlim wake = new(0, 1);
    private readonly Task syncing;
    private List<TaskCompletionSource> waiting = [];
    private List<byte[]>? sinceSnapshot;
    private FileStream file;
    private long compacted;
    private bool isClosed;

    private Journal(string path, JournalOptions options, FileStream file, JournalReplay replay)
    {
        (this.path, this.options, this.file) = (path, options, file);
        compacted = replay.Length;
        CutOff = replay.CutOff;
        syncing = Task.Run(SyncAsync);
    }

    /// <summary>Bytes at the end that were no whole record when the file was opened; they are kept beside it as ".cut".</summary>
    public long CutOff { get; }

    /// <summary>Opens or creates a journal, and hands over every record in order.</summary>
    /// <param name="path">Its file; one process at a time may hold it.</param>
    /// <param name="options">When and from what it is written anew.</param>
    /// <param name="replay">Receives each record; the bytes are valid during the call only.</param>
    /// <exception cref="JournalException">Another process holds it, or the file is no journal.</exception>
    public static Journal Open(string path, JournalOptions options, JournalRecord replay)
    {
        ArgumentNullException.ThrowIfNull(options);
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        Directory.CreateDirectory(folder);
        var isNew = !File.Exists(path);
        FileStream file;
        try
        {
            // No buffer of our own: a record in it would die with the process.
            file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
        }
        catch (IOException e) when (!isNew)
        {
            throw new JournalException($"{path} 正被另一个进程使用；同一个数据目录只能有一个服务，请先停掉另一个；要同时开两个，给这一个另设 Feedback:Path、Admin:Path（用 Telegram 时还有 Telegram:DataPath）和 --urls。", e);
        }
        try
        {
            var read = JournalReplay.Read(file, path, replay);
            if (isNew)
                FileSystemCalls.SyncFolder(folder);
            return new Journal(path, options, file, read);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Writes a record; completes when it is on disk. Records are in the order of the calls.</summary>
    /// <exception cref="IOException">It could not be written (a full disk); the journal is as if it had not been tried.</exception>
    public Task AppendAsync(ReadOnlyMemory<byte> record)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(record.Length, JournalFrame.MaxRecord);
        var frame = JournalFrame.Of(record.Span);
        var written = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(isClosed, this);
            var good = file.Position;
            try
            {
                file.Write(frame);
            }
            catch (IOException e)
            {
                CutBack(good);
                return Task.FromException(e);
            }
            sinceSnapshot?.Add(frame);
            waiting.Add(written);
            if (waiting.Count == 1)
                wake.Release();
        }
        return written.Task;
    }

    public async ValueTask DisposeAsync()
    {
        lock (gate)
        {
            if (isClosed)
                return;
            isClosed = true;
            if (waiting.Count == 0)
                wake.Release();
        }
        await syncing;
        await file.DisposeAsync();
        wake.Dispose();
    }

    private async Task SyncAsync()
    {
        while (true)
        {
            await wake.WaitAsync();
            List<TaskCompletionSource> batch;
            lock (gate)
            {
                (batch, waiting) = (waiting, []);
                if (batch.Count == 0 && isClosed)
                    return;
            }
            Sync(batch);
            if (file.Length > options.CompactAbove && file.Length > 2 * compacted)
                Compact();
            lock (gate)
            {
                if (isClosed && waiting.Count == 0)
                    return;
            }
        }
    }

    private void Sync(List<TaskCompletionSource> batch)
    {
        try
        {
            // What is written meanwhile belongs to the next batch, though it may be on disk already.
            RandomAccess.FlushToDisk(file.SafeFileHandle);
        }
        catch (IOException e)
        {
            batch.ForEach(written => written.SetException(e));
            return;
        }
        batch.ForEach(written => written.SetResult());
    }

    private void CutBack(long length)
    {
        try
        {
            file.SetLength(length);
        }
        catch (IOException)
        {
            // The next opening cuts the unfinished record off.
        }
        file.Seek(length, SeekOrigin.Begin);
    }

    /// <summary>
    /// Puts what still matters into a new file. What is written while the snapshot is taken may be in it or not, so it is written
    /// again behind it: replaying a record twice must change nothing.
    /// </summary>
    private void Compact()
    {
        var fresh = path + ".tmp";
        FileStream? next = null;
        try
        {
            lock (gate)
                sinceSnapshot = [];
            // Outside the lock: the owner of the state appends while it holds its own.
            var snapshot = options.Snapshot();
            next = new FileStream(fresh, FileMode.Create, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
            next.Write(JournalFrame.Header);
            foreach (var record in snapshot)
                next.Write(JournalFrame.Of(record.Span));
            lock (gate)
            {
                sinceSnapshot.ForEach(frame => next.Write(frame));
                next.Flush(flushToDisk: true);
                File.Move(fresh, path, overwrite: true);
                FileSystemCalls.SyncFolder(Path.GetDirectoryName(Path.GetFullPath(path))!);
                file.Dispose();
                file = next;
                compacted = next.Length;
            }
        }
        catch (IOException)
        {
            // No room for a second file: the old one goes on, and is tried again when it has doubled.
            next?.Dispose();
            compacted = file.Length;
        }
        finally
        {
            lock (gate)
                sinceSnapshot = null;
        }
    }
}
