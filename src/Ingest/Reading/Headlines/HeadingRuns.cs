namespace Wenzheng.Ingestion.Reading;

/// <summary>列表: many short lines one after the other are a list, a table or a poem, not a headline.</summary>
internal static class HeadingRuns
{
    /// <summary>The most lines one headline was seen to have: banner, kicker, two title lines, deck, and one to spare.</summary>
    private const int MostLines = 6;

    /// <summary>A run of so many at the page's end has no text to be the headline of.</summary>
    private const int MostAtEnd = 2;

    /// <summary>Makes text of runs that are too long; the first line stays a heading where no text stands before it.</summary>
    public static LineKind[] Relabel(IReadOnlyList<PageLine> lines, LineKind[] kinds)
    {
        for (var i = 0; i < kinds.Length;)
        {
            var end = i;
            while (end < kinds.Length && IsBare(lines[end], kinds[end]) && !IsSignature(lines, end))
                end++;
            if (end - i > (end == kinds.Length ? MostAtEnd : MostLines))
                for (var k = i == 0 ? i + 1 : i; k < end; k++)
                    kinds[k] = LineKind.Body;
            i = Math.Max(end, i + 1);
        }
        return kinds;
    }

    private static bool IsSignature(IReadOnlyList<PageLine> lines, int i) =>
        lines[i].Traits.IsDate || (i + 1 < lines.Count && lines[i + 1].Traits.IsDate);

    private static bool IsBare(PageLine line, LineKind kind) =>
        line.HashLevel == 0 && !line.IsBold && !line.IsRow && kind is LineKind.Head or LineKind.Body && (line.Traits.IsBareLine || line.Traits.IsListItem);
}
