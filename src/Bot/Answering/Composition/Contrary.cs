using Wenzheng.Bot.Answering.Evidence;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>相对之词: 兼职网格员有几个 is not answered by the number of 专职网格员. Of such words a page that has only others tells of those.</summary>
public static class Contrary
{
    // Common words of the language of which each leaves out the others; what is said of one kind stands together.
    private static readonly string[][][] Sets =
    [
        [["专职"], ["兼职"]], [["上半年"], ["下半年"]], [["线上", "网上"], ["线下"]], [["城镇", "城市"], ["农村", "乡村"]], [["男性"], ["女性"]], [["公办"], ["民办"]],
        [["国有"], ["民营", "私营"]], [["室内"], ["室外", "户外"]], [["红事", "婚事"], ["白事", "丧事"]], [["白天"], ["夜间", "晚上"]], [["门诊"], ["住院"]],
        [["早餐", "早饭"], ["午餐", "午饭", "中饭"], ["晚餐", "晚饭"]], [["笔试"], ["面试"]], [["寒假"], ["暑假"]], [["春季"], ["秋季"]],
        [["小学"], ["初中"], ["高中"]], [["一等奖"], ["二等奖"], ["三等奖"]],
    ];

    /// <summary>Whether the question has one word of a set, the unit another, and the article nowhere the asked one.</summary>
    public static bool IsOfOther(ScoredUnit unit, string question)
    {
        foreach (var set in Sets)
        {
            if (Array.FindAll(set, kind => Holds(question, kind)) is not [var asked]) continue;
            var told = unit.View.Folded.AsSpan(unit.Range.Range.Start, unit.Range.Range.Length);
            foreach (var other in set)
                if (other != asked && Holds(told, other) && !Holds(unit.View.Folded, asked)) return true;
        }
        return false;
    }

    private static bool Holds(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
            if (text.Contains(word, StringComparison.Ordinal)) return true;
        return false;
    }
}
