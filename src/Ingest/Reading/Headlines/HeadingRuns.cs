namespace Wenzheng.Ingestion.Reading;

/// <summary>列表: many short lines one after the other are a list, a table or a poem, not a headline.</summary>
internal static class HeadingRuns
{
    /// <summary>The most lines one headline was seen to have: banner, kicker, two title lines, deck, and one to spare.</summary>
    private const int MostLines = 6;

    /// <summary>Makes text of runs that are too long; the first line stays a heading when the page has no other text before it.</summary>
    public static LineKind[] Relabel(IReadOnlyList<PageLine> lines, LineKind[] kinds)
    {
        for (var i = 0; i < kinds.Length;)
        {
            var end = i;
            while (end < kinds.Length && kinds[end] == LineKind.Head && lines[end].HashLevel == 0)
                end++;
            if (end - i > MostLines)
                for (var k = i == 0 || kinds[i - 1] is not LineKind.Head ? i + 1 : i; k < end; k++)
                    kinds[k] = LineKind.Body;
            i = Math.Max(end, i + 1);
        }
        return kinds;
    }
}
