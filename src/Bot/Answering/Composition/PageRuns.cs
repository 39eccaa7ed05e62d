using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>版面连续段: an article's range as the runs that stand together on the page.</summary>
public static class PageRuns
{
    // A line end and a blank line between two runs; anything wider hides other text or a dropped character.
    private const int LineGap = 2;

    /// <summary>The range cut where the page has other text between two of its characters; the whole range where origins are unknown.</summary>
    public static IReadOnlyList<TextRange> Of(Article article, TextRange range)
    {
        var runs = new List<TextRange>();
        var start = range.Start;
        var pageEnd = -1;
        foreach (var span in article.Origins)
        {
            var from = Math.Max(range.Start, span.Start);
            var to = Math.Min(range.End, span.Start + span.Length);
            if (from >= to) continue;
            var page = span.PageOffset + from - span.Start;
            if (pageEnd >= 0 && (page < pageEnd || page - pageEnd > LineGap))
            {
                runs.Add(UnitSplitter.Trimmed(article.Text, start, from));
                start = from;
            }
            pageEnd = page + to - from;
        }
        runs.Add(UnitSplitter.Trimmed(article.Text, start, range.End));
        return [.. runs.Where(r => r.Length > 0)];
    }

    /// <summary>Where a range stands on the page, from its first to its last character; -1 where origins are unknown.</summary>
    public static (int Start, int End) OnPage(Article article, TextRange range)
    {
        int start = -1, end = -1;
        foreach (var span in article.Origins)
        {
            var from = Math.Max(range.Start, span.Start);
            var to = Math.Min(range.End, span.Start + span.Length);
            if (from >= to) continue;
            var page = span.PageOffset + from - span.Start;
            start = start < 0 ? page : Math.Min(start, page);
            end = Math.Max(end, page + to - from);
        }
        return (start, end);
    }
}
