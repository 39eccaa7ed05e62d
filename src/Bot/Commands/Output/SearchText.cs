using System.Globalization;
using Spectre.Console;
using Wenzheng.Indexing.Engine;
using Wenzheng.Indexing.Retrieval;

namespace Wenzheng.Bot.Commands.Output;

/// <summary>A search result as staff read it.</summary>
internal static class SearchText
{
    /// <summary>Characters of a passage that show what it is about.</summary>
    private const int SnippetLength = 80;

    public static void Write(Terminal terminal, SearchResult result, bool explain)
    {
        if (explain)
            WriteQuestion(terminal, result.Question);
        if (result.Hits.Count == 0)
        {
            terminal.Out.WriteLine("没有找到；换个说法或少写几个字试试。");
            return;
        }
        var table = new Table().Border(terminal.IsRich ? TableBorder.Rounded : TableBorder.None);
        table.AddColumn(new TableColumn("#").RightAligned());
        table.AddColumn(new TableColumn("得分").RightAligned());
        if (explain)
            table.AddColumn(new TableColumn("初选").RightAligned());
        table.AddColumns(new TableColumn("段").NoWrap(), new TableColumn("标题"), new TableColumn("开头"));
        for (var i = 0; i < result.Hits.Count; i++)
            table.AddRow(Row(result.Hits[i], i + 1, explain));
        terminal.Rich.Write(table);
    }

    private static void WriteQuestion(Terminal terminal, AnalyzedQuestion question)
    {
        terminal.Out.WriteLine("理解为：" + Terminal.Clean(question.Text));
        foreach (var repair in question.Repairs)
            terminal.Out.WriteLine(Terminal.Clean($"改字：{repair.Typed} → {repair.Became}"));
        foreach (var (kind, name) in ((TermKind, string)[])[(TermKind.Word, "词"), (TermKind.Bigram, "二元")])
        {
            var terms = question.Terms.Where(t => t.Kind == kind).OrderByDescending(t => t.Weight).ThenBy(t => t.Text, StringComparer.Ordinal);
            terminal.Out.WriteLine(Terminal.Clean($"{name}：" + string.Join("　", terms.Select(t => t.Text + " " + Number(t.Weight)))));
        }
        terminal.Out.WriteLine();
    }

    private static List<Spectre.Console.Rendering.IRenderable> Row(PassageHit hit, int rank, bool explain)
    {
        var snippet = Terminal.Clean(hit.Text.Length > SnippetLength ? hit.Text[..SnippetLength] + "…" : hit.Text).Replace('\n', ' ');
        List<Spectre.Console.Rendering.IRenderable> cells = [new Text($"{rank}"), new Text(Number(hit.Score))];
        if (explain)
            cells.Add(new Text(Number(hit.FirstStage)));
        cells.AddRange([new Text(Terminal.Clean(hit.Passage.Id)), new Text(Terminal.Clean(hit.Article.Title)), new Text(snippet)]);
        return cells;
    }

    private static string Number(float value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}
