using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Evidence;

/// <summary>表: lines of an article as cells divided by white space, under a line that names the columns, with a column of names and columns of figures.</summary>
/// <param name="View">The article.</param>
/// <param name="Title">The line over the table with the article's headings, folded.</param>
/// <param name="Head">The line that names the columns.</param>
/// <param name="Rows">The lines under it, in print order.</param>
/// <param name="Names">Index of the column of names.</param>
/// <param name="IsWhole">False where it has a row with fewer or more cells, whose figures are not known.</param>
public sealed record PageTable(ArticleView View, string Title, TableRow Head, IReadOnlyList<TableRow> Rows, int Names, bool IsWhole)
{
    // As the reading of pages takes lines for rows (Ingestion.Reading.TableRows).
    private const int FewestCells = 3;
    private const int FewestRows = 2;
    private const int LongestCell = 24;

    // Between cells in documents; in newspapers it is white space.
    private const char Bar = '|';

    // Wider and longer ones are data, not print.
    private const int MostCells = 40;
    private const int MostRows = 2000;

    /// <summary>The tables of an article in order.</summary>
    public static IReadOnlyList<PageTable> Of(ArticleView view)
    {
        var tables = new List<PageTable>();
        for (int from = 0, to; from < view.Units.Count; from = Math.Max(to, from + 1))
        {
            to = from;
            if (Cells(view, from) is not { } head) continue;
            var rows = new List<TableRow>();
            if (to + 1 < view.Units.Count && IsRule(view, to + 1)) to++;
            var isWhole = true;
            while (++to < view.Units.Count && rows.Count < MostRows)
                if (Cells(view, to) is { } row && row.Cells.Count == head.Cells.Count) rows.Add(row);
                else if (rows.Count > 0 && IsBroken(view, to)) isWhole = false;
                else break;
            if (rows.Count < FewestRows || head.Cells.Any(c => IsFigure(view.Folded.AsSpan(c.Start, c.Length))) || NameColumn(view, rows) is not (>= 0 and var names)) continue;
            if (!Enumerable.Range(0, head.Cells.Count).Any(c => c != names && HaveDigits(view, rows, c))) continue;
            tables.Add(new PageTable(view, TitleOf(view, from), head, rows, names, isWhole && rows.Count < MostRows));
        }
        return tables;
    }

    /// <summary>Whether every row has a figure in a column.</summary>
    public bool IsFigures(int column) => column != Names && AreFigures(View, Rows, column);

    /// <summary>Whether a row sums the others up (合计, 全县).</summary>
    public bool IsTotal(int row) => Text(Rows[row].Cells[Names]) is var name && Array.Exists(Totals, t => name.StartsWith(t, StringComparison.Ordinal) || name.EndsWith(t, StringComparison.Ordinal));

    private static readonly string[] Totals = ["合计", "总计", "小计", "共计", "平均", "总数", "全县", "全市", "全区", "全镇", "全省", "全乡", "全旗", "全州", "全国"];

    /// <summary>The row, or the names of the columns, that stands at a range; null elsewhere.</summary>
    public TableRow? RowAt(TextRange range) => Head.Range == range ? Head : Rows.FirstOrDefault(r => r.Range == range);

    /// <summary>A cell's text, folded.</summary>
    public string Text(TextRange cell) => View.Folded.Substring(cell.Start, cell.Length);

    // A row with a cell left empty: nobody knows which.
    private static bool IsBroken(ArticleView view, int unit) =>
        Cells(view, unit, FewestOfBroken) is { } line && line.Cells.Any(c => TableFigure.Read(view.Folded.AsSpan(c.Start, c.Length)) is not null);

    private const int FewestOfBroken = 2;

    private static bool AreFigures(ArticleView view, IReadOnlyList<TableRow> rows, int column) =>
        rows.All(r => TableFigure.Read(view.Folded.AsSpan(r.Cells[column].Start, r.Cells[column].Length)) is not null);

    private static bool HaveDigits(ArticleView view, IReadOnlyList<TableRow> rows, int column) =>
        rows.All(r => view.Folded.AsSpan(r.Cells[column].Start, r.Cells[column].Length).ContainsAnyInRange('0', '9'));

    // 2021年 names a column.
    private static bool IsFigure(ReadOnlySpan<char> head) => TableFigure.Read(head) is not null && !YearHead.IsOne(head);

    // |---|:--:| under the names of the columns, as documents mark them.
    private static bool IsRule(ArticleView view, int unit)
    {
        var text = view.Folded.AsSpan(view.Units[unit].Range.Start, view.Units[unit].Range.Length);
        return text.Length > 2 && text[0] == Bar && text.IndexOfAnyExcept("|-: ") < 0;
    }

    // The first column whose cells are words, each another.
    private static int NameColumn(ArticleView view, List<TableRow> rows)
    {
        for (var column = 0; column < rows[0].Cells.Count; column++)
        {
            var names = rows.Select(r => view.Folded.Substring(r.Cells[column].Start, r.Cells[column].Length)).ToList();
            if (names.TrueForAll(n => n.Length > 1 && char.IsLetter(n[0])) && names.Distinct().Count() == names.Count) return column;
        }
        return -1;
    }

    private static string TitleOf(ArticleView view, int head)
    {
        var article = view.Article;
        var above = head > 0 ? view.TextOf(view.Units[head - 1]) : "";
        return Folding.Fold($"{above} {article.Title} {article.Kicker} {article.Deck}");
    }

    private static TableRow? Cells(ArticleView view, int unit, int fewest = FewestCells)
    {
        var range = view.Units[unit].Range;
        var text = view.Folded.AsSpan(range.Start, range.Length);
        if (text.IndexOfAny('。', ';') >= 0) return null;
        var isBarred = text.Length > 0 && text[0] == Bar;
        var cells = new List<TextRange>();
        for (int i = isBarred ? 1 : 0, start; i < text.Length; i += isBarred ? 1 : 0)
        {
            while (i < text.Length && char.IsWhiteSpace(text[i])) i++;
            start = i;
            while (i < text.Length && (isBarred ? text[i] != Bar : !char.IsWhiteSpace(text[i]))) i++;
            var end = i;
            while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
            if (end - start > LongestCell || cells.Count == MostCells || isBarred && end == start && i < text.Length) return null;
            if (end > start) cells.Add(new TextRange(range.Start + start, end - start));
        }
        return cells.Count >= fewest ? new TableRow(range, cells) : null;
    }
}

/// <summary>表行: one line of a table.</summary>
/// <param name="Range">The whole line.</param>
/// <param name="Cells">Its cells in order.</param>
public sealed record TableRow(TextRange Range, IReadOnlyList<TextRange> Cells);
