using Wenzheng.Bot.Answering.Evidence;

namespace Wenzheng.Bot.Answering.Understanding;

/// <summary>所问之项: the one item of a list or scheme that a question points at: 第三条, 最后一项, “246”里的4, 三色里的橙色.</summary>
/// <param name="Index">Its place, from 1; <see cref="Last"/> for the last; 0 when it is pointed at by a sign or by its words.</param>
/// <param name="Sign">The sign of it in a coded name (6, N); empty when there is none.</param>
/// <param name="Words">Words that the item holds; empty when there are none.</param>
/// <param name="Name">The coded name, or the words before 里的; empty when it is pointed at by its place.</param>
/// <param name="Noun">What its like is called (条, 阶段); empty when the question does not say.</param>
/// <param name="Rest">The question without the words that point.</param>
/// <param name="After">What stands after them, without question words: 聚焦讲 of 第二个聚焦讲了什么.</param>
public sealed record AskedItem(int Index, string Sign, string Words, string Name, string Noun, string Rest, string After)
{
    private const int LongestAfter = 5;

    /// <summary>Whether the item itself is asked for, not something that is told of it: 第二座桥里的那支队伍叫什么 wants more than the item.</summary>
    public bool IsWhole => After.Count(char.IsLetterOrDigit) <= LongestAfter;

    /// <summary>The last item, however many there are.</summary>
    public const int Last = int.MaxValue;

    // What is counted by its place in a list. 第一批, 第二届, 第三次 and 第一书记 name things and point at no list.
    private static readonly string[] Nouns = ["个阶段", "个环节", "个方面", "个步骤", "个问题", "个", "项", "条", "步", "点", "招", "道", "关", "张", "层", "类", "种", "座", "阶段", "环节", "方面", "部分", "章", "款", "位", "件", "样", "笔", "把", "面", "句"];
    private static readonly string[] Inside = ["里面", "当中", "里边", "里", "中"];
    private static readonly string[] Going = ["是", "指", "代表", "具体", "分别", "包括", "包含", "怎么", "什么", "啥", "哪", "有", "讲", "说", "?", "呢", "的意思", "叫"];
    private const int LongestName = 14;
    private const int LongestWords = 6;

    /// <summary>The item that a folded question or ask points at; null when it asks for a whole list or for something else.</summary>
    public static AskedItem? In(string text) => ByInside(text) ?? ByPlace(text);

    private static AskedItem? ByPlace(string text)
    {
        var at = text.IndexOf('第', StringComparison.Ordinal);
        var (index, end) = at < 0 ? (0, 0) : Ordinal(text, at + 1);
        if (index == 0)
        {
            at = text.IndexOf("最后", StringComparison.Ordinal);
            if (at < 0) return null;
            (index, end) = (Last, at + 2);
            if (end < text.Length && "一那这".Contains(text[end], StringComparison.Ordinal)) end++;
            else return null;
        }
        var noun = Array.Find(Nouns, n => string.CompareOrdinal(text, end, n, 0, n.Length) == 0);
        // 第二季度, 第一产业, 第三方.
        if (noun is null) return null;
        return new AskedItem(index, "", "", "", noun.TrimStart('个'), text[..at] + "," + text[(end + noun.Length)..], WithoutAsking(text[(end + noun.Length)..]));
    }

    private static string WithoutAsking(string text)
    {
        var end = text.IndexOfAny([',', '?', '。']);
        if (end >= 0) text = text[..end];
        return AskSplitter.Without(text, InterrogativeFinder.Find(text)).Replace("?", "", StringComparison.Ordinal).Replace("了", "", StringComparison.Ordinal).Replace("些", "", StringComparison.Ordinal).TrimEnd('呢', '吧');
    }

    private static (int Index, int End) Ordinal(string text, int start)
    {
        var end = start;
        while (end < text.Length && end - start < 3 && (char.IsAsciiDigit(text[end]) || "一二三四五六七八九十".Contains(text[end], StringComparison.Ordinal))) end++;
        if (end == start) return (0, start);
        return (Numerals.ValueOfAny(text.AsSpan(start, end - start)), end);
    }

    // “246”里的4, “1+3+N”中的“N”, 三色里的橙色.
    private static AskedItem? ByInside(string text)
    {
        foreach (var inside in Inside)
            for (var at = text.IndexOf(inside, StringComparison.Ordinal); at > 0; at = text.IndexOf(inside, at + 1, StringComparison.Ordinal))
            {
                var start = at + inside.Length;
                if (start < text.Length && text[start] == '的') start++;
                var (item, end) = Marked(text, start);
                if (item.Length == 0 || end < text.Length && !Going.Any(a => string.CompareOrdinal(text, end, a, 0, a.Length) == 0)) continue;
                var name = NameBefore(text, at);
                if (name.Length < 2) continue;
                var rest = text[..at] + "," + text[end..];
                if (IsSign(item) && Signs(name).Count > 1) return new AskedItem(0, item, "", name, "", rest, WithoutAsking(text[end..]));
                if (!IsSign(item) && text[start - 1] == '的' && IsNumbered(name) && item.Length is >= 2 and <= LongestWords && !name.Contains(item, StringComparison.Ordinal) && InterrogativeFinder.Find(item).Count == 0)
                    return new AskedItem(0, "", item, name, "", rest, WithoutAsking(text[end..]));
            }
        return null;
    }

    // What stands in quotation marks, a run of digits or a letter, or the characters up to what asks.
    private static (string Item, int End) Marked(string text, int start)
    {
        if (start >= text.Length) return ("", start);
        if (text[start] is '“' or '"')
        {
            var close = text.IndexOfAny(['”', '"'], start + 1);
            return close < 0 ? ("", start) : (text[(start + 1)..close], close + 1);
        }
        var end = start;
        while (end < text.Length && char.IsAsciiLetterOrDigit(text[end])) end++;
        if (end > start) return (text[start..end], end);
        while (end < text.Length && end - start < LongestWords && char.IsLetterOrDigit(text[end]) && !Going.Any(a => string.CompareOrdinal(text, end, a, 0, a.Length) == 0)) end++;
        return (text[start..end], end);
    }

    private static string NameBefore(string text, int end)
    {
        if (text[end - 1] is '”' or '"')
        {
            var open = text.LastIndexOfAny(['“', '"'], end - 2);
            return open < 0 ? "" : text[(open + 1)..(end - 1)];
        }
        // 246的工作思路里: the code stands before what it is called.
        var start = end;
        while (start > 0 && end - start < LongestName && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '+' or '·' or '-' or '“' or '”')) start--;
        var name = text[start..end];
        var code = name.AsSpan().IndexOfAnyInRange('0', '9');
        if (code < 0) return name;
        var last = code;
        while (last < name.Length && (char.IsAsciiLetterOrDigit(name[last]) || name[last] is '+' or '·' or '-')) last++;
        return name[code..last];
    }

    private static bool IsSign(string item) => item.Length is 1 or 2 && item.All(c => char.IsAsciiLetterOrDigit(c));

    /// <summary>The signs of a coded name: 2, 4, 6 of 246; 1, 12 of 1+12; empty for another name.</summary>
    internal static IReadOnlyList<string> Signs(string name)
    {
        if (!name.All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '·' or '-')) return [];
        return name.All(char.IsAsciiDigit) ? [.. name.Select(c => c.ToString())] : name.Split(['+', '·', '-'], StringSplitOptions.RemoveEmptyEntries);
    }

    private static bool IsNumbered(string name) => name.Any(c => char.IsAsciiDigit(c) || "二三四五六七八九十两双".Contains(c, StringComparison.Ordinal));
}
