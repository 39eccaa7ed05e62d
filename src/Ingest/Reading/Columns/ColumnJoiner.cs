namespace Wenzheng.Ingestion.Reading;

/// <summary>
/// 接栏: finds for every broken body line the line it goes on in, all breaks of a page together, so that no line is taken twice.
/// </summary>
internal sealed class ColumnJoiner(ReadingWeights weights)
{
    /// <summary>Body lines looked at on each side of a break.</summary>
    private const int Reach = 40;

    public List<ColumnBreak> Join(IReadOnlyList<PageLine> lines, LineKind[] kinds, BreakFit fit, PageTopics topics)
    {
        var bodies = new List<int>();
        for (var i = 0; i < lines.Count; i++)
            if (kinds[i] == LineKind.Body)
                bodies.Add(i);
        if (bodies.Count < 2)
            return [];
        var scorer = new BreakScorer(weights, lines, kinds, fit, topics);
        var candidates = new List<ColumnBreak>();
        for (var b = 0; b < bodies.Count; b++)
        {
            if (!scorer.IsBroken(bodies[b]))
                continue;
            for (var c = Math.Max(0, b - Reach); c < Math.Min(bodies.Count, b + Reach + 1); c++)
                if (c != b && scorer.Score(bodies[b], bodies[c]) - weights.LeaveBroken is > 0 and var score)
                    candidates.Add(new ColumnBreak(bodies[b], bodies[c], score));
        }
        return WithoutCircles(BestMatching.Pick(candidates, lines.Count), lines.Count);
    }

    /// <summary>Takes the weakest join out of every circle: text has a first line.</summary>
    private static List<ColumnBreak> WithoutCircles(List<ColumnBreak> picked, int lineCount)
    {
        var next = new int[lineCount];
        Array.Fill(next, -1);
        for (var k = 0; k < picked.Count; k++)
            next[picked[k].From] = k;
        var seen = new int[lineCount];
        var cut = new HashSet<int>();
        for (var start = 0; start < picked.Count; start++)
        {
            var weakest = start;
            var at = picked[start].From;
            while (next[at] >= 0 && seen[at] == 0 && !cut.Contains(next[at]))
            {
                seen[at] = start + 1;
                if (picked[next[at]].Score < picked[weakest].Score)
                    weakest = next[at];
                at = picked[next[at]].To;
            }
            if (next[at] < 0 || seen[at] != start + 1 || cut.Contains(next[at]))
                continue;
            weakest = next[at];
            var walk = at;
            do
            {
                if (picked[next[walk]].Score < picked[weakest].Score)
                    weakest = next[walk];
                walk = picked[next[walk]].To;
            }
            while (walk != at);
            cut.Add(weakest);
        }
        return cut.Count == 0 ? picked : [.. picked.Where((_, k) => !cut.Contains(k))];
    }
}
