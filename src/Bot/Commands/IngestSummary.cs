using Spectre.Console;
using Wenzheng.Ingestion.Pipeline;
using Wenzheng.Ingestion.Reports;
using Terminal = Wenzheng.Bot.Commands.Output.Terminal;

namespace Wenzheng.Bot.Commands;

/// <summary>入库报告 as staff read it.</summary>
internal static class IngestSummary
{
    /// <summary>A bulk import has thousands of files; past this many only those with something to say are listed.</summary>
    private const int MaxRows = 50;

    /// <summary>Doubts below this weight are for inspect, not for the summary.</summary>
    private const float WeightyDoubt = 0.5f;

    private const int MaxDoubts = 20;

    public static void Write(Terminal terminal, IngestReport report, bool isDryRun)
    {
        var rows = report.Files.Where(f => f.Status is not FileStatus.Unchanged).ToList();
        if (rows.Count > MaxRows)
            rows = [.. rows.Where(f => f.Status is not (FileStatus.Accepted or FileStatus.Moved)).Take(MaxRows)];
        if (rows.Count > 0)
            WriteTable(terminal, rows);
        WriteDoubts(terminal, report);
        WriteReprints(terminal, report);
        if (report.Resumed > 0)
            terminal.Out.WriteLine(ResumedSentence(report));
        terminal.Out.WriteLine(Counts(report));
        terminal.Out.WriteLine(Difference(report, isDryRun));
    }

    /// <summary>What an interrupted run had read already.</summary>
    public static string ResumedSentence(IngestReport report) => $"接着上次中断的地方：{report.Resumed} 个文件已经读过，没有再读。";

    /// <summary>The files that were not taken, one line each on stderr.</summary>
    public static void WriteProblems(Terminal terminal, IngestReport report)
    {
        foreach (var file in report.Files.Where(f => f.Status is FileStatus.Rejected or FileStatus.Quarantined))
            terminal.Notice($"{file.Source}：{StatusName.Of(file.Status)}，{file.Reason}");
    }

    private static void WriteTable(Terminal terminal, List<FileOutcome> rows)
    {
        var table = new Table().Border(terminal.IsRich ? TableBorder.Rounded : TableBorder.None);
        table.AddColumns("文件", "结果", "文章", "段", "字符", "略去", "存疑", "说明");
        foreach (var f in rows)
        {
            table.AddRow(new Text(Terminal.CleanLine(f.Source)), new Text(StatusName.Of(f.Status), StyleOf(f.Status)), new Text($"{f.Articles}"), new Text($"{f.Passages}"),
                new Text($"{f.Characters}"), new Text($"{f.Dropped}"), new Text($"{f.Doubts.Count}"), new Text(Terminal.Clean(f.Reason)));
        }
        terminal.Rich.Write(table);
    }

    private static void WriteDoubts(Terminal terminal, IngestReport report)
    {
        var doubts = report.Files.SelectMany(f => f.Doubts.Select(d => (f.Source, Doubt: d))).Where(d => d.Doubt.Weight >= WeightyDoubt)
            .OrderByDescending(d => d.Doubt.Weight).ThenBy(d => d.Source, StringComparer.Ordinal).ThenBy(d => d.Doubt.Line).ToList();
        if (doubts.Count == 0)
            return;
        terminal.Out.WriteLine("值得看一眼：");
        foreach (var (source, doubt) in doubts.Take(MaxDoubts))
            terminal.Out.WriteLine($"  {Terminal.CleanLine(source)} 第 {doubt.Line} 行：{Terminal.Clean(doubt.What)}");
        if (doubts.Count > MaxDoubts)
            terminal.Out.WriteLine($"  还有 {doubts.Count - MaxDoubts} 处，用 ./bot inspect 看。");
    }

    private static void WriteReprints(Terminal terminal, IngestReport report)
    {
        var reprints = report.Files.SelectMany(f => f.Reprints).ToList();
        if (reprints.Count == 0)
            return;
        terminal.Out.WriteLine($"与别处是同一报道的文章 {reprints.Count} 篇，只计一次：");
        foreach (var reprint in reprints.Take(MaxDoubts))
            terminal.Out.WriteLine($"  {Terminal.CleanLine(reprint.Article)}《{Terminal.CleanLine(reprint.Title)}》= {Terminal.CleanLine(reprint.SameAs)}");
        if (reprints.Count > MaxDoubts)
            terminal.Out.WriteLine($"  还有 {reprints.Count - MaxDoubts} 篇，见报告。");
    }

    private static string Counts(IngestReport report) => "文件：" + string.Join("，",
        report.Files.GroupBy(f => f.Status).OrderBy(g => g.Key).Select(g => $"{StatusName.Of(g.Key)} {g.Count()}").DefaultIfEmpty("没有看到文件"));

    private static string Difference(IngestReport report, bool isDryRun)
    {
        var change = $"文章：新增 {report.ArticlesAdded}，改动 {report.ArticlesChanged}，移除 {report.ArticlesRemoved}。";
        return report.Published is { } m
            ? $"{change}已发布第 {m.Generation} 代：{m.Sources} 个文件，{m.Articles} 篇文章，{m.Passages} 段。"
            : isDryRun ? change + "这是预演，没有改动索引。" : change + "索引没有变化。";
    }

    private static Style StyleOf(FileStatus status) => status switch
    {
        FileStatus.Rejected or FileStatus.Quarantined => new Style(Color.Red),
        FileStatus.Accepted or FileStatus.Moved => new Style(Color.Green),
        _ => Style.Plain,
    };
}
