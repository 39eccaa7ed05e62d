namespace Wenzheng.Ingestion.Reading;

/// <summary>
/// 栏序: puts an article's lines into reading order. A join that jumps ends one column and begins another; columns that
/// joins link are read one after the other, the rest in the order of the page.
/// </summary>
internal static class ColumnFlow
{
    /// <param name="lines">Lines of the article in the order of the page.</param>
    /// <param name="next">For each line of the page the line it goes on in; -1 for none.</param>
    /// <param name="isHeading">Whether a line is a section heading.</param>
    public static List<int> Order(List<int> lines, int[] next, Func<int, bool> isHeading)
    {
        var place = new Dictionary<int, int>();
        for (var k = 0; k < lines.Count; k++)
            place[lines[k]] = k;
        var starts = new SortedSet<int> { 0 };
        for (var k = 0; k < lines.Count; k++)
            if (place.TryGetValue(next[lines[k]], out var to) && !Follows(lines, isHeading, k, to))
            {
                // A jump back into its own column: the text before the broken line goes on after the continuation.
                if (to < k && !starts.Any(s => s > to && s <= k))
                    starts.Add(k);
                starts.Add(to);
                if (k + 1 < lines.Count)
                    starts.Add(k + 1);
            }
        var columns = new List<List<int>>();
        for (var k = 0; k < lines.Count; k++)
        {
            if (starts.Contains(k))
                columns.Add([]);
            columns[^1].Add(lines[k]);
        }
        return Chain(columns, next);
    }

    private static bool Follows(List<int> lines, Func<int, bool> isHeading, int from, int to)
    {
        if (to <= from)
            return false;
        for (var k = from + 1; k < to; k++)
            if (!isHeading(lines[k]))
                return false;
        return true;
    }

    private static List<int> Chain(List<List<int>> columns, int[] next)
    {
        var byFirst = new Dictionary<int, int>();
        for (var c = 0; c < columns.Count; c++)
            byFirst[columns[c][0]] = c;
        var hasBefore = new HashSet<int>();
        foreach (var column in columns)
            if (byFirst.TryGetValue(next[column[^1]], out var after))
                hasBefore.Add(after);
        var ordered = new List<int>();
        var done = new bool[columns.Count];
        void Walk(int c)
        {
            while (!done[c])
            {
                done[c] = true;
                ordered.AddRange(columns[c]);
                if (!byFirst.TryGetValue(next[columns[c][^1]], out var after))
                    break;
                c = after;
            }
        }
        for (var c = 0; c < columns.Count; c++)
            if (!hasBefore.Contains(c))
                Walk(c);
        for (var c = 0; c < columns.Count; c++)
            Walk(c);
        return ordered;
    }
}
