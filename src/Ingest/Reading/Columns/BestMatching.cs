namespace Wenzheng.Ingestion.Reading;

/// <summary>最佳配对: picks joins of the highest total score so that every line goes on in at most one line and continues at most one.</summary>
internal static class BestMatching
{
    /// <summary>Groups of candidates larger than this are matched greedily: the exact way costs the cube of their size.</summary>
    private const int LargestExact = 120;

    public static List<ColumnBreak> Pick(List<ColumnBreak> candidates, int lineCount)
    {
        var picked = new List<ColumnBreak>();
        foreach (var group in Groups(candidates, lineCount))
            picked.AddRange(group.Count <= 1 ? group : Exact(group) ?? Greedy(group));
        picked.Sort((a, b) => a.From.CompareTo(b.From));
        return picked;
    }

    /// <summary>Candidates that share a line, directly or through others.</summary>
    private static IEnumerable<List<ColumnBreak>> Groups(List<ColumnBreak> candidates, int lineCount)
    {
        var root = new int[lineCount * 2];
        for (var i = 0; i < root.Length; i++)
            root[i] = i;
        int Find(int x)
        {
            while (root[x] != x)
                x = root[x] = root[root[x]];
            return x;
        }
        foreach (var c in candidates)
            root[Find(c.From)] = Find(lineCount + c.To);
        return candidates.GroupBy(c => Find(c.From)).Select(g => g.ToList());
    }

    private static List<ColumnBreak> Greedy(List<ColumnBreak> group)
    {
        var taken = new HashSet<int>();
        var reached = new HashSet<int>();
        var result = new List<ColumnBreak>();
        foreach (var c in group.OrderByDescending(c => c.Score).ThenBy(c => c.From).ThenBy(c => c.To))
            if (!taken.Contains(c.From) && !reached.Contains(c.To))
            {
                taken.Add(c.From);
                reached.Add(c.To);
                result.Add(c);
            }
        return result;
    }

    /// <summary>The Hungarian algorithm; leaving a line unmatched scores 0. Null when the group is too large.</summary>
    private static List<ColumnBreak>? Exact(List<ColumnBreak> group)
    {
        var rows = group.Select(c => c.From).Distinct().Order().ToArray();
        var columns = group.Select(c => c.To).Distinct().Order().ToArray();
        if (rows.Length > LargestExact || columns.Length > LargestExact * 4)
            return null;
        int n = rows.Length, m = columns.Length + n;
        var cost = new double[n + 1, m + 1];
        foreach (var c in group)
            cost[Array.BinarySearch(rows, c.From) + 1, Array.BinarySearch(columns, c.To) + 1] = -c.Score;
        var match = Assign(cost, n, m);
        var result = new List<ColumnBreak>();
        for (var j = 1; j <= columns.Length; j++)
            if (match[j] > 0 && cost[match[j], j] < 0)
                result.Add(new ColumnBreak(rows[match[j] - 1], columns[j - 1], (float)-cost[match[j], j]));
        return result;
    }

    /// <summary>For every column the row that takes it, 0 for none; rows and columns count from 1.</summary>
    private static int[] Assign(double[,] cost, int n, int m)
    {
        var rowPrice = new double[n + 1];
        var columnPrice = new double[m + 1];
        var match = new int[m + 1];
        var way = new int[m + 1];
        var least = new double[m + 1];
        var used = new bool[m + 1];
        for (var row = 1; row <= n; row++)
        {
            match[0] = row;
            var j0 = 0;
            Array.Fill(least, double.PositiveInfinity);
            Array.Clear(used);
            do
            {
                used[j0] = true;
                var i0 = match[j0];
                var delta = double.PositiveInfinity;
                var j1 = 0;
                for (var j = 1; j <= m; j++)
                {
                    if (used[j])
                        continue;
                    var reduced = cost[i0, j] - rowPrice[i0] - columnPrice[j];
                    if (reduced < least[j])
                        (least[j], way[j]) = (reduced, j0);
                    if (least[j] < delta)
                        (delta, j1) = (least[j], j);
                }
                for (var j = 0; j <= m; j++)
                {
                    if (used[j])
                    {
                        rowPrice[match[j]] += delta;
                        columnPrice[j] -= delta;
                    }
                    else
                        least[j] -= delta;
                }
                j0 = j1;
            }
            while (match[j0] != 0);
            for (; j0 != 0; j0 = way[j0])
                match[j0] = match[way[j0]];
        }
        return match;
    }
}
