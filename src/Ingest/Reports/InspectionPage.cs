using System.Globalization;
using Wenzheng.Indexing.Archive;
using Wenzheng.Ingestion.Pipeline;
using Wenzheng.Ingestion.Reading;

namespace Wenzheng.Ingestion.Reports;

/// <summary>
/// 看版: a self-contained web page with a newspaper page's lines on the left and its articles on the right, in the same colours;
/// jumps and dropped text are marked, every line leads to its paragraph and back.
/// </summary>
public static class InspectionPage
{
    private const int Colours = 8;

    public static void Write(TextWriter writer, IReadOnlyList<InspectedPage> pages)
    {
        ArgumentNullException.ThrowIfNull(pages);
        Markup.Begin(writer, pages.Count == 1 ? $"看版：{pages[0].Page.Source}" : $"看版：{pages.Count} 个文件");
        for (var p = 0; p < pages.Count; p++)
            WritePage(writer, pages[p], p);
        Markup.End(writer);
    }

    private static void WritePage(TextWriter writer, InspectedPage inspected, int p)
    {
        var (page, reading) = (inspected.Page, inspected.Reading);
        writer.WriteLine($"<h2>{Markup.Encode(page.Source)} <small>{reading.Articles.Count} 篇文章，{reading.Doubts.Count} 处存疑，{reading.Dropped.Count} 处略去</small></h2>");
        if (inspected.Refusal is { } refusal)
        {
            writer.WriteLine($"<p class=\"reason\">{Markup.Encode(refusal)}</p>");
            return;
        }
        var lines = new LineIndex(page.Text);
        var runs = PageTrace.Of(reading, lines);
        writer.WriteLine("<div class=\"pair\"><section class=\"page\"><h3>版面的行</h3>");
        WriteLines(writer, page, reading, lines, runs, p);
        writer.WriteLine("</section><section><h3>读出的文章</h3>");
        for (var a = 0; a < reading.Articles.Count; a++)
            WriteArticle(writer, page, reading.Articles[a], a, lines, runs, p);
        writer.WriteLine("</section></div>");
    }

    private static void WriteLines(TextWriter writer, Page page, PageReading reading, LineIndex lines, List<TracedRun> runs, int p)
    {
        var doubts = reading.Doubts.ToLookup(d => d.Line);
        var next = 0;
        writer.WriteLine("<table class=\"lines\">");
        for (var number = 1; number <= lines.Count; number++)
        {
            var range = lines.RangeOf(number);
            writer.Write($"<tr id=\"p{p}l{number}\"><th>{number}<td>");
            var at = range.Start;
            for (; next < runs.Count && runs[next].Range.Start < range.End; next++)
            {
                var run = runs[next];
                if (run.Range.Start < at)
                    continue;
                writer.Write(Markup.Encode(page.Text.AsSpan(at, run.Range.Start - at)));
                WriteRun(writer, page, run, p);
                at = run.Range.End;
            }
            if (at < range.End)
                writer.Write(Markup.Encode(page.Text.AsSpan(at, range.End - at)));
            foreach (var doubt in doubts[number])
                writer.Write($"<p class=\"doubt\">存疑：{Markup.Encode(doubt.What)}</p>");
            writer.WriteLine();
        }
        writer.WriteLine("</table>");
    }

    private static void WriteRun(TextWriter writer, Page page, TracedRun run, int p)
    {
        var text = Markup.Encode(page.Text.AsSpan(run.Range.Start, run.Range.Length));
        if (run.Article < 0)
        {
            writer.Write($"<del title=\"{Markup.Encode(RuleName.Of(run.Rule))}\">{text}</del>");
            return;
        }
        if (run.From > 0)
            writer.Write($"<a class=\"join\" href=\"#p{p}l{run.From}\">↤接第{run.From}行</a>");
        writer.Write($"<a class=\"run c{run.Article % Colours}\" href=\"#p{p}a{run.Article}p{run.Paragraph}\">{text}</a>");
        if (run.To > 0)
            writer.Write($"<a class=\"join\" href=\"#p{p}l{run.To}\">↦下接第{run.To}行</a>");
    }

    private static void WriteArticle(TextWriter writer, Page page, Article article, int a, LineIndex lines, List<TracedRun> runs, int p)
    {
        writer.WriteLine($"<article class=\"c{a % Colours}\"><h4>{(article.Title.Length > 0 ? Markup.Encode(article.Title) : "（无标题）")} <small>{Markup.Encode(article.Id)}</small></h4>");
        writer.WriteLine($"<p class=\"facts\">{string.Join("　", ArticleFacts.Of(article).Select(f => $"{f.Name}：{Markup.Encode(f.Value)}"))}</p>");
        for (var i = 0; i < article.Paragraphs.Count; i++)
        {
            var paragraph = article.Paragraphs[i];
            var of = runs.Where(r => r.Article == a && r.Paragraph == i).Select(r => lines.At(r.Range.Start)).Distinct().ToList();
            var links = string.Join(' ', of.Select(l => $"<a href=\"#p{p}l{l}\">{l}</a>"));
            var sure = paragraph.Confidence < 1 ? $" 把握 {paragraph.Confidence.ToString("0.00", CultureInfo.InvariantCulture)}" : "";
            writer.WriteLine($"<p id=\"p{p}a{a}p{i}\" class=\"k{(int)paragraph.Kind}\"><small>{KindName.Of(paragraph.Kind)} 第 {links} 行{sure}</small> {Joined(page, article, paragraph, lines)}</p>");
        }
        writer.WriteLine("</article>");
    }

    /// <summary>A paragraph's text with a mark at every jump to another line.</summary>
    private static string Joined(Page page, Article article, Paragraph paragraph, LineIndex lines)
    {
        var text = new System.Text.StringBuilder();
        int at = paragraph.Start, before = 0;
        foreach (var origin in article.Origins.Where(o => o.Start >= paragraph.Start && o.Start < paragraph.Range.End))
        {
            text.Append(Markup.Encode(article.Text.AsSpan(at, Math.Max(0, origin.Start - at))));
            var line = lines.At(Math.Min(origin.PageOffset, page.Text.Length));
            if (before > 0 && line != before)
                text.Append(CultureInfo.InvariantCulture, $"<i title=\"第 {before} 行接第 {line} 行\">⏎</i>");
            text.Append(Markup.Encode(article.Text.AsSpan(origin.Start, origin.Length)));
            (at, before) = (origin.Start + origin.Length, line);
        }
        return text.Append(Markup.Encode(article.Text.AsSpan(at, Math.Max(0, paragraph.Range.End - at)))).ToString();
    }
}
