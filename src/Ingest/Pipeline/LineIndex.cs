using System.Buffers;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Ingestion.Pipeline;

/// <summary>行号: the lines of a page's text as the page reader counts them, from 1.</summary>
internal sealed class LineIndex
{
    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\n\r\f\v\u0085\u2028\u2029");

    private readonly List<int> starts = [];
    private readonly List<int> ends = [];

    public LineIndex(string page)
    {
        for (var at = 0; at < page.Length;)
        {
            var length = page.AsSpan(at).IndexOfAny(LineEnds);
            var end = length < 0 ? page.Length : at + length;
            starts.Add(at);
            ends.Add(end);
            at = end + (end + 1 < page.Length && page[end] == '\r' && page[end + 1] == '\n' ? 2 : 1);
        }
    }

    public int Count => starts.Count;

    /// <summary>The line's characters without its end.</summary>
    public TextRange RangeOf(int line) => new(starts[line - 1], ends[line - 1] - starts[line - 1]);

    /// <summary>The line of a character.</summary>
    public int At(int offset)
    {
        var at = starts.BinarySearch(offset);
        return at >= 0 ? at + 1 : Math.Max(1, ~at);
    }
}
