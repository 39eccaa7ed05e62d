using Wenzheng.Bot.Answering.Evidence;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>相对之词: 兼职网格员有几个 is not answered by the number of 专职网格员. Of two such words a page that has only one tells of that one.</summary>
public static class Contrary
{
    // Common words of the language of which each leaves out the other.
    private static readonly (string One, string Other)[] Pairs =
    [
        ("专职", "兼职"), ("上半年", "下半年"), ("线上", "线下"), ("城镇", "农村"), ("男性", "女性"), ("公办", "民办"), ("国有", "民营"), ("室内", "室外"),
        ("红事", "白事"), ("白天", "夜间"), ("门诊", "住院"),
    ];

    /// <summary>Whether the question has one word of a pair, the unit the other, and the article nowhere the asked one.</summary>
    public static bool IsOfOther(ScoredUnit unit, string question)
    {
        foreach (var (one, other) in Pairs)
            if (IsOf(unit, question, one, other) || IsOf(unit, question, other, one)) return true;
        return false;
    }

    private static bool IsOf(ScoredUnit unit, string question, string asked, string other) =>
        question.Contains(asked, StringComparison.Ordinal) && !question.Contains(other, StringComparison.Ordinal)
        && unit.View.Folded.AsSpan(unit.Range.Range.Start, unit.Range.Range.Length).Contains(other, StringComparison.Ordinal)
        && !unit.View.Folded.Contains(asked, StringComparison.Ordinal);
}
