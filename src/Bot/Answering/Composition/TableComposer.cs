using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Index.Analysis;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>
/// 答表: the rows of a table that a question names, or that what it says of their columns chooses, each figure behind its column's name; the
/// question before tells what a short one leaves out.
/// </summary>
public sealed class TableComposer(EvidenceFinder finder)
{
    private const double Certainty = 0.8;
    private const int MostRows = 12;

    // Articles whose tables are looked into, and columns told of one row.
    private const int Near = 12;
    private const int MostColumns = 4;

    // Letters of a question that leaves to the one before it what it is about.
    private const int LongestOfFollowUp = 16;

    /// <summary>Writes a line for each row; 0 when no table tells what is asked.</summary>
    public double Compose(Inquiry inquiry, AnswerWriter writer)
    {
        var terms = inquiry.Asks.SelectMany(finder.TermsOf).ToList();
        foreach (var table in finder.Articles.Take(Near).SelectMany(a => a.Tables))
            foreach (var asks in Readings(inquiry, table, terms))
                if (Write(asks, table, inquiry.Comparing, writer)) return Certainty;
        return inquiry.AskedBefore.Length > 0 && inquiry.Folded.Count(char.IsLetterOrDigit) <= LongestOfFollowUp && Continue(inquiry, terms, writer) ? Certainty : 0;
    }

    /// <summary>The whole rows of a table that one ask of several names; null when no table tells it.</summary>
    /// <param name="ask">The ask.</param>
    /// <param name="places">The places of the inquiry; an ask that names none is of the one.</param>
    public Draft? RowsOf(Ask ask, IReadOnlyList<PlaceRef> places)
    {
        var own = ask.Context.Length > 0 ? $"{ask.Context},{ask.Text}" : ask.Text;
        var terms = finder.TermsOf(ask);
        foreach (var table in finder.Articles.Take(Near).SelectMany(a => a.Tables))
        {
            var asked = places is [var place] && !own.Contains(place.ShortName, StringComparison.Ordinal) ? place.Name + own : own;
            if (TableAskReader.Read(asked, null, table, terms) is not { Rows: { Count: > 0 and <= MostRowsOfAsk } rows, IsUndated: false } read || read.Columns.Count > MostColumns) continue;
            return new Draft(AnswerKind.Figure, [.. rows.Select(r => new DraftSentence("", [new Quote(table.View, table.Rows[r].Range)]))], Certainty);
        }
        return null;
    }

    private const int MostRowsOfAsk = 3;

    // Of each part where every part asks for a row of its own (哪个签约最多,哪个开工最多), else of the whole.
    private static IEnumerable<IReadOnlyList<TableAsk>> Readings(Inquiry inquiry, PageTable table, List<QuestionTerm> terms)
    {
        var typed = inquiry.BeforeComparing.Length > 0 ? inquiry.BeforeComparing : inquiry.Folded;
        if (Parts(typed, table, terms) is { Count: > 1 } parts) yield return parts;
        if (TableAskReader.Read(typed, inquiry.Comparing, table, terms) is { } own) yield return own.Parts;
        if (typed != inquiry.Folded && TableAskReader.Read(inquiry.Folded, inquiry.Comparing, table, terms) is { } ask) yield return ask.Parts;
    }

