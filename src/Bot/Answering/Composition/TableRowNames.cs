using Wenzheng.Bot.Answering.Evidence;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>问行: the rows of a table that a question names, by what they are called or by the kind they are of.</summary>
internal sealed class TableRowNames(TableQuestion question)
{
    private readonly string text = question.Text;
    private readonly PageTable table = question.Table;

    /// <summary>The rows that it names, or by a piece the only one of indicators whose years stand beside each other: 粮食 of 粮食产量, 失业率 of 城镇登记失业率.</summary>
    public List<int> Named()
    {
        List<int> rows = [.. Enumerable.Range(0, table.Rows.Count).Where(r => Names(table.NameOf(r)))];
        return rows.Count == 0 && table.Columns.Any(c => YearHead.IsOne(c.Name)) ? RowByPiece() : rows;
    }

    private List<int> RowByPiece()
    {
        var (rows, piece) = (new List<int>(), "");
        for (var row = 0; row < table.Rows.Count; row++)
        {
            var name = table.NameOf(row);
            if (name.IndexOf('(', StringComparison.Ordinal) is > 1 and var open) name = name[..open];
            var longest = "";
            for (var length = name.Length - 1; length >= TableQuestion.ShortestPiece && longest.Length == 0; length--)
                if (text.Contains(name[..length], StringComparison.Ordinal)) longest = name[..length];
                else if (text.Contains(name[^length..], StringComparison.Ordinal)) longest = name[^length..];
            if (longest.Length < Math.Max(TableQuestion.ShortestPiece, piece.Length)) continue;
            if (longest.Length > piece.Length) rows.Clear();
            rows.Add(row);
            piece = longest;
        }
        if (rows.Count != 1) return [];
        question.Mark(piece);
        return rows;
    }

    /// <summary>榜上某县有哪几个镇: the rows that have 某县 in their column of counties. Of a named row it only says where that lies.</summary>
    /// <param name="ask">What has been read so far.</param>
    /// <param name="isOfTable">Whether the question speaks of the table's matter.</param>
    public TableAsk ReadKinds(TableAsk ask, bool isOfTable)
    {
        for (var column = 0; column < table.Columns.Count; column++)
        {
            List<string> said = [.. table.Kinds(column).Where(v => !IsInTitle(v) && Names(v))];
            // 某街道有哪些小区 asks for more than are in any table.
            if (said.Count > 0 && ask.Rows.Count == 0 && (isOfTable || SaysNames() && !said.Exists(IsPlace))) return ask with { Kinds = said, KindColumn = column };
        }
        return ask;
    }

    // 红灰榜 names the table, not those of its rows that are 灰榜.
    private bool IsInTitle(string value) =>
        text.IndexOf(value, StringComparison.Ordinal) is > 0 and var at && table.Title.Contains(text.Substring(at - 1, value.Length + 1), StringComparison.Ordinal);

    // By its name, or by the name without the word of its level or its measure.
    private bool Names(string name)
    {
        // Of thousands of rows most share nothing with the question.
        if (!text.Contains(name[0], StringComparison.Ordinal)) return false;
        if (name.IndexOf('(', StringComparison.Ordinal) is > 1 and var open) name = name[..open];
        if (name.Length == 1) return MarkAlone(name[0]);
        if (question.Mark(name)) return true;
        // 县城到东嵊 is the row of 县城—东嵊.
        if (name.Split(Dashes, StringSplitOptions.RemoveEmptyEntries) is [var from, var to] && text.IndexOf(from, StringComparison.Ordinal) is >= 0 and var at && at + from.Length + 1 < text.Length
            && "到至去往和".Contains(text[at + from.Length], StringComparison.Ordinal) && string.CompareOrdinal(text, at + from.Length + 1, to, 0, to.Length) == 0) return question.Mark(text.Substring(at, from.Length + 1 + to.Length));
        var level = Array.Find(TableWords.Levels, l => name.Length - l.Length >= TableQuestion.ShortestPiece && name.EndsWith(l, StringComparison.Ordinal));
        return level is not null && question.Mark(name[..^level.Length]);
    }

    private static readonly char[] Dashes = ['—', '-', '–', '~'];

    // 马 of 马跟牦牛: a name of one character stands between what joins names.
    private bool MarkAlone(char name)
    {
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1))
        {
            if (at > 0 && !Joins.Contains(text[at - 1], StringComparison.Ordinal) || at + 1 == text.Length || !Joins.Contains(text[at + 1], StringComparison.Ordinal)) continue;
            question.MarkAt(at, 1);
            return true;
        }
        return false;
    }

    private const string Joins = "和跟与、,的呢";

    // 灰榜上有哪些小区 of a table of 小区.
    private bool SaysNames() => table.Columns[table.Names].Name is { Length: >= TableQuestion.ShortestPiece } name && text.Contains(name, StringComparison.Ordinal);

    private bool IsPlace(string name) => table.View.Article.Places.Any(p => p.Name == name || p.ShortName == name);
}
