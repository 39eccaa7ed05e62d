using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Evidence;

/// <summary>表列: a column of a table as its head names it, or, in a table without a head, as every cell of it says.</summary>
/// <param name="Name">Folded, without the measure word; of a column without a head what stands before its numbers (比上年), empty where nothing does.</param>
/// <param name="Unit">The measure word of its numbers, folded; empty where every cell has its own or none.</param>
/// <param name="Head">Where its name stands; null in a table without a head.</param>
public sealed record TableColumn(string Name, string Unit, TextRange? Head)
{
    /// <summary>What stands in each cell before the number; empty in a table with a head.</summary>
    public string Prefix => Head is null ? Name : "";

    /// <summary>A column under its head: 到位资金(亿元).</summary>
    public static TableColumn Under(ArticleView view, TextRange head)
    {
        var text = view.Folded.Substring(head.Start, head.Length);
        var open = text.IndexOf('(', StringComparison.Ordinal);
        var close = open > 0 ? text.IndexOf(')', open) : -1;
        // 每头(只)保额 has a remark within its name, and no measure word.
        return open <= 0 ? new TableColumn(text, "", head)
            : close > 0 && close + 1 < text.Length ? new TableColumn(text[..open] + text[(close + 1)..], "", head)
            : new TableColumn(text[..open], text[(open + 1)..].TrimEnd(')'), head);
    }

    /// <summary>A column without a head whose cells differ in their numbers alone (1260件, 1415件; 比上年-9.4%, 比上年+2.1%); null of any other.</summary>
    /// <param name="cells">Its cells, folded.</param>
    public static TableColumn? Alike(IReadOnlyList<string> cells)
    {
        var (prefix, suffix) = ("", "");
        for (var i = 0; i < cells.Count; i++)
        {
            var cell = cells[i].AsSpan();
            var start = cell.IndexOfAnyInRange('0', '9');
            var end = cell.LastIndexOfAnyInRange('0', '9') + 1;
            if (start < 0) return null;
            while (start > 0 && TableFigure.IsSign(cell[start - 1])) start--;
            if (TableFigure.Read(cell[start..]) is null) return null;
            if (i == 0) (prefix, suffix) = (cell[..start].ToString(), cell[end..].ToString());
            else if (!cell[..start].SequenceEqual(prefix) || !cell[end..].SequenceEqual(suffix)) return null;
        }
        return new TableColumn(prefix, suffix, null);
    }
}