    private static List<TableAsk> Parts(string typed, PageTable table, List<QuestionTerm> terms)
    {
        var parts = typed.Split([',', ';', '?', '。'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var asks = new List<TableAsk>();
        if (parts.Length < 2) return asks;
        foreach (var part in parts)
            if (TableAskReader.Read(part, null, table, terms) is { Chooses: true } ask && (ask.AsksHighest || ask.AsksLowest)) asks.Add(ask);
            else return [];
        return asks;
    }

    // 松屏排第几 after 哪个县区第一: asked of the table that the question before was asked of.
    private bool Continue(Inquiry inquiry, List<QuestionTerm> terms, AnswerWriter writer)
    {
        foreach (var table in finder.Near(inquiry.AskedBefore).SelectMany(a => a.Tables))
            if ((TableAskReader.Read(inquiry.AskedBefore, null, table, []) ?? TableAskReader.OfRows(inquiry.AskedBefore, table)) is { } before && TableAskReader.Read(inquiry.Folded, inquiry.Comparing, table, terms, before, inquiry.AskedBefore) is { } ask
                && Write(ask.Parts, table, inquiry.Comparing, writer)) return true;
        return false;
    }

    private static bool Write(IReadOnlyList<TableAsk> asks, PageTable table, Comparing? comparing, AnswerWriter writer)
    {
        var choices = asks.Select(a => (Ask: a, Rows: TableRowChoice.Of(a, table))).ToList();
        if (choices.Exists(c => !IsSummed(c.Ask, table) && c.Rows.Count is 0 or > MostRows || c.Ask.Columns.Count > MostColumns)) return false;
        foreach (var (ask, rows) in choices)
            if (!(IsSummed(ask, table) ? WriteSum(table, writer) : Write(ask, table, rows, comparing, writer))) return !writer.IsEmpty;
        if (asks.Any(a => a.IsUndated)) writer.WriteNotice("表中没有写明年份，请核对原文。");
        return true;
    }

    private static bool Write(TableAsk ask, PageTable table, IReadOnlyList<int> rows, Comparing? comparing, AnswerWriter writer)
    {
        var told = rows.TakeWhile(r => WriteRow(table, r, ask.Columns, writer)).Count();
        if (told == 0) return false;
        if (told < rows.Count)
        {
            writer.WriteNotice($"表中这样的共{rows.Count}个，以上是前{told}个。");
            return true;
        }
        if (ask.AsksSum)
        {
            writer.WriteNotice($"把表中{rows.Count}个数相加，{table.Columns[ask.Columns[0]].Name}共{rows.Sum(r => table.Value(r, ask.Columns[0]) ?? 0).ToString(System.Globalization.CultureInfo.InvariantCulture)}{table.Columns[ask.Columns[0]].Unit}；这个和不是原文所载。");
            return true;
        }
        if (ask.Chooses && !ask.IsUpTo && ask.Nth == 0 && !ask.AsksHighest && !ask.AsksLowest && !ask.AsksEach) writer.WriteNotice($"表中这样的共{rows.Count}个。");
        var column = ask.Columns.FirstOrDefault(c => !TableAsk.IsRank(table.Columns[c].Name), ask.Columns[0]);
        if (rows.Count == 2 && !ask.Chooses && (comparing is not null || ask.Compared.Length > 0) && !TableAsk.IsRank(table.Columns[column].Name))
        {
            if (ComparedFigure.Verdict(Figure(table, rows[0], column), Figure(table, rows[1], column), comparing?.Word ?? ask.Compared) is { Length: > 0 } verdict) writer.WriteNotice(verdict);
        }
        // A table that numbers its rows tells the place itself.
        if (ask.AsksRank && !ask.Columns.Any(c => TableAsk.IsRank(table.Columns[c].Name)))
            foreach (var row in rows)
                if (TableRowChoice.PlaceOf(table, row, column) is > 0 and var place) writer.WriteNotice($"按{table.Columns[column].Name}从高到低，{table.NameOf(row)}在表中{Enumerable.Range(0, table.Rows.Count).Count(r => !table.IsTotal(r))}个里排第{place}。");
        return true;
    }

    // The note under the table tells the sum.
    private static bool IsSummed(TableAsk ask, PageTable table) => ask.AsksSum && table.Notes.Any(n => TellsSum(table, n));

    private static bool TellsSum(PageTable table, Unit note) =>
        table.Text(note.Range) is var text && text.AsSpan().ContainsAnyInRange('0', '9') && text.HoldsAny(SumWords);

    private static readonly string[] SumWords = ["合计", "总计", "共", "总"];

    // 注:全市合计6.98亿元.
    private static bool WriteSum(PageTable table, AnswerWriter writer)
    {
        foreach (var note in table.Notes)
            if (TellsSum(table, note))
                writer.Write(new DraftSentence("", [new Quote(table.View, note.Range)]));
        return !writer.IsEmpty;
    }

    private static ComparedFigure Figure(PageTable table, int row, int column)
    {
        var (cell, unit) = (table.Text(table.Rows[row].Cells[column]), table.Columns[column].Unit);
        if (unit.Length == 0 && cell.EndsWith('%')) unit = "%";
        var printed = cell.EndsWith(unit, StringComparison.Ordinal) ? cell : cell + unit;
        return new ComparedFigure(table.NameOf(row), printed, new FigureValue(table.Value(row, column) ?? 0, unit, false));
    }

    // 某镇：工业税收（万元）11275，比上年+9.6%。 A change is told with what has changed.
    private static bool WriteRow(PageTable table, int row, IReadOnlyList<int> columns, AnswerWriter writer)
    {
        var told = ToldRow.Tell(table, table.Rows[row], columns.SelectMany(c => Told(table, c)).Distinct());
        return writer.WriteCells(told.Text + "。", told.Cells, told.Cited);
    }

    private static IEnumerable<int> Told(PageTable table, int column)
    {
        if (TableAsk.IsChange(table.Columns[column].Name) && column > 0 && table.IsFigures(column - 1) && !TableAsk.IsRank(table.Columns[column - 1].Name)) yield return column - 1;
        yield return column;
    }
}
