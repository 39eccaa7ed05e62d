using System.Buffers.Binary;
using Wenzheng.Ingestion.Corrections;
using Wenzheng.Ingestion.Pipeline;

namespace Wenzheng.Ingestion.Files;

/// <summary>扫描: finds the files of the given folders and files, in order of name. Links that lead out of the folder are not followed.</summary>
internal static class FolderScanner
{
    /// <exception cref="IngestException">A path does not exist.</exception>
    public static ScannedFolder Scan(IReadOnlyList<string> paths, CancellationToken cancellationToken)
    {
        var files = new List<SourceFile>();
        var refused = new List<RefusedEntry>();
        foreach (var path in paths)
        {
            var full = Path.GetFullPath(path);
            if (Directory.Exists(full))
                ScanArchive(RealPath(full), files, refused, cancellationToken);
            else if (File.Exists(full))
                AddFile(new FileInfo(full), SidecarOf(full), Path.GetFileName(full), CorrectionFiles.Read(Path.GetDirectoryName(full)!, refused), files, refused);
            else
                throw new IngestException($"路径“{path}”不存在，请检查文件夹或文件的名字。");
        }
        return new ScannedFolder(Distinct(files, refused), [.. refused.OrderBy(r => r.Source, StringComparer.Ordinal)]);
    }

    /// <summary>One file of an archive folder by the name a scan gave it; null when there is none, or when the name or a link leads out of the folder.</summary>
    public static SourceFile? Find(string folder, string source, CorrectionFiles corrections)
    {
        if (!Directory.Exists(folder))
            return null;
        var root = RealPath(Path.GetFullPath(folder));
        var path = root;
        foreach (var part in source.Split('/'))
        {
            if (part.Length == 0 || part[0] == '.' || part.Contains('\0') || part.Contains(Path.DirectorySeparatorChar))
                return null;
            path = Path.Combine(path, part);
            // As a scan has it: what is reached through a link is no page of the folder.
            if (new FileInfo(path).LinkTarget is not null)
                return null;
        }
        if (!File.Exists(path))
            return null;
        var files = new List<SourceFile>();
        AddFile(new FileInfo(path), SidecarOf(path) is { } sidecar && IsInside(sidecar, root) ? sidecar : null, source, corrections, files, []);
        return files.Count == 1 ? files[0] : null;
    }

    private static void ScanArchive(string folder, List<SourceFile> files, List<RefusedEntry> refused, CancellationToken cancellationToken)
    {
        var corrections = CorrectionFiles.Read(folder, refused);
        ScanFolder(folder, "", folder, corrections, files, refused, cancellationToken);
        corrections.NameOrphans([.. files.Select(f => f.Source)], refused);
    }

    private static void ScanFolder(string folder, string prefix, string root, CorrectionFiles corrections, List<SourceFile> files, List<RefusedEntry> refused, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        FileSystemInfo[] entries;
        try
        {
            entries = new DirectoryInfo(folder).GetFileSystemInfos();
        }
        catch (Exception error) when (error is UnauthorizedAccessException or IOException)
        {
            refused.Add(new RefusedEntry(prefix.Length == 0 ? "./" : prefix, $"文件夹“{(prefix.Length == 0 ? folder : prefix)}”打不开，请检查它的权限；其中已收录的内容保持不变。", IsFault: true));
            return;
        }
        Array.Sort(entries, (a, b) => string.CompareOrdinal(a.Name, b.Name));
        // Sidecars are looked up in the listing: asking the disk for two names a file takes longer than listing 20,000 files.
        var sidecars = entries.OfType<FileInfo>().Where(e => e.Name.EndsWith(FileFormats.SidecarEnd, StringComparison.Ordinal) && IsInside(e, root)).ToDictionary(e => e.Name, StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (entry.Name.StartsWith('.'))
                continue;
            var source = prefix + entry.Name;
            if (source == CorrectionFiles.FolderName && entry is DirectoryInfo)
                continue;
            if (!IsInside(entry, root))
                refused.Add(new RefusedEntry(source, "这是指向文件夹之外的链接，请把文件本身放进来。", IsFault: false));
            else if (entry is DirectoryInfo && entry.LinkTarget is null)
                ScanFolder(entry.FullName, source + "/", root, corrections, files, refused, cancellationToken);
            else if (entry is FileInfo file && entry.LinkTarget is null)
                AddFile(file, SidecarIn(sidecars, file.Name), source, corrections, files, refused);
        }
    }

