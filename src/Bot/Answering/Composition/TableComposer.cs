using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>答表: the rows of a table that a question names, or that have the highest, the lowest or a falling figure, each figure under its column's name.</summary>
public sealed class TableComposer(EvidenceFinder finder)
{
    private const double Certainty = 0.8;
    private const int MostRows = 8;

    // Articles whose tables are looked into, and columns told of one row.
    private const int Near = 12;
    private const int MostColumns = 3;

    /// <summary>Writes a line for each row; 0 when no table tells what is asked.</summary>
    public double Compose(Inquiry inquiry, AnswerWriter writer)
    {
        foreach (var table in finder.Articles.Take(Near).SelectMany(a => a.Tables))
            if (TableAsk.Read(inquiry.Folded, inquiry.Comparing, table, inquiry.Asks.SelectMany(a => finder.TermsOf(a))) is { } ask && Write(ask, table, inquiry.Comparing, writer)) return Certainty;
        return 0;
    }

    private static bool Write(TableAsk ask, PageTable table, Comparing? comparing, AnswerWriter writer)
    {
        var column = ask.Columns[0];
        var asksAll = ask.Rows.Count == 0;
        var rows = asksAll ? Chosen(ask, table, column) : ask.Rows;
        if (rows.Count is 0 or > MostRows || ask.Columns.Count > MostColumns) return false;
        var told = rows.TakeWhile(r => WriteRow(table, r, ask.Columns, writer)).Count();
        if (told == 0) return false;
        if (told < rows.Count)
        {
            writer.WriteNotice($"表中这样的共{rows.Count}个，以上是前{told}个。");
            return true;
        }
        if (asksAll && (ask.Direction != 0 || ask.Bound is not null)) writer.WriteNotice($"表中这样的共{rows.Count}个。");
        if (rows.Count == 2 && !asksAll && comparing is not null)
        {
            var (one, other) = (Figure(table, rows[0], column), Figure(table, rows[1], column));
            if (ComparedFigure.Verdict(one, other, comparing.Word) is { Length: > 0 } verdict) writer.WriteNotice(verdict);
        }
        return true;
    }

    // The rows with the highest, then with the lowest figure, or all whose figure fell or rose.
    private static IReadOnlyList<int> Chosen(TableAsk ask, PageTable table, int column)
    {
        // Of a table with a broken row, or of 亿元 among 万元, nobody knows the highest; 合计 is none of those that are compared.
        if (!ask.AsksEach && (!table.IsWhole || !AreInOneUnit(table, column))) return [];
        var all = Enumerable.Range(0, table.Rows.Count).Where(r => !table.IsTotal(r)).ToList();
        if (all.Count == 0) return [];
        if (ask.Bound is { } bound) return all.FindAll(r => Value(table, r, column) is var value && (ask.IsBelow ? value < bound : value > bound) || ask.IsInclusive && Value(table, r, column) == bound);
        if (ask.AsksEach) return ask.AsksHighest ? [.. all.OrderByDescending(r => Value(table, r, column))] : all;
        if (ask.Direction != 0) return all.FindAll(r => Math.Sign(Value(table, r, column)) == ask.Direction);
        var chosen = new List<int>();
        // Of the places in an order, the first is the one with the least number.
        var isRank = TableAsk.IsRank(TableAsk.HeadOf(table, column));
        if (ask.AsksHighest) chosen.AddRange(isRank ? Extreme(all, table, column, -1) : Extreme(all, table, column, 1));
        if (ask.AsksLowest) chosen.AddRange(isRank ? Extreme(all, table, column, 1) : Extreme(all, table, column, -1));
        return [.. chosen.Distinct()];
    }

    private static List<int> Extreme(List<int> all, PageTable table, int column, int sign)
    {
        var most = all.Max(r => sign * Value(table, r, column));
        return all.FindAll(r => sign * Value(table, r, column) == most);
    }

    private static bool AreInOneUnit(PageTable table, int column)
    {
        TableFigure.Read(table.Text(table.Rows[0].Cells[column]), out var first);
        foreach (var row in table.Rows)
            if (TableFigure.Read(table.Text(row.Cells[column]), out var unit) is null || !unit.SequenceEqual(first)) return false;
        return true;
    }

    private static decimal Value(PageTable table, int row, int column) => TableFigure.Read(table.Text(table.Rows[row].Cells[column])) ?? 0;

    private static ComparedFigure Figure(PageTable table, int row, int column)
    {
        var (cell, head) = (table.Text(table.Rows[row].Cells[column]), table.Text(table.Head.Cells[column]));
        var open = head.IndexOf('(', StringComparison.Ordinal);
        var unit = open > 0 ? head[(open + 1)..].TrimEnd(')') : cell.EndsWith('%') ? "%" : "";
        var printed = cell + (open > 0 && !cell.EndsWith(unit, StringComparison.Ordinal) ? unit : "");
        return new ComparedFigure(table.Text(table.Rows[row].Cells[table.Names]), printed, new FigureValue(Value(table, row, column), unit, false));
    }

    // 某镇：工业税收（万元）11275，比上年+9.6%。 A change is told with what has changed.
    private static bool WriteRow(PageTable table, int row, IReadOnlyList<int> columns, AnswerWriter writer)
    {
        var told = ToldRow.Tell(table, table.Rows[row], columns.SelectMany(c => Told(table, c)).Distinct());
        return writer.WriteCells(told.Text + "。", told.Cells, told.Cited);
    }

    private static IEnumerable<int> Told(PageTable table, int column)
    {
        if (TableAsk.IsChange(TableAsk.HeadOf(table, column)) && column > 0 && table.IsFigures(column - 1) && !TableAsk.IsRank(TableAsk.HeadOf(table, column - 1))) yield return column - 1;
        yield return column;
    }
}
