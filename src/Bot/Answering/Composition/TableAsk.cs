using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Index.Analysis;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>问表: what a question asks of a table.</summary>
internal sealed record TableAsk
{
    /// <summary>Indices of the rows that it names.</summary>
    public IReadOnlyList<int> Rows { get; init; } = [];

    /// <summary>Indices of the columns that it asks for.</summary>
    public IReadOnlyList<int> Columns { get; init; } = [];

    /// <summary>Whether the row with the highest, the lowest figure is asked for.</summary>
    public bool AsksHighest { get; init; }

    public bool AsksLowest { get; init; }

    /// <summary>What is asked for the highest and what for the lowest, in the question's order, where each has a column of its own (受理最多和办结率最低的); else empty.</summary>
    public IReadOnlyList<ColumnEnd> Ends { get; init; } = [];

    /// <summary>Itself, or an ask for each of its ends.</summary>
    public IReadOnlyList<TableAsk> Parts => Ends.Count < 2 ? [this] : [.. Ends.Select(e => this with { Ends = [], Columns = [e.Column, .. Columns.Where(c => !Ends.Any(o => o.Column == c))], AsksHighest = e.IsHighest, AsksLowest = !e.IsHighest })];

    /// <summary>Whether every row is asked for; in the order of their figures where the highest is asked for too.</summary>
    public bool AsksEach { get; init; }

    /// <summary>The figure that the rows asked for lie above or below; null where none bounds them.</summary>
    public TableBound? Bound { get; init; }

    /// <summary>-1 where the rows that fell are asked for, 1 where those that rose, else 0.</summary>
    public int Direction { get; init; }

    /// <summary>The words of a column of kinds that the rows asked for have in it (所属县: 某县); empty where it names none.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    public int KindColumn { get; init; } = -1;

    /// <summary>The place in the order asked for, from 1; 0 where none is.</summary>
    public int Nth { get; init; }

    /// <summary>Whether all places up to that are asked for (前三名).</summary>
    public bool IsUpTo { get; init; }

    /// <summary>Two columns whose figures are set against each other in every row; null where none are.</summary>
    public ColumnPair? Pair { get; init; }

    /// <summary>Whether the place of a row in the order of a column is asked for.</summary>
    public bool AsksRank { get; init; }

    /// <summary>The compared quality where one of its rows is asked for (谁多); empty where none is.</summary>
    public string Compared { get; init; } = "";

    /// <summary>Whether the sum of all rows is asked for, which no row tells.</summary>
    public bool AsksSum { get; init; }

    /// <summary>Whether it names a year, and nothing tells the table's.</summary>
    public bool IsUndated { get; init; }

    /// <summary>Whether rows are chosen by something else than their names.</summary>
    public bool Chooses => Rows.Count == 0;

    /// <summary>Whether a column tells how much another has changed.</summary>
    public static bool IsChange(string head) => head.HoldsAny(TableWords.Changes) && !IsRank(head);

    /// <summary>Whether a column numbers the rows.</summary>
    public static bool IsRank(string head) => head.HoldsAny(TableWords.RankHeads);

    /// <summary>Whether a column tells the places of an order that was before (上年位次).</summary>
    public static bool IsFormer(string head) => Array.Exists(TableWords.Former, f => head.StartsWith(f, StringComparison.Ordinal) && head.Length > f.Length);

    /// <summary>The column that numbers the rows now; -1 where none does.</summary>
    public static int RankColumn(PageTable table)
    {
        for (var c = 0; c < table.Columns.Count; c++)
            if (IsRank(table.Columns[c].Name) && !IsFormer(table.Columns[c].Name) && table.IsFigures(c)) return c;
        return -1;
    }

    /// <summary>The first column of figures that is no number of an order, no change and no year; -1 where none is.</summary>
    public static int MainColumn(PageTable table)
    {
        for (var c = 0; c < table.Columns.Count; c++)
            if (table.IsFigures(c) && table.Columns[c].Name is var name && !IsRank(name) && !IsChange(name) && !YearHead.IsOne(name)) return c;
        return -1;
    }
}

/// <summary>界: the figure that the rows asked for lie above or below.</summary>
/// <param name="Figure">As typed.</param>
/// <param name="IsScaled">Whether it was typed with a scale or a measure word, so that the column's count too.</param>
/// <param name="IsBelow">Whether they lie below it.</param>
/// <param name="IsInclusive">Whether a row with just that figure is asked for too (90%以上).</param>
internal sealed record TableBound(FigureValue Figure, bool IsScaled, bool IsBelow, bool IsInclusive);

/// <summary>两列: figures of a row set against each other.</summary>
/// <param name="Now">The column of how it is.</param>
/// <param name="Before">The column of how it was, or of what was planned.</param>
/// <param name="Sign">1 where the rows with more now are asked for, -1 with less, 0 with as much.</param>
internal sealed record ColumnPair(int Now, int Before, int Sign);

/// <summary>一端: the highest or the lowest figure of a column.</summary>
internal sealed record ColumnEnd(int Column, bool IsHighest);
