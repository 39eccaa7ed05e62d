using Wenzheng.Bot.Answering.Evidence;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>只剩时间: whether an article holds of a question nothing but when (今年房价咋样 of pages that tell of 今年 and of no 房价).</summary>
public static class OnlyWhen
{
    private static readonly HashSet<string> Times = new(
        ["今年", "去年", "前年", "明年", "后年", "上年", "今天", "明天", "昨天", "本月", "本周", "上月", "目前", "当前", "现在", "如今", "近期", "最近", "近来", "年底", "年初", "年内", "上半年", "下半年", "季度"], StringComparer.Ordinal);

    /// <summary>Whether the question says more than when, and the unit's article holds none of that.</summary>
    public static bool IsHeld(ScoredUnit unit, IReadOnlyList<QuestionTerm> terms)
    {
        var (says, holdsTime) = (false, false);
        foreach (var term in terms)
        {
            if (term.IsPair) continue;
            var isTime = Times.Contains(term.Text) || char.IsAsciiDigit(term.Text[0]) && term.Text[^1] is '年' or '月' or '日' or '号';
            var isHeld = term.StandsIn(unit.View.Folded);
            if (!isTime && isHeld) return false;
            says |= !isTime;
            holdsTime |= isTime && isHeld;
        }
        return says && holdsTime;
    }
}
