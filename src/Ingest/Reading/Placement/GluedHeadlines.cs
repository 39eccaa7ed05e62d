namespace Wenzheng.Ingestion.Reading;

/// <summary>
/// 标题拆分: two headlines read as one line, where the text of one of them stands further down without a headline. The line is divided at
/// the white space that gives each text its own words, and the part goes over its text.
/// </summary>
internal sealed class GluedHeadlines(ReadingWeights weights, List<PageLine> lines, LineKind[] kinds)
{
    /// <summary>Shorter parts are no headlines.</summary>
    private const int ShortestPart = 4;

    /// <summary>The lines with such headlines divided; the same list when there are none.</summary>
    public List<PageLine> Divide()
    {
        var result = lines;
        for (var i = lines.Count - 1; i >= 0; i--)
        {
            if (kinds[i] != LineKind.Head || !lines[i].Text.Contains(' ') || (i + 1 < lines.Count && kinds[i + 1] == LineKind.Head))
                continue;
            var (first, second, end) = Texts(i);
            if (second < 0 || Cut(i, Gather(first, second), Gather(second, end)) is not { Cut: > 0 } cut)
                continue;
            result = result == lines ? [.. lines] : result;
            var (left, right) = (Part(lines[i], 0, cut.Cut), Part(lines[i], cut.Cut, lines[i].Text.Length));
            result.Insert(second, cut.Swapped ? left : right);
            result[i] = cut.Swapped ? right : left;
        }
        return result;
    }

    /// <summary>Where the headline's text begins, where a text without a headline begins after it, and where that one ends.</summary>
    private (int First, int Second, int End) Texts(int head)
    {
        var first = head + 1;
        while (first < lines.Count && kinds[first] != LineKind.Body)
            first++;
        var second = -1;
        var end = first;
        for (; end < lines.Count && (kinds[end] is not LineKind.Head || lines[end].Traits.StartsWithDash); end++)
            if (second < 0 && end > first && (kinds[end] is LineKind.Byline or LineKind.Deck || lines[end].Traits.StartsWithDash) && lines[end - 1].Traits.TailByline.Length > 0)
                second = end;
        return (first, second, end);
    }

    private (int Cut, bool Swapped) Cut(int head, string first, string second)
    {
        var text = lines[head].Text;
        var best = weights.GluedShare;
        (int Cut, bool Swapped) found = (0, false);
        for (var at = ShortestPart; at + ShortestPart < text.Length; at++)
        {
            if (!char.IsWhiteSpace(text[at]))
                continue;
            var (left, right) = (text[..at], text[(at + 1)..]);
            var straight = Math.Min(Fit(left, first, second), Fit(right, second, first));
            var swapped = Math.Min(Fit(left, second, first), Fit(right, first, second));
            if (Math.Max(straight, swapped) > best)
                (best, found) = (Math.Max(straight, swapped), (at, swapped > straight));
        }
        return found;
    }

    private static float Fit(string part, string own, string other) => PagePhrases.Shared(part, own) - PagePhrases.Shared(part, other);

    private string Gather(int from, int to) =>
        string.Concat(Enumerable.Range(from, to - from).Where(i => kinds[i] is LineKind.Body or LineKind.Deck).Select(i => lines[i].Text));

    private static PageLine Part(PageLine line, int from, int to)
    {
        while (char.IsWhiteSpace(line.Text[from]))
            from++;
        while (char.IsWhiteSpace(line.Text[to - 1]))
            to--;
        return new PageLine(line.Number, line.Text[from..to], line.OffsetOf(from), line.Offsets?[from..to]) { HashLevel = line.HashLevel, IsBold = line.IsBold, Gap = line.Gap };
    }
}
