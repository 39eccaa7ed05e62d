using Wenzheng.Indexing.Archive;
using Wenzheng.Ingestion.Pipeline;

namespace Wenzheng.Ingestion.Reports;

/// <summary>A line of a page with where each run of it went.</summary>
/// <param name="Number">From 1, as corrections count.</param>
/// <param name="Text">The line without its end.</param>
/// <param name="Runs">Runs in order; characters between them are white space or were set by the reader.</param>
public sealed record TracedLine(int Number, string Text, IReadOnlyList<LineRun> Runs);

/// <summary>A run of a line.</summary>
/// <param name="Start">First UTF-16 unit in the line.</param>
/// <param name="Length">Its UTF-16 units.</param>
/// <param name="Article">Place among the page's articles; -1 when it was dropped.</param>
/// <param name="Paragraph">Place among the article's paragraphs.</param>
/// <param name="Rule">The Chinese name of the rule that dropped it; empty when it was kept.</param>
/// <param name="From">The line that its paragraph comes from, where it jumped here; else 0.</param>
/// <param name="To">The line that its paragraph jumps to from here; else 0.</param>
public sealed record LineRun(int Start, int Length, int Article, int Paragraph, string Rule, int From, int To);

/// <summary>追溯: a page line by line, for those who show it.</summary>
public static class TracedPage
{
    /// <summary>All lines of the page; none when it was refused.</summary>
    public static IReadOnlyList<TracedLine> Of(InspectedPage inspected)
    {
        ArgumentNullException.ThrowIfNull(inspected);
        var page = inspected.Page.Text;
        var lines = new LineIndex(page);
        var runs = PageTrace.Of(inspected.Reading, lines);
        var traced = new List<TracedLine>(lines.Count);
        var next = 0;
        for (var number = 1; number <= lines.Count; number++)
        {
            var range = lines.RangeOf(number);
            var of = new List<LineRun>();
            var at = range.Start;
            for (; next < runs.Count && runs[next].Range.Start < range.End; next++)
            {
                var run = runs[next];
                if (run.Range.Start < at)
                    continue;
                at = Math.Min(run.Range.End, range.End);
                of.Add(new LineRun(run.Range.Start - range.Start, at - run.Range.Start, run.Article, run.Paragraph, run.Rule.Length > 0 ? RuleName.Of(run.Rule) : "", run.From, run.To));
            }
            traced.Add(new TracedLine(number, page.Substring(range.Start, range.Length), of));
        }
        return traced;
    }

    /// <summary>The lines of the page that a paragraph of an article comes from, in reading order.</summary>
    public static IReadOnlyList<int> LinesOf(InspectedPage inspected, Article article, Paragraph paragraph)
    {
        ArgumentNullException.ThrowIfNull(inspected);
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(paragraph);
        var lines = new LineIndex(inspected.Page.Text);
        return [.. article.Origins.Where(o => o.Start >= paragraph.Start && o.Start < paragraph.Range.End).Select(o => lines.At(o.PageOffset)).Distinct()];
    }
}
