using Wenzheng.Indexing.Archive;
using Wenzheng.Ingestion.Pipeline;
using Wenzheng.Ingestion.Reading;

namespace Wenzheng.Ingestion.Reports;

/// <summary>去向 of one run of a page's characters.</summary>
/// <param name="Range">Where on the page; inside one line.</param>
/// <param name="Article">Place among the page's articles, or -1 when it was dropped.</param>
/// <param name="Paragraph">Place among the article's paragraphs.</param>
/// <param name="Rule">The rule that dropped it; empty when it was kept.</param>
internal sealed record TracedRun(TextRange Range, int Article, int Paragraph, string Rule)
{
    /// <summary>The line that the paragraph comes from, where this run follows a jump; else 0.</summary>
    public int From { get; init; }

    /// <summary>The line that the paragraph goes on at, where a jump follows this run; else 0.</summary>
    public int To { get; init; }
}

/// <summary>追溯: where every character of a page went, and where a paragraph jumps from line to line.</summary>
internal static class PageTrace
{
    /// <summary>All runs in order of the page.</summary>
    public static List<TracedRun> Of(PageReading reading, LineIndex lines)
    {
        var runs = new List<TracedRun>();
        for (var a = 0; a < reading.Articles.Count; a++)
        {
            var article = reading.Articles[a];
            var paragraph = 0;
            var before = -1;
            foreach (var origin in article.Origins)
            {
                while (paragraph + 1 < article.Paragraphs.Count && origin.Start >= article.Paragraphs[paragraph].Range.End)
                {
                    paragraph++;
                    before = -1;
                }
                var run = new TracedRun(new TextRange(origin.PageOffset, origin.Length), a, paragraph, "");
                var line = lines.At(origin.PageOffset);
                if (before >= 0 && lines.At(runs[before].Range.Start) is var last && line != last)
                {
                    run = run with { From = last };
                    runs[before] = runs[before] with { To = line };
                }
                before = runs.Count;
                runs.Add(run);
            }
        }
        runs.AddRange(reading.Dropped.Select(d => new TracedRun(d.Range, -1, 0, d.Rule)));
        runs.Sort((x, y) => x.Range.Start != y.Range.Start ? x.Range.Start.CompareTo(y.Range.Start) : x.Range.Length.CompareTo(y.Range.Length));
        return runs;
    }
}