    private static FileInfo? SidecarIn(Dictionary<string, FileInfo> sidecars, string name) => sidecars.Count == 0 ? null
        : sidecars.GetValueOrDefault(name + FileFormats.SidecarEnd) ?? sidecars.GetValueOrDefault(Path.GetFileNameWithoutExtension(name) + FileFormats.SidecarEnd);

    private static FileInfo? SidecarOf(string path)
    {
        var whole = new FileInfo(path + FileFormats.SidecarEnd);
        return whole.Exists ? whole : new FileInfo(Path.ChangeExtension(path, null) + FileFormats.SidecarEnd) is { Exists: true } named ? named : null;
    }

    private static void AddFile(FileInfo file, FileInfo? sidecar, string source, CorrectionFiles corrections, List<SourceFile> files, List<RefusedEntry> refused)
    {
        if (FileFormats.IsPassedOver(file.Name))
            return;
        // Bytes of another encoding in a name are read as U+FFFD, and under that name the file cannot be opened.
        if (file.Name.Contains('\ufffd') && !file.Exists)
        {
            refused.Add(new RefusedEntry(source, "文件名不是 UTF-8 编码，打不开，请改名后再运行一次。", IsFault: false));
            return;
        }
        if (FileFormats.Refusal(file.Name) is { } reason)
        {
            refused.Add(new RefusedEntry(source, reason, IsFault: false));
            return;
        }
        if (sidecar is { Exists: false })
            sidecar = null;
        long bytes = -1, hint = 1;
        try
        {
            bytes = file.Length;
            hint = Math.Max(1, file.LastWriteTimeUtc.Ticks);
            if (sidecar is not null)
                hint = Math.Max(1, (hint ^ (sidecar.LastWriteTimeUtc.Ticks * 31) ^ sidecar.Length) & long.MaxValue);
        }
        catch (IOException)
        {
            // It vanished between the listing and here; reading it will say so.
        }
        var found = new SourceFile(source, file.FullName, bytes, hint, sidecar?.FullName) { Corrections = corrections.Of(source) };
        if (found.CorrectionsHash() is { Length: > 0 } hash)
            found = found with { Hint = Math.Max(1, (hint ^ BinaryPrimitives.ReadInt64LittleEndian(hash)) & long.MaxValue) };
        files.Add(found);
    }

    // Two folders may hold files of the same relative name; the source's name must be unique.
    private static List<SourceFile> Distinct(List<SourceFile> files, List<RefusedEntry> refused)
    {
        var distinct = new List<SourceFile>(files.Count);
        foreach (var file in files.OrderBy(f => f.Source, StringComparer.Ordinal))
        {
            if (distinct.Count == 0 || distinct[^1].Source != file.Source)
                distinct.Add(file);
            else if (distinct[^1].Path != file.Path)
                refused.Add(new RefusedEntry(file.Source, $"另一个文件夹里已有同名文件“{file.Source}”，请改名后再放入。", IsFault: false));
        }
        return distinct;
    }

    private static bool IsInside(FileSystemInfo entry, string root) => entry.LinkTarget is null || LeadsInside(entry, root);

    private static bool LeadsInside(FileSystemInfo link, string root)
    {
        try
        {
            return link.ResolveLinkTarget(returnFinalTarget: true) is { } target
                && (Path.GetFullPath(target.FullName) + "/").StartsWith(root.TrimEnd('/') + "/", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static string RealPath(string folder) =>
        new DirectoryInfo(folder).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? folder;
}
