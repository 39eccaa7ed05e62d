using Wenzheng.Ingestion.Files;

namespace Wenzheng.Bot.Admin.Archive;

/// <summary>资料目录 as the desk changes it: whole files in, whole files out, through no link and to no place outside.</summary>
/// <param name="Root">The archive folder, absolute, without links.</param>
/// <param name="Work">Folder of the desk for files on their way in and files taken out.</param>
internal sealed record ArchiveFolder(string Root, string Work)
{
    /// <summary>Left on the disk after an upload: index and journals need room as well.</summary>
    private const long SpareBytes = 200L * 1024 * 1024;

    public static ArchiveFolder Of(string archive, string deskFolder)
    {
        var full = Path.GetFullPath(archive);
        return new ArchiveFolder(new DirectoryInfo(full).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? full, Path.GetFullPath(deskFolder));
    }

    /// <summary>Where a source lies on disk; null when the name leads elsewhere, or through a link.</summary>
    public string? PathOf(string source)
    {
        if (!SourceName.IsPlain(source))
            return null;
        var at = Root;
        foreach (var part in source.Split('/'))
        {
            at = Path.Combine(at, part);
            if (new FileInfo(at).LinkTarget is not null)
                return null;
        }
        return at.StartsWith(Root + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? at : null;
    }

    public bool HasRoomFor(long bytes)
    {
        Directory.CreateDirectory(Root);
        return new DriveInfo(Root).AvailableFreeSpace > 2 * bytes + SpareBytes;
    }

    /// <summary>A new folder of its own for one upload.</summary>
    public string NewIncoming() => Directory.CreateDirectory(Path.Combine(Work, "incoming", Path.GetRandomFileName())).FullName;

    /// <summary>Files of uploads that a killed process left.</summary>
    public void ClearIncoming()
    {
        var folder = Path.Combine(Work, "incoming");
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }

    /// <summary>Puts a file at its place in one step: who scans the folder sees all of it or nothing.</summary>
    /// <param name="from">The file, on any disk.</param>
    /// <param name="to">Its place, of <see cref="PathOf"/>.</param>
    /// <param name="replaces">Whether a file there may be replaced.</param>
    /// <exception cref="IOException">A file is there and may not be replaced, or the disk is full.</exception>
    public static void Place(string from, string to, bool replaces)
    {
        var folder = Path.GetDirectoryName(to)!;
        Directory.CreateDirectory(folder);
        // Hidden files are no pages to ingest.
        var beside = Path.Combine(folder, "." + Path.GetRandomFileName() + ".part");
        try
        {
            File.Copy(from, beside);
            File.Move(beside, to, overwrite: replaces);
        }
        finally
        {
            File.Delete(beside);
        }
    }

    /// <summary>Takes a page with its sidecar out of the archive into the desk's folder, where it can be fetched back; false when there is none.</summary>
    public bool TakeOut(string source, DateTimeOffset now)
    {
        if (PathOf(source) is not { } path || !File.Exists(path))
            return false;
        var folder = Directory.CreateDirectory(Path.Combine(Work, "removed", now.UtcDateTime.ToString("yyyyMMdd-HHmmss-fff", System.Globalization.CultureInfo.InvariantCulture))).FullName;
        var sidecar = SidecarFile.PathOf(path);
        File.Copy(path, Path.Combine(folder, Path.GetFileName(path)));
        if (File.Exists(sidecar))
            File.Copy(sidecar, Path.Combine(folder, Path.GetFileName(sidecar)));
        File.Delete(path);
        File.Delete(sidecar);
        return true;
    }
}
