namespace Wenzheng.Ingestion.Reading;

/// <summary>
/// 表行: rows of a table typed with white space between its cells. Lines of as many cells, one under the other, with figures in the same
/// column, are rows, and so are four lines of a name with its figure (行政村 412个): each is whole, heads nothing and goes on in no other line.
/// </summary>
internal static class TableRows
{
    // Two parts divided by white space are a headline's too.
    private const int FewestCells = 3;
    private const int FewestRows = 3;
    private const int FewestOfBroken = 2;

    // Lines of a box of figures.
    private const int FewestNamed = 4;

    // 13.5万元, 1560.25万平方米, in UTF-16 units.
    private const int LongestFigure = 12;

    /// <summary>Longer cells (UTF-16 units) are text set in columns.</summary>
    private const int LongestCell = 24;

    /// <summary>Marks the rows of a page.</summary>
    public static void Mark(List<PageLine> lines)
    {
        for (int from = 0, to; from < lines.Count; from = Math.Max(to, from + 1))
        {
            to = from;
            var cells = Cells(lines[from]);
            if (cells.Length < FewestCells && !IsNamedFigure(cells))
                continue;
            var rows = new List<string[]> { cells };
            for (to = from + 1; to < lines.Count && Cells(lines[to], mayHoldClauses: true) is var next && next.Length == cells.Length && (cells.Length >= FewestCells || IsNamedFigure(next)) && lines[to].Gap == lines[from + 1].Gap; to++)
                rows.Add(next);
            if (rows.Count < (cells.Length < FewestCells ? FewestNamed : FewestRows) || !HasFigures(rows))
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

    // 行政村 412个: a box of figures names one in each line.
    private static bool IsNamedFigure(string[] cells) =>
        cells is [var name, [>= '0' and <= '9', ..] figure] && figure.Length <= LongestFigure && name.Length >= FewestOfBroken && !name.Any(char.IsAsciiDigit) && !figure.Contains('月', StringComparison.Ordinal);

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
        // A bar without white space around it divides cells too, and counts as it does with it.
        var text = line.Text.Contains('|', StringComparison.Ordinal) ? line.Text.Replace("|", " | ", StringComparison.Ordinal) : line.Text;
        var cells = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return Array.TrueForAll(cells, c => c.Length <= LongestCell) ? cells : [];
    }
}
