namespace Wenzheng.Ingestion.Reading;

/// <summary>
/// 接栏: finds for every broken body line the line it goes on in, all breaks of a page together, so that no line is taken twice.
/// </summary>
internal sealed class ColumnJoiner(ReadingWeights weights)
{
    /// <summary>Body lines looked at on each side of a break: a newspaper page has hardly more.</summary>
    private const int PageReach = 40;

    /// <summary>The same on texts longer than any newspaper page, where jumps are rare and lines many.</summary>
    private const int LongReach = 8;

    private const int PageLines = 400;

    /// <summary>Characters of a caption that is no sentence by itself, its author's name included.</summary>
    private const int LongestRest = 16;

    public List<ColumnBreak> Join(IReadOnlyList<PageLine> lines, LineKind[] kinds, BreakFit fit, PageTopics topics)
    {
        var bodies = new List<int>();
        for (var i = 0; i < lines.Count; i++)
            if (kinds[i] == LineKind.Body)
                bodies.Add(i);
        if (bodies.Count < 2)
            return [];
        var scorer = new BreakScorer(weights, lines, kinds, fit, topics);
        var picked = BestMatching.Pick([.. Candidates(bodies, scorer), .. Captions(lines, kinds, scorer, fit)], lines.Count);
        if (bodies.Count <= PageLines)
            picked = WithRest(picked, bodies, scorer, lines.Count);
        return WithoutCircles(picked, lines.Count);
    }

    private IEnumerable<ColumnBreak> Candidates(List<int> bodies, BreakScorer scorer)
    {
        var reach = bodies.Count > PageLines ? LongReach : PageReach;
        for (var b = 0; b < bodies.Count; b++)
        {
            if (!scorer.IsBroken(bodies[b]))
                continue;
            for (var c = Math.Max(0, b - reach); c < Math.Min(bodies.Count, b + reach + 1); c++)
                if (c != b && scorer.Score(bodies[b], bodies[c]) - weights.LeaveBroken is > 0 and var score)
                    yield return new ColumnBreak(bodies[b], bodies[c], score);
        }
    }

    private static IEnumerable<ColumnBreak> Captions(IReadOnlyList<PageLine> lines, LineKind[] kinds, BreakScorer scorer, BreakFit fit)
    {
        for (var i = 0; i + 1 < lines.Count; i++)
            if (kinds[i + 1] == LineKind.Caption && scorer.IsBroken(i) && IsOneCaption(lines[i], lines[i + 1], fit))
                yield return new ColumnBreak(i, i + 1, scorer.Score(i, i + 1));
    }

    /// <summary>A second look at lines left broken, now that their paragraphs are known.</summary>
    private List<ColumnBreak> WithRest(List<ColumnBreak> picked, List<int> bodies, BreakScorer scorer, int lineCount)
    {
        var (ends, starts) = (picked.Select(b => b.From).ToHashSet(), picked.Select(b => b.To).ToHashSet());
        if (picked.Count == 0 || bodies.TrueForAll(b => ends.Contains(b) || !scorer.IsBroken(b)))
            return picked;
        scorer.Know(picked);
        var before = picked.ToDictionary(b => b.To, b => b.From);
        var rest = Candidates(bodies, scorer).Where(c => !ends.Contains(c.From) && !starts.Contains(c.To) && FirstLine(c.From) != c.To).ToList();
        return [.. picked.Concat(BestMatching.Pick(rest, lineCount)).OrderBy(b => b.From)];

        int FirstLine(int line)
        {
            for (var steps = 0; steps < picked.Count && before.TryGetValue(line, out var from); steps++)
                line = from;
            return line;
        }
    }

    /// <summary>A picture's text may be printed in several lines, of which only the last names who took it.</summary>
    private static bool IsOneCaption(PageLine before, PageLine caption, BreakFit fit) =>
        caption.Gap == 0 || (caption.Gap <= before.Gap && (IsRestOf(before, caption) || fit.Evidence(before, caption) > 0));

    /// <summary>A picture's last words with who took it, under a line that breaks off.</summary>
    private static bool IsRestOf(PageLine before, PageLine caption) =>
        before.Gap > 0 && before.Traits.End is LineEnd.Open or LineEnd.Comma && caption.Text.Length <= LongestRest && caption.Traits is { IsOpener: false, HasPictureWord: false } && before.Text.Length > caption.Text.Length;

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
