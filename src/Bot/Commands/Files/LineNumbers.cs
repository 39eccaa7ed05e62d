using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Commands.Files;

/// <summary>行号: offsets of a page's text as line numbers, from 1.</summary>
internal sealed class LineNumbers
{
    private readonly List<int> starts = [0];

    public LineNumbers(string page)
    {
        for (var i = 0; i < page.Length; i++)
        {
            if (page[i] == '\n')
                starts.Add(i + 1);
        }
    }

    public int At(int offset)
    {
        var at = starts.BinarySearch(offset);
        return at >= 0 ? at + 1 : ~at;
    }

    /// <summary>First and last line that a part of an article stands on; null when it has no place on the page.</summary>
    public (int First, int Last)? Of(Article article, TextRange range)
    {
        (int First, int Last)? lines = null;
        foreach (var origin in article.Origins)
        {
            var from = Math.Max(origin.Start, range.Start);
            var to = Math.Min(origin.Start + origin.Length, range.End);
            if (from >= to)
                continue;
            var first = At(origin.PageOffset + from - origin.Start);
            var last = At(origin.PageOffset + to - 1 - origin.Start);
            lines = lines is { } l ? (Math.Min(l.First, first), Math.Max(l.Last, last)) : (first, last);
        }
        return lines;
    }
}
