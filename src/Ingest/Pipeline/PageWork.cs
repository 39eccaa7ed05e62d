using Wenzheng.Indexing.Engine;
using Wenzheng.Ingestion.Annotation;
using Wenzheng.Ingestion.Files;
using Wenzheng.Ingestion.Reading;

namespace Wenzheng.Ingestion.Pipeline;

/// <summary>One file read through to its passages.</summary>
/// <param name="Outcome">Its line of the report.</param>
/// <param name="Sha256">Hash of its content; empty when it could not be read.</param>
/// <param name="Articles">What goes into the index; empty unless accepted.</param>
internal sealed record PageResult(FileOutcome Outcome, string Sha256, IReadOnlyList<ArticleEntry> Articles);

/// <summary>单页: file → text → page → annotated articles → passages. Never throws for a bad file. Thread-safe.</summary>
internal static class PageWork
{
    /// <param name="file">The file.</param>
    /// <param name="known">The file's state in the index, null when it is new.</param>
    /// <param name="maxBytes">Larger files are refused.</param>
    public static PageResult Read(SourceFile file, SourceEntry? known, long maxBytes)
    {
        if (file.Bytes > maxBytes)
            return Refused(file, $"文件有 {file.Bytes / 1024 / 1024} MB，超过 {maxBytes / 1024 / 1024} MB 的上限，请拆分后再放入。");
        var content = ContentReader.Read(file);
        if (content.Fault is not null)
            return Failed(file, "", content.Fault);
        if (known is not null && known.Sha256 == content.Sha256)
            return new PageResult(Outcome(file.Source, FileStatus.Unchanged, ""), content.Sha256, []);
        var decoded = TextDecoder.Decode(content.Bytes);
        if (decoded.Refusal is not null)
            return Refused(file, decoded.Refusal) with { Sha256 = content.Sha256 };
        var metadata = MetadataReader.Read(decoded.Text, content.SidecarText);
        if (metadata.Error is not null)
            return Refused(file, metadata.Error) with { Sha256 = content.Sha256 };
        try
        {
            return Accepted(new Page(file.Source, MetadataReader.Blank(decoded.Text, metadata.Length)), metadata.Metadata, content.Sha256);
        }
        catch (Exception error) when (error is not (OutOfMemoryException or OperationCanceledException))
        {
            return Failed(file, content.Sha256, $"读版时出现内部错误（{error.GetType().Name}），请把这个文件交给维护人员。");
        }
    }

    /// <summary>A line of the report for a file that gave nothing.</summary>
    public static FileOutcome Outcome(string source, FileStatus status, string reason) => new(source, status, reason, 0, 0, 0, 0, []);

    private static PageResult Accepted(Page page, PageMetadata metadata, string sha256)
    {
        var reading = PageReader.Default.Read(page);
        var articles = ArticleAnnotator.Default.Annotate(reading.Articles, metadata);
        var entries = new List<ArticleEntry>(articles.Count);
        foreach (var article in articles)
            entries.Add(new ArticleEntry(article, PassageCutter.Default.Cut(article)));
        var (characters, kept, dropped) = Conservation.Count(page, reading);
        var doubts = new List<Doubt>(reading.Doubts);
        if (characters != kept + dropped)
            doubts.Add(new Doubt(1, $"有 {Math.Abs(characters - kept - dropped)} 个字的去向没有记录，请核对原文。", 1));
        doubts.Sort((a, b) => b.Weight.CompareTo(a.Weight) is var order && order != 0 ? order : a.Line.CompareTo(b.Line));
        return entries.Count == 0
            ? new PageResult(Outcome(page.Source, FileStatus.Rejected, "没有读出任何文章，请检查文件内容。"), sha256, [])
            : new PageResult(new FileOutcome(page.Source, FileStatus.Accepted, "", entries.Count, entries.Sum(e => e.Passages.Count), characters, dropped, doubts), sha256, entries);
    }

    private static PageResult Refused(SourceFile file, string reason) => new(Outcome(file.Source, FileStatus.Rejected, reason), "", []);

    private static PageResult Failed(SourceFile file, string sha256, string reason) => new(Outcome(file.Source, FileStatus.Quarantined, reason), sha256, []);
}
