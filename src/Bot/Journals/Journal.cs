using System.Threading.Channels;
using Wenzheng.Indexing.Engine.Files;

namespace Wenzheng.Bot.Journals;

/// <summary>
/// 流水: an append-only file of checked records that outlives a kill at any moment. What was awaited is on disk; what a kill cut
/// short is cut off at the next opening. Records that arrive together share one sync. Thread-safe.
/// </summary>
public sealed class Journal : IAsyncDisposable
{
    private readonly string path;
    private readonly JournalOptions options;
    private readonly Channel<Entry> waiting = Channel.CreateUnbounded<Entry>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Task writing;
    private FileStream file;
    private long compacted;

    private Journal(string path, JournalOptions options, FileStream file, JournalReplay replay)
    {
        this.path = path;
        this.options = options;
        this.file = file;
        compacted = replay.Length;
        CutOff = replay.CutOff;
        writing = Task.Run(WriteAsync);
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
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var isNew = !File.Exists(path);
        FileStream file;
        try
        {
            file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e) when (!isNew)
        {
            throw new JournalException($"{path} 正被另一个进程使用；同一个数据目录只能有一个服务，请先停掉另一个。", e);
        }
        try
        {
            var read = JournalReplay.Read(file, path, replay);
            if (isNew)
                FileSystemCalls.SyncFolder(Path.GetDirectoryName(Path.GetFullPath(path))!);
            return new Journal(path, options, file, read);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Writes a record; completes when it is on disk.</summary>
    /// <exception cref="IOException">It could not be written (a full disk); the journal is as if it had not been tried.</exception>
    public Task AppendAsync(ReadOnlyMemory<byte> record)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(record.Length, JournalFrame.MaxRecord);
        var entry = new Entry(record, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        ObjectDisposedException.ThrowIf(!waiting.Writer.TryWrite(entry), this);
        return entry.Written.Task;
    }

    public async ValueTask DisposeAsync()
    {
        waiting.Writer.TryComplete();
        await writing;
        await file.DisposeAsync();
    }

    private async Task WriteAsync()
    {
        var batch = new List<Entry>();
        while (await waiting.Reader.WaitToReadAsync())
        {
            while (batch.Count < options.MaxBatch && waiting.Reader.TryRead(out var entry))
                batch.Add(entry);
            Write(batch);
            batch.Clear();
        }
    }

    private void Write(List<Entry> batch)
    {
        var good = file.Length;
        try
        {
            foreach (var entry in batch)
                JournalFrame.Write(file, entry.Record.Span);
            file.Flush(flushToDisk: true);
        }
        catch (IOException e)
        {
            CutBack(good);
            batch.ForEach(entry => entry.Written.SetException(e));
            return;
        }
        batch.ForEach(entry => entry.Written.SetResult());
        if (file.Length > options.CompactAbove && file.Length > 2 * compacted)
            Compact();
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
        file.Seek(0, SeekOrigin.End);
    }

    /// <summary>Puts what still matters into a new file. What waits to be written may be in the snapshot already: replaying twice must change nothing.</summary>
    private void Compact()
    {
        var fresh = path + ".tmp";
        FileStream? next = null;
        try
        {
            next = new FileStream(fresh, FileMode.Create, FileAccess.ReadWrite, FileShare.None);
            JournalFrame.WriteHeader(next);
            foreach (var record in options.Snapshot())
                JournalFrame.Write(next, record.Span);
            next.Flush(flushToDisk: true);
            File.Move(fresh, path, overwrite: true);
            FileSystemCalls.SyncFolder(Path.GetDirectoryName(Path.GetFullPath(path))!);
            file.Dispose();
            file = next;
            compacted = next.Length;
        }
        catch (IOException)
        {
            // No room for a second file: the old one goes on, and is tried again when it has doubled.
            next?.Dispose();
            compacted = file.Length;
        }
    }

    private sealed record Entry(ReadOnlyMemory<byte> Record, TaskCompletionSource Written);
}
