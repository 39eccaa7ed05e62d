using Wenzheng.Bot.Answering.Evidence;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>选行: the rows of a table that a question asks for, by their names or by what stands in their columns.</summary>
internal static class TableRowChoice
{
    /// <summary>Indices of the rows, in the order they are told in; empty where nobody knows which they are.</summary>
    public static IReadOnlyList<int> Of(TableAsk ask, PageTable table)
    {
        if (ask.Rows.Count > 0) return ask.Rows;
        // 合计 is none of those that are compared.
        var rows = Enumerable.Range(0, table.Rows.Count).Where(r => !table.IsTotal(r)).ToList();
        if (ask.Kinds.Count > 0) rows = rows.FindAll(r => ask.Kinds.Contains(table.Text(table.Rows[r].Cells[ask.KindColumn])));
        if (rows.Count == 0) return [];
        if (ask.Nth > 0) return Ranked(ask, table, rows);
        if (ask.Pair is { } pair) return rows.FindAll(r => IsSo(table, r, pair));
        if (ask.Columns.Count == 0) return [];
        var column = ask.Columns[0];
        // 占比 and shares add up to nothing.
        if (ask.AsksSum) return ask.Columns.Count == 1 && table.IsWhole && table.IsInOneUnit(column) && !TableAsk.IsChange(table.Columns[column].Name) && !TableAsk.IsRank(table.Columns[column].Name) && table.Measured(0, column) is not { Unit: "%" or "分" } ? rows : [];
        // Of a table with a broken row, or of 亿元 among 万元, nobody knows the highest.
        if (!ask.AsksEach && (ask.Kinds.Count == 0 || ask.Bound is not null || ask.AsksHighest || ask.AsksLowest) && (!table.IsWhole || !table.IsInOneUnit(column))) return [];
        if (ask.Bound is { } bound) rows = rows.FindAll(r => Lies(table, r, column, bound));
        if (ask.Direction != 0) rows = rows.FindAll(r => Math.Sign(Value(table, r, column)) == ask.Direction);
        if (ask.AsksEach) return ask.AsksHighest ? [.. rows.OrderByDescending(r => Value(table, r, column))] : rows;
        if (rows.Count == 0 || !ask.AsksHighest && !ask.AsksLowest) return ask.Bound is not null || ask.Direction != 0 || ask.Kinds.Count > 0 ? rows : [];
        // Of the places in an order, the first is the one with the least number.
        var most = TableAsk.IsRank(table.Columns[column].Name) ? -1 : 1;
        var chosen = new List<int>();
        if (ask.AsksHighest) chosen.AddRange(Extreme(rows, table, column, most));
        if (ask.AsksLowest) chosen.AddRange(Extreme(rows, table, column, -most));
        return [.. chosen.Distinct()];
    }

    /// <summary>The place of a row in the order of a column, the greatest first; 0 where nobody knows it.</summary>
    public static int PlaceOf(PageTable table, int row, int column)
    {
        if (!table.IsWhole || !table.IsInOneUnit(column) || table.IsTotal(row)) return 0;
        var place = 1;
        for (var r = 0; r < table.Rows.Count; r++)
            if (!table.IsTotal(r) && Value(table, r, column) > Value(table, row, column)) place++;
        return place;
    }

    private static List<int> Ranked(TableAsk ask, PageTable table, List<int> rows)
    {
        var rank = TableAsk.RankColumn(table);
        return rank < 0 ? [] : rows.FindAll(r => ask.IsUpTo ? Value(table, r, rank) <= ask.Nth : Value(table, r, rank) == ask.Nth);
    }

    private static bool IsSo(PageTable table, int row, ColumnPair pair) =>
        table.Measured(row, pair.Now) is { } now && table.Measured(row, pair.Before) is { } before && Math.Sign(now.Value - before.Value) == pair.Sign;

    private static bool Lies(PageTable table, int row, int column, TableBound bound)
    {
        if (table.Measured(row, column) is not { } cell || bound.IsScaled && cell.Unit.Length > 0 && bound.Figure.Unit.Length > 0 && cell.Unit != bound.Figure.Unit) return false;
        var value = bound.IsScaled ? cell.Value : Value(table, row, column);
        return (bound.IsBelow ? value < bound.Figure.Value : value > bound.Figure.Value) || bound.IsInclusive && value == bound.Figure.Value;
    }

    private static List<int> Extreme(List<int> rows, PageTable table, int column, int sign)
    {
        var most = rows.Max(r => sign * Value(table, r, column));
        return rows.FindAll(r => sign * Value(table, r, column) == most);
    }

    private static decimal Value(PageTable table, int row, int column) => table.Value(row, column) ?? 0;
}
