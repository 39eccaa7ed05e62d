using System.Security.Cryptography;
using System.Text;
using Wenzheng.Ingestion.Files;
using Wenzheng.Ingestion.Pipeline;

namespace Wenzheng.Ingestion.Watching;

/// <summary>
/// 跟随: waits until the files of some folders have changed and come to rest. The system's notices give the hint, a slow look
/// through the folders catches what they miss (network drives, too many folders); only a real difference in names, sizes or
/// times counts. Not thread-safe.
/// </summary>
public sealed class FolderWatch : IDisposable
{
    private readonly IReadOnlyList<string> paths;
    private readonly List<FileSystemWatcher> watchers = [];
    private readonly AutoResetEvent changed = new(false);
    private string seen = "";

    /// <param name="paths">Folders or files as ingest takes them.</param>
    public FolderWatch(IReadOnlyList<string> paths)
    {
        this.paths = paths;
        foreach (var path in paths)
            Watch(Path.GetFullPath(path));
    }

    /// <summary>How long nothing may have happened before a change counts as finished; copying a page takes less than a second.</summary>
    public TimeSpan Quiet { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>A folder that never comes to rest is read after this time all the same.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How often the folders are looked through without a notice; 20,000 files take a tenth of a second.</summary>
    public TimeSpan Rescan { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Takes the folders as they are now for seen; call it before reading them, so that a change meanwhile is one.</summary>
    public void Mark(CancellationToken cancellationToken) => seen = Look(cancellationToken);

    /// <summary>Returns when the folders differ from what was marked.</summary>
    /// <param name="retry">Whether to return at the next look even without a difference, because the last run failed.</param>
    /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
    public void Wait(bool retry, CancellationToken cancellationToken)
    {
        while (true)
        {
            var isNotice = WaitHandle.WaitAny([changed, cancellationToken.WaitHandle], Rescan) == 0;
            cancellationToken.ThrowIfCancellationRequested();
            if (isNotice)
                Settle(cancellationToken);
            if ((retry && !isNotice) || Look(cancellationToken) != seen)
                return;
        }
    }

    public void Dispose()
    {
        foreach (var watcher in watchers)
            watcher.Dispose();
        changed.Dispose();
    }

    private void Settle(CancellationToken cancellationToken)
    {
        var end = Environment.TickCount64 + (long)LongestWait.TotalMilliseconds;
        while (Environment.TickCount64 < end && WaitHandle.WaitAny([changed, cancellationToken.WaitHandle], Quiet) == 0)
        {
        }
        cancellationToken.ThrowIfCancellationRequested();
    }

    private string Look(CancellationToken cancellationToken)
    {
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var folder = FolderScanner.Scan(paths, cancellationToken);
            foreach (var file in folder.Files)
                hash.AppendData(Encoding.UTF8.GetBytes($"{file.Source}\0{file.Bytes}\0{file.Hint}\n"));
            foreach (var entry in folder.Refused)
                hash.AppendData(Encoding.UTF8.GetBytes($"{entry.Source}\0{entry.Reason}\n"));
            return Convert.ToHexStringLower(hash.GetHashAndReset());
        }
        catch (IngestException error)
        {
            // A folder that is gone is a state like any other; ingest says what to do.
            return error.Message;
        }
    }

    private void Watch(string path)
    {
        var isFolder = Directory.Exists(path);
        try
        {
            var watcher = isFolder ? new FileSystemWatcher(path) { IncludeSubdirectories = true } : new FileSystemWatcher(Path.GetDirectoryName(path)!);
            watcher.NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size;
            watcher.Changed += (_, _) => changed.Set();
            watcher.Created += (_, _) => changed.Set();
            watcher.Deleted += (_, _) => changed.Set();
            watcher.Renamed += (_, _) => changed.Set();
            watcher.Error += (_, _) => changed.Set();
            watcher.EnableRaisingEvents = true;
            watchers.Add(watcher);
        }
        catch (Exception error) when (error is IOException or ArgumentException or UnauthorizedAccessException or PlatformNotSupportedException)
        {
            // No notices (the system's limit of watched folders, a folder that is not there): the slow look remains.
        }
    }
}
