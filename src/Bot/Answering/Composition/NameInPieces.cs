using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>
/// 拆名而问: a name that counts several groups, asked for group by group: “三看五评”的“三看”与“五评”指什么, “两帮扶两结对”，帮扶谁结对谁. What is
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

    // 三看 and 五评, each with where what it counts begins: 看, 评.
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

    // Every group by its own name or one in quotation marks (“三看五评”的“三看”是什么), or what each counts right before a question word.
    private static bool AsksEach(string rest, List<(string Group, string Counted)> groups) =>
        groups.Exists(g => rest.Contains($"“{g.Group}”", StringComparison.Ordinal)) || groups.TrueForAll(g => rest.Contains(g.Group, StringComparison.Ordinal)) || groups.TrueForAll(g => rest.Contains(g.Counted + "?", StringComparison.Ordinal));
}
