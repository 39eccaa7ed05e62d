using Wenzheng.Indexing.Engine;
using Wenzheng.Ingestion.Corrections;
using Wenzheng.Ingestion.Files;
using Wenzheng.Ingestion.Reading;
using Wenzheng.Ingestion.Resuming;

namespace Wenzheng.Ingestion.Pipeline;

/// <summary>One file read through to its passages.</summary>
/// <param name="Outcome">Its line of the report.</param>
/// <param name="Sha256">Hash of its content; empty when it could not be read.</param>
/// <param name="Articles">What goes into the index; empty unless accepted.</param>
internal sealed record PageResult(FileOutcome Outcome, string Sha256, IReadOnlyList<ArticleEntry> Articles)
{
    /// <summary>Whether it was read by a run that was interrupted.</summary>
    public bool IsStored { get; init; }
}

/// <summary>单页: file → page → annotated articles → passages. Never throws for a bad file. Thread-safe.</summary>
internal sealed class PageWork(PageOpener opener)
{
    /// <param name="file">The file.</param>
    /// <param name="known">The file's state in the index, null when it is new.</param>
    /// <param name="store">Readings of an interrupted run, null when there are none.</param>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public PageResult Read(SourceFile file, SourceEntry? known, ReadingStore? store, CancellationToken cancellationToken)
    {
        var opened = opener.Open(file, hash => hash == known?.Sha256 || store?.Holds(file.Source, hash) == true, cancellationToken);
        if (opened.IsKnown && opened.Sha256 == known?.Sha256)
            return new PageResult(Outcome(file.Source, FileStatus.Unchanged, ""), opened.Sha256, []);
        if (opened.IsKnown && store!.Take(file.Source, opened.Sha256) is { } stored)
            return stored with { IsStored = true };
        if (opened.IsKnown)
            opened = opener.Open(file, null, cancellationToken);
        if (opened.Refusal is not null)
            return new PageResult(Outcome(file.Source, opened.IsFault ? FileStatus.Quarantined : FileStatus.Rejected, opened.Refusal), opened.Sha256, []);
        try
        {
            return Accepted(opened);
        }
        catch (Exception error) when (error is not (OutOfMemoryException or OperationCanceledException))
        {
            return new PageResult(Outcome(file.Source, FileStatus.Quarantined, $"读版时出现内部错误（{error.GetType().Name}），请把这个文件交给维护人员。"), opened.Sha256, []);
        }
    }

    /// <summary>A line of the report for a file that gave nothing.</summary>
    public static FileOutcome Outcome(string source, FileStatus status, string reason) => new(source, status, reason, 0, 0, 0, 0, []);

    private static PageResult Accepted(OpenedPage opened)
    {
        var page = opened.Page;
        var (reading, articles) = Corrected.Read(opened);
        var entries = new List<ArticleEntry>(articles.Count);
        foreach (var article in articles)
            entries.Add(new ArticleEntry(article, PassageCutter.Default.Cut(article)));
        var (characters, kept, dropped) = Conservation.Count(page, reading);
        var doubts = new List<Doubt>(reading.Doubts);
        if (characters != kept + dropped)
            doubts.Add(new Doubt(1, $"有 {Math.Abs(characters - kept - dropped)} 个字的去向没有记录，请核对原文。", 1));
        doubts.Sort((a, b) => b.Weight.CompareTo(a.Weight) is var order && order != 0 ? order : a.Line.CompareTo(b.Line));
        return entries.Count == 0
            ? new PageResult(Outcome(page.Source, FileStatus.Rejected, "没有读出任何文章，请检查文件内容。"), opened.Sha256, [])
            : new PageResult(new FileOutcome(page.Source, FileStatus.Accepted, "", entries.Count, entries.Sum(e => e.Passages.Count), characters, dropped, doubts) { Drops = reading.Dropped }, opened.Sha256, entries);
    }
}
