using System.Buffers;
using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Index.Analysis;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>相对之词: 兼职网格员有几个 is not answered by the number of 专职网格员. Of such words a page that has only others tells of those.</summary>
public static class Contrary
{
    // 几点关门 is not told by when it opens; whether it closes at night may be.
    private static readonly string[][] Hours = [["关门", "闭馆", "打烊", "下班"], ["开门", "开馆", "开放", "上班"]];

    // Common words of the language of which each leaves out the others; what is said of one kind stands together.
    private static readonly string[][][] Sets =
    [
        [["专职"], ["兼职"]], [["上半年"], ["下半年"]], [["线上", "网上"], ["线下"]], [["城镇", "城市"], ["农村", "乡村"]], [["男性"], ["女性"]], [["公办"], ["民办"]],
        [["国有"], ["民营", "私营"]], [["公益性"], ["经营性"]], [["购置", "新购"], ["报废"]], [["室内"], ["室外", "户外"]], [["红事", "婚事"], ["白事", "丧事"]], [["白天"], ["夜间", "晚上"]], [["门诊"], ["住院"]],
        [["早餐", "早饭"], ["午餐", "午饭", "中饭"], ["晚餐", "晚饭"]], [["笔试"], ["面试"]], [["中考"], ["高考"]], [["寒假"], ["暑假"]], [["春季"], ["秋季"]],
        Hours,
        [["小学"], ["初中"], ["高中"]], [["一等奖"], ["二等奖"], ["三等奖"]], [["干流"], ["支流"]], [["河长"], ["湖长"]],
    ];

    /// <summary>
    /// Whether the question has one word of a set and the unit tells of another: where the article has the asked one nowhere, or where a
    /// figure or date is asked for and each of the unit's stands in a clause of another (3月9日笔试，成绩占一半，面试占一半 of 何日面试).
    /// </summary>
    public static bool IsOfOther(ScoredUnit unit, Ask ask)
    {
        var told = unit.View.Folded.AsSpan(unit.Range.Range.Start, unit.Range.Range.Length);
        foreach (var set in Sets)
        {
            if (set == Hours && ask.Type != AskType.When) continue;
            if (Asked(set, ask) is not { } asked || !HoldsOther(told, set, asked)) continue;
            if (!unit.View.Folded.HoldsAny(asked) || AreAllOfOther(told, set, asked, ask)) return true;
        }
        return false;
    }

    // The one kind that the ask names, or where it names none (晚餐呢，每份几元) that the question names around it.
    private static string[]? Asked(string[][] set, Ask ask) =>
        Array.FindAll(set, kind => ask.Text.HoldsAny(kind)) switch
        {
            [var own] => own,
            [] when Array.FindAll(set, kind => ask.Context.HoldsAny(kind) || ask.Shared.HoldsAny(kind)) is [var around] => around,
            _ => null,
        };

    private static bool HoldsOther(ReadOnlySpan<char> text, string[][] set, string[] asked)
    {
        foreach (var other in set)
            if (other != asked && text.HoldsAny(other)) return true;
        return false;
    }

    private static bool AreAllOfOther(ReadOnlySpan<char> text, string[][] set, string[] asked, Ask ask)
    {
        if (ask.Type is not (AskType.Figure or AskType.When)) return false;
        var (isTold, isOther) = (false, false);
        while (!text.IsEmpty)
        {
            var end = text.IndexOfAny(ClauseEnds);
            var clause = end < 0 ? text : text[..end];
            text = end < 0 ? [] : text[(end + 1)..];
            // What a clause names holds till another is named.
            if (clause.HoldsAny(asked)) isOther = false;
            else if (HoldsOther(clause, set, asked)) isOther = true;
            if (ask.Type == AskType.When ? !IsDated(clause) : !IsCounted(clause, ask)) continue;
            if (!isOther) return false;
            isTold = true;
        }
        return isTold;
    }

    private static bool IsDated(ReadOnlySpan<char> clause) => clause.ContainsAnyInRange('0', '9') && clause.ContainsAny(Times);

    private static bool IsCounted(ReadOnlySpan<char> clause, Ask ask)
    {
        foreach (var figure in FigureFinder.Find(clause))
            if (FigureFinder.IsOfAny(figure, ask.Units)) return true;
        return false;
    }

    private static readonly SearchValues<char> Times = SearchValues.Create("年月日时点天号");
    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create(",。;!?，；！？");
}
