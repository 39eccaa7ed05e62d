namespace Wenzheng.Ingestion.Reading;

/// <summary>
/// 表行: rows of a table typed with white space between its cells. Lines of as many cells, one under the other, with figures in the same
/// column, are rows: each is whole, heads nothing and goes on in no other line.
/// </summary>
internal static class TableRows
{
    // Two parts divided by white space are a headline's too.
    private const int FewestCells = 3;
    private const int FewestRows = 3;
    private const int FewestOfBroken = 2;

    /// <summary>Longer cells (UTF-16 units) are text set in columns.</summary>
    private const int LongestCell = 24;

    /// <summary>Marks the rows of a page.</summary>
    public static void Mark(List<PageLine> lines)
    {
        for (int from = 0, to; from < lines.Count; from = Math.Max(to, from + 1))
        {
            to = from;
            var cells = Cells(lines[from]);
            if (cells.Length < FewestCells)
                continue;
            var rows = new List<string[]> { cells };
            for (to = from + 1; to < lines.Count && Cells(lines[to], mayHoldClauses: true) is var next && next.Length == cells.Length && lines[to].Gap == lines[from + 1].Gap; to++)
                rows.Add(next);
            if (rows.Count < FewestRows || !HasFigures(rows))
                continue;
            // A cell left empty breaks a row, not the table.
            while (to < lines.Count && lines[to].Gap == lines[from + 1].Gap && Cells(lines[to]) is { Length: >= FewestOfBroken } broken && broken.Length <= cells.Length && broken.Any(TellsFigure))
                to++;
            for (var i = from; i < to; i++)
                lines[i] = lines[i] with { IsRow = true };
            if (from > 0 && lines[from - 1].Traits is { End: LineEnd.Open, IsShort: true, Stops: 0, IsListItem: false } over && over.Commas == over.Pauses && !lines[from - 1].IsRow)
                lines[from - 1] = lines[from - 1] with { IsOverRows = true };
        }
    }

    private static bool TellsFigure(string cell) => char.IsAsciiDigit(cell[^1]) || char.IsAsciiDigit(cell[0]) && cell[^1] is '%' or '％';

    // A column that has a figure in every row; the first row may name the columns.
    private static bool HasFigures(List<string[]> rows)
    {
        for (var column = 0; column < rows[0].Length; column++)
            if (rows.Skip(1).All(row => row[column].Any(char.IsAsciiDigit)))
                return true;
        return false;
    }

    // A sentence is no row; under a first row a cell may hold two clauses (不奖励，限期整改).
    private static string[] Cells(PageLine line, bool mayHoldClauses = false)
    {
        if (line.HashLevel > 0 || line.IsBold || line.Text.AsSpan().IndexOfAny('。', '；') >= 0 || !mayHoldClauses && line.Text.Contains('，', StringComparison.Ordinal))
            return [];
        var cells = line.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return Array.TrueForAll(cells, c => c.Length <= LongestCell) ? cells : [];
    }
}
