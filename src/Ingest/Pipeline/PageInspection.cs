using Wenzheng.Ingestion.Corrections;
using Wenzheng.Ingestion.Files;
using Wenzheng.Ingestion.Reading;

namespace Wenzheng.Ingestion.Pipeline;

/// <summary>A page as ingest would read it.</summary>
/// <param name="Page">The decoded page; empty when it was refused.</param>
/// <param name="Reading">Its articles, annotated; what was dropped; doubts.</param>
/// <param name="Refusal">One Chinese sentence when it cannot be read, else null.</param>
public sealed record InspectedPage(Page Page, PageReading Reading, string? Refusal);

/// <summary>看版: reads one file the way ingest does (format, decoding, front matter, sidecar) and writes nothing.</summary>
public static class PageInspection
{
    /// <summary>Never throws for a bad file; the refusal says why.</summary>
    public static InspectedPage Read(string path, CancellationToken cancellationToken)
    {
        var name = Path.GetFileName(path);
        if (Directory.Exists(path))
            return Refused(name, $"“{path}”是文件夹，请写文件名，例如 {path.TrimEnd('/')}/*.txt。");
        if (!File.Exists(path))
            return Refused(name, $"找不到文件“{path}”，请检查路径。");
        var scanned = FolderScanner.Scan([path], cancellationToken);
        if (scanned.Files.Count == 0)
            return Refused(name, $"{name}：{(scanned.Refused.Count > 0 ? scanned.Refused[0].Reason : FileFormats.PassedOver(name) ?? "这不是版面文件，入库时会略过它。")}");
        return Read(scanned.Files[0], name, cancellationToken);
    }

    /// <summary>A page of an archive folder, with the folder's corrections; what leads out of the folder is not found.</summary>
    /// <param name="archive">The archive folder.</param>
    /// <param name="source">The page's name in it, '/' between folders.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static InspectedPage ReadFrom(string archive, string source, CancellationToken cancellationToken) =>
        FolderScanner.Find(archive, source, CorrectionFiles.Read(archive, [])) is { } file ? Read(file, source, cancellationToken)
            : Refused(source, FileFormats.PassedOver(Path.GetFileName(source)) ?? FileFormats.Refusal(source) ?? $"资料目录里没有版面文件“{source}”。");

    private static InspectedPage Read(SourceFile file, string name, CancellationToken cancellationToken)
    {
        // Not opened: a pipe has no length, and reading it might never end.
        if (file.Bytes == 0)
            return Refused(name, $"{name}：{TextDecoder.EmptyFile}");
        var opened = PageOpener.Default.Open(file, null, cancellationToken);
        if (opened.Refusal is not null)
            return Refused(name, $"{name}：{opened.Refusal}");
        return new InspectedPage(opened.Page, Corrected.Read(opened).Reading, null);
    }

    private static InspectedPage Refused(string name, string reason) => new(new Page(name, ""), new PageReading([], [], []), reason);
}
