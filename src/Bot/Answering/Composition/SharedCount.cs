using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Index.Analysis;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>合计之数: a number of things of several named together (甲园、乙园两个小区共有1268套) is the number of none of them alone.</summary>
public static class SharedCount
{
    // UTF-16 units of the end of a name before its mark, and of the beginning of one after it, that must stand in the question.
    private const int ShortestName = 2;

    private static readonly string[] Counted = ["count", "person", "household", "area", "money"];
    private const string Numbers = "两二三四五六七八九十多几";

    /// <summary>Whether the ask is for the number of things of one member of a list that the unit counts together.</summary>
    public static bool IsOfSeveral(ScoredUnit unit, Ask ask)
    {
        if (ask.Type != AskType.Figure || ask.Units is not [var measure] || !Counted.Contains(FigureFinder.ClassOf(measure))) return false;
        var text = unit.View.Folded.AsSpan(unit.Range.Range.Start, unit.Range.Range.Length);
        // What is paid in a place stands in another clause than how many there are.
        var isMoney = FigureFinder.ClassOf(measure) == "money";
        var isTotal = text.HoldsAny("共有", "合计", "分布");
        for (var mark = text.IndexOf('、'); mark >= 0; mark = NextMark(text, mark))
        {
            var end = mark + 1;
            while (end < text.Length && !char.IsPunctuation(text[end]) && !IsNumber(text[end])) end++;
            // What follows the list counts its members: 两处, 等3个.
            if (end >= text.Length || !IsNumber(text[end]) || !(isTotal && !isMoney) && !CountsMembers(text[end..])) continue;
            var (isFirst, isSecond) = (HoldsEnd(ask.Text, text[..mark]), HoldsStart(ask.Text, text[(mark + 1)..end]));
            if (isFirst != isSecond) return true;
        }
        return false;
    }

    // 甲行、乙行三家已放款3.2亿元: the members are counted, and one figure follows for all of them.
    private static bool CountsMembers(ReadOnlySpan<char> after)
    {
        if (after.Length < 2 || !MemberMeasures.Contains(after[1], StringComparison.Ordinal)) return false;
        var clause = after[..(after.IndexOfAny(',', ';', '。') is >= 0 and var end ? end : after.Length)];
        // 城镇4个、校园7个、河湖2个: each has its own.
        return !clause.ContainsAny("各每均别、") && FigureFinder.Find(clause[1..].ToString()).Count == 1;
    }

    private const string MemberMeasures = "家个类县区镇乡村所处项";

    private static int NextMark(ReadOnlySpan<char> text, int mark) => text[(mark + 1)..].IndexOf('、') is >= 0 and var next ? mark + 1 + next : -1;

    private static bool IsNumber(char c) => char.IsAsciiDigit(c) || Numbers.Contains(c, StringComparison.Ordinal);

    private static bool HoldsEnd(string question, ReadOnlySpan<char> before) =>
        before.Length >= ShortestName && question.AsSpan().Contains(before[^ShortestName..], StringComparison.Ordinal) && IsName(before[^ShortestName..]);

    private static bool HoldsStart(string question, ReadOnlySpan<char> name) =>
        name.Length >= ShortestName && question.AsSpan().Contains(name[..ShortestName], StringComparison.Ordinal);

    private static bool IsName(ReadOnlySpan<char> end) => !char.IsPunctuation(end[0]) && !char.IsPunctuation(end[1]);
}
