using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>所用量词: whether a figure may answer 多少辆 or 多少人次 by the word that it is counted in. 4个小组 are no people, 6个小区 no cars.</summary>
public static class CountedIn
{
    private const string General = "个";

    // In what buildings and spots are counted.
    private const string Places = "处座所栋幢";

    /// <summary>True where the ask names no one measure word, or names 个, in which anything is counted.</summary>
    /// <param name="text">The folded text.</param>
    /// <param name="figure">A figure of the text.</param>
    /// <param name="ask">What is asked.</param>
    public static bool Fits(string text, Figure figure, Ask ask)
    {
        // 设了多少处安置点: 1346人 are no places.
        if (ask.Units is [var place] && Places.Contains(place, StringComparison.Ordinal) && figure.Measure is "person" or "household") return false;
        if (ask.Units is not [var unit] || figure.Measure != "count") return true;
        // 老师有多少个: 7辆 and 3座 are no people.
        if (unit == General) return !CountsPeople(ask.Content) || !EndsWith(text.AsSpan(figure.Start, figure.Length), Things);
        // 第几名 asks for a rank.
        if (FigureFinder.ClassOf(unit) is not ("person" or "count") || ask.Text.Contains("第几", StringComparison.Ordinal)) return true;
        if (!text.AsSpan(figure.Start, figure.Length).EndsWith(General, StringComparison.Ordinal)) return unit is not ("人" or "人次" or "名" or "位" or "口");
        var counted = Counted(text.AsSpan(figure.End));
        if (counted.Length == 0) return true;
        var asked = AfterMark(ask.Content);
        if (FigureFinder.ClassOf(unit) == "person") return counted[0] == '人' || Shares(counted, asked);
        return Shares(counted, asked.IsEmpty ? ask.Content : asked);
    }

    // 老师一共有多少个, 多少个党员.
    private static bool CountsPeople(string content)
    {
        var noun = AfterMark(content).TrimEnd("的了呢啊");
        if (noun.IsEmpty) noun = content.AsSpan(0, Math.Max(0, content.LastIndexOf('?'))).TrimEnd("的一总共有,");
        return EndsWith(noun, People);
    }

    private static bool EndsWith(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
            if (text.EndsWith(word, StringComparison.Ordinal)) return true;
        return false;
    }

    private static readonly string[] People = ["老师", "教师", "学生", "党员", "干部", "书记", "主任", "村民", "居民", "老人", "孩子", "职工", "工人", "医生", "护士", "民警", "专家", "队员", "网格员", "人员", "骨干", "志愿者"];
    private static readonly string[] Things = ["辆", "台", "座", "栋", "幢", "间", "条", "张", "件", "项", "套", "艘", "棵", "株", "本", "处", "块", "盏"];

    // What is counted: the word after the figure, to 的 or the end of its clause.
    private static ReadOnlySpan<char> Counted(ReadOnlySpan<char> after)
    {
        after = after[..Math.Min(after.Length, LongestNoun)];
        if (after.IndexOfAnyExceptInRange('\u3400', '\u9fff') is >= 0 and var end) after = after[..end];
        return after.IndexOf('的') is >= 0 and var of ? after[..of] : after;
    }

    private const int LongestNoun = 8;

    // The question's own words behind what asks: 树 of 种了多少棵树.
    private static ReadOnlySpan<char> AfterMark(string content) => content.AsSpan(content.LastIndexOf('?') + 1);

    private static bool Shares(ReadOnlySpan<char> noun, ReadOnlySpan<char> asked)
    {
        foreach (var c in noun)
            if (asked.Contains(c)) return true;
        return false;
    }
}
