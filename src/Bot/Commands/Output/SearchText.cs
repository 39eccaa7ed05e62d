using System.Globalization;
using Wenzheng.Indexing.Engine;
using Wenzheng.Indexing.Retrieval;

namespace Wenzheng.Bot.Commands.Output;

/// <summary>A search result as staff read it: two lines a hit, which stay readable in a narrow window.</summary>
internal static class SearchText
{
    /// <summary>Characters of a passage that show what it is about.</summary>
    private const int SnippetLength = 70;

    public static void Write(Terminal terminal, SearchResult result, bool explain)
    {
        if (explain)
            WriteQuestion(terminal, result.Question);
        if (result.Hits.Count == 0)
        {
            terminal.Out.WriteLine("没有找到；换个说法或少写几个字试试。");
            return;
        }
        for (var i = 0; i < result.Hits.Count; i++)
            WriteHit(terminal, result.Hits[i], i + 1, explain);
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

    private static void WriteHit(Terminal terminal, PassageHit hit, int rank, bool explain)
    {
        var first = explain ? $"（初选 {Number(hit.FirstStage)}）" : "";
        var title = hit.Article.Title.Length > 0 ? hit.Article.Title : "（无标题）";
        var snippet = hit.Text.Length > SnippetLength ? hit.Text[..SnippetLength] + "…" : hit.Text;
        terminal.Out.WriteLine(Terminal.CleanLine($"{rank,3}. 得分 {Number(hit.Score)}{first}　{hit.Passage.Id}　{title}"));
        terminal.Out.WriteLine("     " + Dim(terminal, Terminal.CleanLine(snippet)));
    }

    private static string Dim(Terminal terminal, string text) => terminal.IsRich ? $"\u001b[2m{text}\u001b[0m" : text;

    private static string Number(float value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}
