using System.Text;
using Wenzheng.Bot.Answering.Evidence;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>表行成句: a row of a table as it is told: its name, then every cell behind its column's name; the names of the columns alone tell nothing.</summary>
/// <param name="Text">The line, without a full stop.</param>
/// <param name="Cells">The cells it tells, with their columns' names, in its order.</param>
/// <param name="Cited">The lines it stands in: the names of the columns and the row.</param>
internal sealed record ToldRow(string Text, IReadOnlyList<Quote> Cells, IReadOnlyList<Quote> Cited)
{
    /// <summary>Null for a quotation that is no row of a table.</summary>
    public static ToldRow? Of(Quote quote)
    {
        foreach (var table in quote.View.Tables)
            if (table.RowAt(quote.Range) is { } row)
                return Tell(table, row, Enumerable.Range(0, row.Cells.Count).Where(c => c != table.Names));
        return null;
    }

    /// <summary>Whether a quotation is nothing but the names of a table's columns.</summary>
    public static bool IsHead(Quote quote) => quote.View.Tables.Any(t => t.Head?.Range == quote.Range);

    // A comma between 3420 and 2022年 would make one number of them.
    private static string Joined(List<string> parts)
    {
        var text = new StringBuilder(parts.Count > 0 ? parts[0] : "");
        foreach (var part in parts.Skip(1))
            text.Append(char.IsAsciiDigit(text[^1]) && char.IsAsciiDigit(part[0]) ? '、' : '，').Append(part);
        return text.ToString();
    }

    /// <summary>A row with some of its columns.</summary>
    public static ToldRow Tell(PageTable table, TableRow row, IEnumerable<int> columns)
    {
        var article = table.View.Article;
        var cells = new List<Quote> { new(table.View, row.Cells[table.Names]) };
        var parts = new List<string>();
        foreach (var column in columns)
        {
            var cell = article.TextOf(row.Cells[column]);
            if (table.Columns[column].Head is { } head)
            {
                cells.Add(new Quote(table.View, head));
                var name = article.TextOf(head);
                // 2022年3420 would read as one.
                cell = name + (char.IsAsciiLetterOrDigit(name[^1]) || YearHead.IsOne(name) ? " " : "") + cell;
            }
            cells.Add(new Quote(table.View, row.Cells[column]));
            parts.Add(cell);
        }
        List<Quote> cited = [new(table.View, row.Range)];
        if (table.Head is { } names) cited.Insert(0, new Quote(table.View, names.Range));
        return new ToldRow($"{article.TextOf(row.Cells[table.Names])}：{Joined(parts)}", cells, cited);
    }
}
