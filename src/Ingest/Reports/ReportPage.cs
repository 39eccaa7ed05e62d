using Wenzheng.Ingestion.Pipeline;

namespace Wenzheng.Ingestion.Reports;

/// <summary>入库报告 as one self-contained web page: what was not taken first, then the doubts by weight, then every file.</summary>
public static class ReportPage
{
    // A first run over thousands of pages has more doubts than anybody reads; the JSON has them all.
    private const int MostDoubts = 300;

    public static void Write(TextWriter writer, IngestReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        Markup.Begin(writer, report.Published is { } m ? $"入库报告：第 {m.Generation} 代" : "入库报告");
        WriteTiles(writer, report);
        WriteRefused(writer, report);
        WriteDoubts(writer, report);
        WriteReprints(writer, report);
        WriteFiles(writer, report);
        Markup.End(writer);
    }

    private static void WriteTiles(TextWriter writer, IngestReport report)
    {
        long characters = report.Files.Sum(f => f.Characters), dropped = report.Files.Sum(f => f.Dropped);
        writer.WriteLine("<section class=\"tiles\">");
        Tile(writer, "看到的文件", report.Files.Count);
        foreach (var group in report.Files.GroupBy(f => f.Status).OrderBy(g => g.Key))
            Tile(writer, StatusName.Of(group.Key), group.Count());
        writer.WriteLine("</section><section class=\"tiles\">");
        Tile(writer, "新增文章", report.ArticlesAdded);
        Tile(writer, "改动文章", report.ArticlesChanged);
        Tile(writer, "移除文章", report.ArticlesRemoved);
        Tile(writer, "读入字符", characters);
        Tile(writer, "收录字符", characters - dropped);
        Tile(writer, "略去字符", dropped);
        writer.WriteLine("</section>");
    }

    private static void Tile(TextWriter writer, string name, long value) => writer.WriteLine($"<div class=\"tile\"><b>{value}</b><span>{name}</span></div>");

    private static void WriteRefused(TextWriter writer, IngestReport report)
    {
        var refused = report.Files.Where(f => !StatusName.IsGood(f.Status)).ToList();
        if (refused.Count == 0)
            return;
        writer.WriteLine($"<h2>没有收录（{refused.Count}）</h2><table><tr><th>文件<th>结果<th>原因");
        foreach (var file in refused)
            writer.WriteLine($"<tr class=\"bad\"><td>{Markup.Encode(file.Source)}<td>{StatusName.Of(file.Status)}<td>{Markup.Encode(file.Reason)}");
        writer.WriteLine("</table>");
    }

    private static void WriteDoubts(TextWriter writer, IngestReport report)
    {
        var doubts = report.Files.SelectMany(f => f.Doubts.Select(d => (f.Source, Doubt: d)))
            .OrderByDescending(d => d.Doubt.Weight).ThenBy(d => d.Source, StringComparer.Ordinal).ThenBy(d => d.Doubt.Line).ToList();
        writer.WriteLine($"<h2>值得看一眼（{doubts.Count}）</h2>");
        if (doubts.Count == 0)
            return;
        writer.WriteLine("<table><tr><th>轻重<th>文件<th>行<th>存疑");
        foreach (var (source, doubt) in doubts.Take(MostDoubts))
            writer.WriteLine($"<tr><td><meter value=\"{Math.Round(doubt.Weight * 100)}\" max=\"100\"></meter><td>{Markup.Encode(source)}<td>{doubt.Line}<td>{Markup.Encode(doubt.What)}");
        writer.WriteLine("</table>");
        if (doubts.Count > MostDoubts)
            writer.WriteLine($"<p>还有 {doubts.Count - MostDoubts} 处，见同名的 JSON 文件。</p>");
    }

    private static void WriteReprints(TextWriter writer, IngestReport report)
    {
        var reprints = report.Files.SelectMany(f => f.Reprints).ToList();
        if (reprints.Count == 0)
            return;
        writer.WriteLine($"<h2>同一报道（{reprints.Count}）</h2><table><tr><th>文章<th>标题<th>首见");
        foreach (var reprint in reprints.Take(MostDoubts))
            writer.WriteLine($"<tr><td>{Markup.Encode(reprint.Article)}<td>{Markup.Encode(reprint.Title)}<td>{Markup.Encode(reprint.SameAs)}");
        writer.WriteLine("</table>");
        if (reprints.Count > MostDoubts)
            writer.WriteLine($"<p>还有 {reprints.Count - MostDoubts} 篇，见同名的 JSON 文件。</p>");
    }

    private static void WriteFiles(TextWriter writer, IngestReport report)
    {
        writer.WriteLine($"<details><summary><h2>全部文件（{report.Files.Count}）</h2></summary><table><tr><th>文件<th>结果<th>文章<th>段<th>字符<th>略去<th>略去的规则<th>说明");
        foreach (var file in report.Files)
        {
            var rules = string.Join("，", file.Drops.GroupBy(d => d.Rule, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => $"{RuleName.Of(g.Key)} {g.Count()}"));
            writer.WriteLine($"<tr{(StatusName.IsGood(file.Status) ? "" : " class=\"bad\"")}><td>{Markup.Encode(file.Source)}<td>{StatusName.Of(file.Status)}<td>{file.Articles}<td>{file.Passages}<td>{file.Characters}<td>{file.Dropped}<td>{Markup.Encode(rules)}<td>{Markup.Encode(file.Reason)}");
        }
        writer.WriteLine("</table></details>");
    }
}
