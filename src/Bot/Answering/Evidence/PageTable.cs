using System.Text.RegularExpressions;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Evidence;

/// <summary>
/// 表: lines of an article as cells divided by white space, with a column of names and columns of figures, under a line that names the columns
/// or, where every cell says itself what it counts (某县 982件 比上年-21.6%), under none.
/// </summary>
/// <param name="View">The article.</param>
/// <param name="Title">The line over the table with the article's headings, folded.</param>
/// <param name="Head">The line that names the columns; null where none does.</param>
/// <param name="Columns">The columns in order.</param>
/// <param name="Rows">The lines under it, in print order.</param>
/// <param name="Names">Index of the column of names.</param>
/// <param name="Notes">Units of the note under it.</param>
/// <param name="IsWhole">False where it has a row with fewer or more cells, whose figures are not known.</param>
public sealed partial record PageTable(ArticleView View, string Title, TableRow? Head, IReadOnlyList<TableColumn> Columns, IReadOnlyList<TableRow> Rows, int Names, IReadOnlyList<Unit> Notes, bool IsWhole)
{
    private const int FewestRows = 2;
    private const int FewestWithoutHead = 3;

    // Longer ones are data, not print.
    private const int MostRows = 2000;

    /// <summary>The tables of an article in order.</summary>
    public static IReadOnlyList<PageTable> Of(ArticleView view)
    {
        var tables = new List<PageTable>();
        for (int from = 0, to; from < view.Units.Count; from = Math.Max(to, from + 1))
        {
            to = from;
            if (TableLines.Cells(view, from) is not { } head) continue;
            var rows = new List<TableRow>();
            if (to + 1 < view.Units.Count && TableLines.IsRule(view, to + 1)) to++;
            var isWhole = true;
            while (++to < view.Units.Count && rows.Count < MostRows)
                if (TableLines.Cells(view, to) is { } row && row.Cells.Count == head.Cells.Count) rows.Add(row);
                else if (rows.Count > 0 && TableLines.IsBroken(view, to)) isWhole = false;
                else break;
            if ((UnderHead(view, from, head, rows) ?? WithoutHead(view, from, [head, .. rows])) is not { } table) continue;
            tables.Add(table with { Notes = NotesAt(view, to), IsWhole = isWhole && rows.Count < MostRows });
        }
        return tables;
    }

    /// <summary>Whether every row has a figure in a column.</summary>
    public bool IsFigures(int column) => (figures ??= [.. Enumerable.Range(0, Columns.Count).Select(AreFigures)])[column];

    private bool AreFigures(int column)
    {
        if (column == Names) return false;
        for (var row = 0; row < Rows.Count; row++)
            if (Value(row, column) is null) return false;
        return true;
    }

    /// <summary>The number of a cell as printed; null where it holds anything else.</summary>
    public decimal? Value(int row, int column) => Value(row, column, out _);

    /// <summary>A cell's number with its scale and its measure word, the column's where it has none of its own; null where it holds anything else.</summary>
    public FigureValue? Measured(int row, int column)
    {
        if (Value(row, column, out var own) is not { } value) return null;
        var unit = own.IsEmpty ? Columns[column].Unit : own.ToString();
        var sign = Math.Sign(value);
        var printed = $"{Math.Abs(value)}{unit}";
        return FigureValue.Of(printed, new Figure(0, printed.Length, "")) is { } measured ? measured with { Value = sign < 0 ? -measured.Value : measured.Value } : null;
    }

    /// <summary>Whether the figures of a column are printed in one measure.</summary>
    public bool IsInOneUnit(int column)
    {
        Value(0, column, out var first);
        for (var row = 0; row < Rows.Count; row++)
            if (Value(row, column, out var unit) is null || !unit.SequenceEqual(first)) return false;
        return true;
    }

    /// <summary>The words of a column that sorts the rows by them, several of which stand in more than one row (所属县); empty of any other.</summary>
    public IReadOnlyList<string> Kinds(int column) => (kinds ??= [.. Enumerable.Range(0, Columns.Count).Select(KindsOf)])[column];

    // Read once for all questions, as each looks at every column.
    private string[][]? kinds;
    private bool[]? figures;
    private string[]? named;

