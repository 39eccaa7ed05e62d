using System.Buffers;
using Wenzheng.Bot.Answering.Evidence;

namespace Wenzheng.Bot.Answering.Understanding;

/// <summary>所数之物: what a question counts and wants told to the last (哪三份, 六条办法是啥, 今年九件实事).</summary>
/// <param name="Number">How many, 2 to 20.</param>
/// <param name="Measure">The measure word: 笔, 条, 件.</param>
/// <param name="Noun">What is counted; empty when the question does not say (哪三样).</param>
public sealed record CountedThing(int Number, string Measure, string Noun)
{
    private const string Digits = "二三四五六七八九十两0123456789";
    private const string Measures = "样条笔件项种个类点招把步张面句道块份方层级色股桩本";

    // 三个月, 两个人: what is measured or counted so is no list.
    private static readonly string[] NoLists = ["月", "小时", "工作日", "星期", "季度", "人", "多"];

    private const string NounEnds = "的是都各分有指看锁给列呢吗啥什哪怎叫里中,，?？。：: 、“”";
    private const int Most = 20;
    private const int LongestNoun = 6;

    /// <summary>Null when the ask counts nothing, or wants something else than what is counted.</summary>
    public static CountedThing? In(Ask ask)
    {
        if (ask.Type is not (AskType.Which or AskType.What or AskType.None) && !(ask.Type == AskType.Who && WantsEach(ask))) return null;
        var text = Folding.Fold(ask.Text);
        for (var i = 0; i + 1 < text.Length; i++)
        {
            var end = i;
            while (end < text.Length && end - i < 2 && Digits.Contains(text[end], StringComparison.Ordinal)) end++;
            if (end == i) continue;
            var isWhole = i == 0 || !char.IsAsciiLetterOrDigit(text[i - 1]) && !"第十百千万前.“上这".Contains(text[i - 1], StringComparison.Ordinal);
            var number = text[i] == '两' ? 2 : Numerals.ValueOfAny(text.AsSpan(i, end - i));
            if (isWhole && number is >= 2 and <= Most && end < text.Length && Measures.Contains(text[end], StringComparison.Ordinal) && NounAt(text, end + 1) is var noun && Array.TrueForAll(NoLists, n => !noun.StartsWith(n, StringComparison.Ordinal)))
                return new CountedThing(number, text.Substring(end, 1), noun);
            i = end - 1;
        }
        return null;
    }

    /// <summary>Whether what is counted is a quoted name of the ask or what it stands for (“三管”是指哪三种方式); true too where none is quoted (三笔账是哪三笔).</summary>
    public bool IsOfName(Ask ask)
    {
        var text = Folding.Fold(ask.Text);
        if (text.IndexOf('“', StringComparison.Ordinal) is not (>= 0 and var open) || text.IndexOf('”', open) is not (>= 0 and var close)) return true;
        var after = text.AsSpan(close + 1);
        return StatedAt(after, isOfMost: false) is not (>= 0 and var at) || after[..at].ContainsAny(Meaning);
    }

    private static readonly SearchValues<char> Meaning = SearchValues.Create("是指为即含括");

    /// <summary>Whether something is asked of each of several things.</summary>
    public static bool WantsEach(Ask ask) => ask.Text.Contains('各', StringComparison.Ordinal) || ask.Text.Contains("分别", StringComparison.Ordinal);

    private static string NounAt(string text, int start)
    {
        var end = start;
        while (end < text.Length && end - start < LongestNoun && !NounEnds.Contains(text[end], StringComparison.Ordinal)) end++;
        return text[start..end];
    }

    /// <summary>Where a run of folded text states the same count (三笔, 3件民生实事); -1 when it does not.</summary>
    /// <param name="text">Folded.</param>
    /// <param name="isOfMost">Whether 前三位 counts too: what is asked for are the three that lead.</param>
    public int StatedAt(ReadOnlySpan<char> text, bool isOfMost)
    {
        for (var i = 0; i + 1 < text.Length; i++)
        {
            var end = i;
            while (end < text.Length && end - i < 2 && Digits.Contains(text[end], StringComparison.Ordinal)) end++;
            if (end == i) continue;
            var number = text[i] == '两' ? 2 : Numerals.ValueOfAny(text[i..end]);
            var isRank = i > 0 && text[i - 1] == '前';
            if (number == Number && end < text.Length && !(i > 0 && (char.IsAsciiDigit(text[i - 1]) || text[i - 1] is '第' or '.' or '十'))
                && (isRank && isOfMost && Ranked.Contains(text[end], StringComparison.Ordinal) || !isRank && text[end] == Measure[0] && Holds(text[(end + 1)..]))) return i;
            i = end - 1;
        }
        return -1;
    }

    /// <summary>
    /// Where a run of folded text that leads to a list states the count and closes with it (归纳起来是五条。 具体做法分四步：), whatever it calls what is counted;
    /// -1 when it does not.
    /// </summary>
    /// <param name="text">Folded.</param>
    public int ClosedAt(ReadOnlySpan<char> text)
    {
        for (var i = 0; i + 1 < text.Length; i++)
        {
            var end = i;
            while (end < text.Length && end - i < 2 && Digits.Contains(text[end], StringComparison.Ordinal)) end++;
            if (end == i) continue;
            var number = text[i] == '两' ? 2 : Numerals.ValueOfAny(text[i..end]);
            if (number == Number && end < text.Length && text[end] == Measure[0] && (i == 0 || !char.IsAsciiDigit(text[i - 1]) && text[i - 1] is not ('第' or '.' or '十')) && (end + 1 == text.Length || text[end + 1] is ':' or '：' or '。')) return i;
            i = end - 1;
        }
        return -1;
    }

    /// <summary>Whether a run of folded text leads to a list by the same number of something else (四步： where 四项 are asked for).</summary>
    public bool IsOtherClosed(ReadOnlySpan<char> text)
    {
        if (!text.Contains(':')) return false;
        foreach (var measure in Measures)
            if (measure != Measure[0] && (this with { Measure = measure.ToString() }).ClosedAt(text) >= 0) return true;
        return false;
    }

    private const string Ranked = "位名项类个";

    // 八件民生实事 is what 八件实事 asks for, and 8件事。 before its list what 8件民生实事 asks for.
    private bool Holds(ReadOnlySpan<char> after) =>
        Noun.Length == 0 || !after.IsEmpty && after[0] == Noun[^1] && (after.Length == 1 || !char.IsLetterOrDigit(after[1])) || after[..Math.Min(after.Length, Noun.Length + LongestNoun)].Contains(Noun.Length > 2 ? Noun.AsSpan(Noun.Length - 2) : Noun.AsSpan(), StringComparison.Ordinal);
}
