using Wenzheng.Ingestion.Files;
using Wenzheng.Ingestion.Pipeline;

namespace Wenzheng.Bot.Admin.Archive;

/// <summary>An upload as it was asked for.</summary>
/// <param name="Name">The file's name as the browser has it.</param>
/// <param name="Folder">Folder of the archive; empty for the archive itself.</param>
/// <param name="Sidecar">Text of the sidecar; empty for none.</param>
/// <param name="Replaces">Whether it may take the place of a page of this name.</param>
/// <param name="Length">Bytes announced; null when unknown.</param>
internal sealed record Upload(string Name, string Folder, string Sidecar, bool Replaces, long? Length);

/// <summary>
/// 收件: an uploaded file into the archive. It is received into a folder of its own, read as ingest would read it, and put in its place only
/// when it is a page; what is no page never comes into the archive. Thread-safe.
/// </summary>
internal sealed class UploadIntake(ArchiveFolder archive, long maxBytes) : IDisposable
{
    private const int CopyBytes = 64 * 1024;

    // Reading takes a processor, of a scan for a minute; the server has questions to answer.
    private readonly SemaphoreSlim reading = new(1);
    private readonly Lock placing = new();

    /// <exception cref="TooLargeException">More bytes come than are allowed.</exception>
    /// <exception cref="IOException">The disk cannot take it.</exception>
    public async Task<UploadOutcome> TakeAsync(Upload upload, Stream body, CancellationToken cancellationToken)
    {
        if (UploadName.Clean(upload.Name, out var problem) is not { } name)
            return UploadOutcome.Rejected(upload.Name.Length > 80 ? upload.Name[..80] + "…" : upload.Name, problem);
        if (UploadName.CleanFolder(upload.Folder) is not { } folder)
            return UploadOutcome.Rejected(name, "文件夹的名字不能用；请用普通的字，不以点开头，各级之间用 / 隔开。");
        var source = folder.Length == 0 ? name : $"{folder}/{name}";
        if (archive.PathOf(source) is not { } path)
            return UploadOutcome.Rejected(source, "这个位置不在资料目录里，不能存。");
        if (upload.Length > maxBytes)
            throw new TooLargeException();
        if (!archive.HasRoomFor(upload.Length ?? maxBytes))
            return UploadOutcome.Rejected(source, "磁盘空间不够，没有收；请先腾出空间。");
        var incoming = archive.NewIncoming();
        try
        {
            var file = Path.Combine(incoming, name);
            await ReceiveAsync(body, file, cancellationToken);
            await reading.WaitAsync(cancellationToken);
            try
            {
                return Judge(file, source, path, upload, cancellationToken);
            }
            finally
            {
                reading.Release();
            }
        }
        finally
        {
            Directory.Delete(incoming, recursive: true);
        }
    }

    public void Dispose() => reading.Dispose();

    private async Task ReceiveAsync(Stream body, string file, CancellationToken cancellationToken)
    {
        await using var target = new FileStream(file, FileMode.CreateNew, FileAccess.Write, FileShare.None, CopyBytes);
        var buffer = new byte[CopyBytes];
        long total = 0;
        int read;
        while ((read = await body.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if ((total += read) > maxBytes)
                throw new TooLargeException();
            await target.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }
    }

    private UploadOutcome Judge(string file, string source, string path, Upload upload, CancellationToken cancellationToken)
    {
        if (SameFile(file, path) is { } same)
            return new UploadOutcome(source, "duplicate", $"与“{same}”内容完全相同，没有再收。", 0, 0, 0, []);
        SidecarFile.Write(file, upload.Sidecar);
        var inspected = PageInspection.Read(file, cancellationToken);
        if (inspected.Refusal is { } refusal)
            return UploadOutcome.Rejected(source, refusal);
        lock (placing)
        {
            if (File.Exists(path) && !upload.Replaces)
                return UploadOutcome.Rejected(source, $"资料目录里已有“{source}”，内容不同；要替换它，请勾选“替换同名文件”再传。");
            if (Directory.Exists(path))
                return UploadOutcome.Rejected(source, $"“{source}”是文件夹的名字，请改名后再上传。");
            // The sidecar first: a page is never read without what was said of it.
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            if (upload.Sidecar.Length > 0)
                SidecarFile.Write(path, upload.Sidecar);
            ArchiveFolder.Place(file, path, upload.Replaces);
        }
        return new UploadOutcome(source, "accepted", "", inspected.Reading.Articles.Count, inspected.Page.Text.Count(c => !char.IsWhiteSpace(c)),
            inspected.Reading.Dropped.Sum(d => d.Range.Length), [.. inspected.Reading.Doubts.OrderByDescending(d => d.Weight).ThenBy(d => d.Line)]);
    }

    /// <summary>The page of the archive that holds the same bytes; null when there is none. Only files of the same length are read.</summary>
    private string? SameFile(string file, string path)
    {
        var length = new FileInfo(file).Length;
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.ReparsePoint };
        foreach (var other in new DirectoryInfo(archive.Root).EnumerateFiles("*", options))
            // The page itself may be sent again with another sidecar.
            if (other.Length == length && other.FullName != path && FileFormats.Refusal(other.Name) is null && HoldSame(file, other.FullName))
                return Path.GetRelativePath(archive.Root, other.FullName).Replace(Path.DirectorySeparatorChar, '/');
        return null;
    }

    private static bool HoldSame(string a, string b) => File.ReadAllBytes(a).AsSpan().SequenceEqual(File.ReadAllBytes(b));
}

/// <summary>More was sent than is allowed.</summary>
internal sealed class TooLargeException() : Exception("Too large.");