    private string[] KindsOf(int column)
    {
        if (column == Names) return [];
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in Rows)
        {
            var cell = View.Folded.AsSpan(row.Cells[column].Start, row.Cells[column].Length);
            if (cell.Length < 2 || !char.IsLetter(cell[0]) || cell.ContainsAnyInRange('0', '9')) return [];
            words.Add(cell.ToString());
        }
        return words.Count < Rows.Count ? [.. words] : [];
    }

    /// <summary>What a row is called.</summary>
    public string NameOf(int row) => (named ??= [.. Rows.Select(r => Text(r.Cells[Names]))])[row];

    /// <summary>Whether a row sums the others up (合计, 全县).</summary>
    public bool IsTotal(int row) => NameOf(row) is var name && Array.Exists(Totals, t => name.StartsWith(t, StringComparison.Ordinal) || name.EndsWith(t, StringComparison.Ordinal));

    private static readonly string[] Totals = ["合计", "总计", "小计", "共计", "平均", "总数", "全县", "全市", "全区", "全镇", "全省", "全乡", "全旗", "全州", "全国"];

    /// <summary>The row that stands at a range; null elsewhere.</summary>
    public TableRow? RowAt(TextRange range) => Rows.FirstOrDefault(r => r.Range == range);

    /// <summary>A cell's text, folded.</summary>
    public string Text(TextRange cell) => View.Folded.Substring(cell.Start, cell.Length);

    private decimal? Value(int row, int column, out ReadOnlySpan<char> unit)
    {
        var cell = Rows[row].Cells[column];
        var text = View.Folded.AsSpan(cell.Start, cell.Length);
        unit = [];
        var prefix = Columns[column].Prefix;
        return text.StartsWith(prefix, StringComparison.Ordinal) ? TableFigure.Read(text[prefix.Length..], out unit) : null;
    }

    private static PageTable? UnderHead(ArticleView view, int at, TableRow head, List<TableRow> rows)
    {
        if (rows.Count < FewestRows || head.Cells.Any(c => IsFigure(view.Folded.AsSpan(c.Start, c.Length))) || NameColumn(view, rows) is not (>= 0 and var names)) return null;
        if (!Enumerable.Range(0, head.Cells.Count).Any(c => c != names && HaveDigits(view, rows, c))) return null;
        return new PageTable(view, TitleOf(view, at), head, [.. head.Cells.Select(c => TableColumn.Under(view, c))], rows, names, [], true);
    }

    // Every cell beside the name says itself what it counts.
    private static PageTable? WithoutHead(ArticleView view, int at, List<TableRow> rows)
    {
        if (rows.Count < FewestWithoutHead) return null;
        // 第一名 甲区 94.8%: the ranks stand before the names.
        var names = rows[0].Cells.Count > 2 && rows.TrueForAll(r => Rank().IsMatch(view.Folded.AsSpan(r.Cells[0].Start, r.Cells[0].Length))) ? 1 : 0;
        if (names > 0 ? !AreNames(view, rows, names) : NameColumn(view, rows) != 0) return null;
        var columns = new List<TableColumn> { new("", "", null) };
        if (names > 0) columns.Insert(0, new(Ranks, "", null));
        for (var column = names + 1; column < rows[0].Cells.Count; column++)
        {
            if (TableColumn.Alike([.. rows.Select(r => view.Folded.Substring(r.Cells[column].Start, r.Cells[column].Length))]) is not { } alike || alike.Name.Length + alike.Unit.Length == 0) return null;
            columns.Add(alike);
        }
        return new PageTable(view, TitleOf(view, at), null, columns, rows, names, [], true);
    }

    private static bool HaveDigits(ArticleView view, IReadOnlyList<TableRow> rows, int column) =>
        rows.All(r => view.Folded.AsSpan(r.Cells[column].Start, r.Cells[column].Length).ContainsAnyInRange('0', '9'));

    // 2021年 names a column.
    private static bool IsFigure(ReadOnlySpan<char> head) => TableFigure.Read(head) is not null && !YearHead.IsOne(head);

    // The first column whose cells are words, each another. One of a single character (马) may stand among longer ones.
    private static int NameColumn(ArticleView view, List<TableRow> rows)
    {
        for (var column = 0; column < rows[0].Cells.Count; column++)
            if (AreNames(view, rows, column)) return column;
        return -1;
    }

    private static bool AreNames(ArticleView view, List<TableRow> rows, int column)
    {
        var names = rows.Select(r => view.Folded.Substring(r.Cells[column].Start, r.Cells[column].Length)).ToList();
        return names.TrueForAll(n => char.IsLetter(n[0])) && names.Count(n => n.Length == 1) * 2 < names.Count && names.Distinct().Count() == names.Count;
    }

    private const string Ranks = "名次";

    [GeneratedRegex("^第[0-9一二三四五六七八九十]{1,3}名?$", RegexOptions.CultureInvariant)]
    private static partial Regex Rank();

    private static string TitleOf(ArticleView view, int head)
    {
        var article = view.Article;
        var above = head > 0 ? view.TextOf(view.Units[head - 1]) : "";
        return Folding.Fold($"{above} {article.Title} {article.Kicker} {article.Deck}");
    }

    private static readonly string[] NoteWords = ["注", "备注", "说明", "合计", "全市", "全县", "全区", "共计", "总计"];

    // The paragraph under the rows, where it speaks of them.
    private static List<Unit> NotesAt(ArticleView view, int unit)
    {
        var notes = new List<Unit>();
        if (unit >= view.Units.Count || !Array.Exists(NoteWords, w => view.Folded.AsSpan(view.Units[unit].Range.Start).StartsWith(w, StringComparison.Ordinal))) return notes;
        for (var u = unit; u < view.Units.Count && view.Units[u].Paragraph == view.Units[unit].Paragraph; u++) notes.Add(view.Units[u]);
        return notes;
    }
}
