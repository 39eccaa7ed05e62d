using System.Globalization;
using Wenzheng.Bot.Answering;

namespace Wenzheng.Bot.Commands.Output;

/// <summary>An answer as the terminal shows it: the text, then its numbered sources with their quotes.</summary>
internal static class AnswerText
{
    public static void Write(Terminal terminal, string typed, Answer answer)
    {
        var output = terminal.Out;
        if (answer.Understood.Length > 0 && answer.Understood != typed)
            output.WriteLine(Dim(terminal, $"（理解为：{Terminal.CleanLine(answer.Understood)}）"));
        output.WriteLine(Bold(terminal, Terminal.Clean(answer.Text)));
        if (answer.Citations.Count > 0)
            output.WriteLine();
        foreach (var citation in answer.Citations)
        {
            output.WriteLine($"[{citation.Number}] {Terminal.CleanLine(Origin(citation))}");
            output.WriteLine(Dim(terminal, $"    “{Terminal.CleanLine(citation.Quote)}”"));
        }
        if (answer.Suggestions.Count == 0)
            return;
        output.WriteLine();
        output.WriteLine("相近的文章：");
        foreach (var suggestion in answer.Suggestions)
            output.WriteLine($"  · {Terminal.CleanLine(suggestion.Title.Length > 0 ? suggestion.Title : "（无标题）")}（{Terminal.CleanLine(suggestion.Source)}）");
    }

    private static string Origin(Citation c)
    {
        var where = c.Newspaper.Length > 0 ? $"{c.Newspaper}，" : "";
        if (c.Published is { } day)
            where += day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "，";
        return $"{(c.Title.Length > 0 ? c.Title : "（无标题）")}（{where}{c.Source}）";
    }

    private static string Bold(Terminal terminal, string text) => terminal.IsRich ? $"\u001b[1m{text}\u001b[0m" : text;

    private static string Dim(Terminal terminal, string text) => terminal.IsRich ? $"\u001b[2m{text}\u001b[0m" : text;
}
