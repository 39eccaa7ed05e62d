using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>
/// 拆名而问: a name that counts several groups, asked for group by group: “三定六议”的“三定”与“六议”指什么, “两参与两带头”，参与啥带头啥. What is
/// asked for are the parts of the whole name.
/// </summary>
public static class NameInPieces
{
    private const string Numbers = "一二三四五六七八九十两双";

    /// <summary>The whole name as print has it, folded; null when the ask takes no printed name apart.</summary>
    public static string? Of(Ask ask, IReadOnlyList<ArticleView> articles)
    {
        var content = Folding.Fold(ask.Content);
        foreach (var name in PartsComposer.Printed($"{content},{Folding.Fold(ask.Context)}", articles))
        {
            var groups = Groups(name);
            if (groups.Count > 1 && AsksEach(content.Replace(name, ",", StringComparison.Ordinal), groups)) return name;
        }
        return null;
    }

    // 三定 and 六议, each with where what it counts begins: 定, 议.
    private static List<(string Group, string Counted)> Groups(string name)
    {
        var groups = new List<(string, string)>();
        for (var start = 0; start < name.Length;)
        {
            var counted = start;
            while (counted < name.Length && IsNumber(name[counted])) counted++;
            var end = counted;
            while (end < name.Length && !IsNumber(name[end])) end++;
            if (counted == start || end == counted) return [];
            groups.Add((name[start..end], name[counted..end]));
            start = end;
        }
        return groups;
    }

    private static bool IsNumber(char c) => char.IsAsciiDigit(c) || Numbers.Contains(c, StringComparison.Ordinal);

    // Every group by its own name, or what it counts right before a question word.
    private static bool AsksEach(string rest, List<(string Group, string Counted)> groups) =>
        groups.TrueForAll(g => rest.Contains(g.Group, StringComparison.Ordinal)) || groups.TrueForAll(g => rest.Contains(g.Counted + "?", StringComparison.Ordinal));
}
