using System.Globalization;
using Wenzheng.Indexing.Retrieval;

namespace Wenzheng.Bot.Commands.Output;

/// <summary>A search result as staff read it: two lines a hit, which stay readable in a narrow window.</summary>
internal static class SearchText
{
    /// <summary>Characters of a passage that show what it is about.</summary>
    private const int SnippetLength = 70;

    public static void Write(Terminal terminal, SearchResult result)
    {
        if (result.Hits.Count == 0)
            terminal.Out.WriteLine("没有找到；换个说法或少写几个字试试。");
        for (var i = 0; i < result.Hits.Count; i++)
            WriteHit(terminal, result.Hits[i], i + 1, "");
    }

    /// <summary>A hit's two lines.</summary>
    /// <param name="remark">Stands behind the score.</param>
    public static void WriteHit(Terminal terminal, PassageHit hit, int rank, string remark)
    {
        var title = hit.Article.Title.Length > 0 ? hit.Article.Title : "（无标题）";
        var snippet = hit.Text.Length > SnippetLength ? hit.Text[..SnippetLength] + "…" : hit.Text;
        terminal.Out.WriteLine(Terminal.CleanLine($"{rank,3}. 得分 {Number(hit.Score)}{remark}　{hit.Passage.Id}　{title}"));
        terminal.Out.WriteLine("     " + Dim(terminal, Terminal.CleanLine(snippet)));
    }

    private static string Dim(Terminal terminal, string text) => terminal.IsRich ? $"\u001b[2m{text}\u001b[0m" : text;

    public static string Number(float value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}
