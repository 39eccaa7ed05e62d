using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Index.Analysis;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>节点: 哪一年竣工 and 什么时候退休 ask when a thing reached a point; a page that does not speak of that point dates something else.</summary>
public static class Milestone
{
    // Words of one point, spoken, and those that print may have for it.
    private static readonly (string[] Asked, string[] Printed)[] Points =
    [
        (["竣工", "建成", "完工", "投用", "投入使用", "投入运营", "建好", "落成", "启用", "交付", "投产"], ["竣工", "建成", "完工", "通航", "通车", "投用", "投入使用", "投入运营", "建好", "落成", "启用", "完成", "交付", "投产", "合龙", "贯通"]),
        (["开建", "动工", "开工", "奠基"], ["开建", "动工", "开工", "奠基", "启动", "始建", "建设", "修建", "兴建", "起建", "开始"]),
        // A bridge whose halves have met is not open yet.
        (["通车", "通航"], ["通车", "通航", "竣工", "建成", "完工", "投用", "投入使用", "开通", "开放", "交付"]),
        (["合龙", "贯通"], ["合龙", "贯通"]),
        (["开学", "开课", "开班"], ["开学", "开课", "开班", "开办", "开设", "上课", "授课", "报到", "举办", "举行"]),
        (["退休", "退下", "离休"], ["退休", "退下", "离休"]),
        (["毕业", "毕了业"], ["毕业", "毕了业"]),
        (["结婚", "成婚", "成亲"], ["结婚", "成婚", "成亲"]),
        (["去世", "逝世", "病逝", "牺牲"], ["去世", "逝世", "病逝", "牺牲"]),
    ];

    /// <summary>Whether the ask is for the time of a point that the unit's paragraph does not speak of, nor what heads it.</summary>
    public static bool IsUnsaid(ScoredUnit unit, Ask ask)
    {
        if (ask.Type != AskType.When) return false;
        foreach (var (asked, printed) in Points)
            if (ask.Text.HoldsAny(asked) && !Speaks(unit, printed)) return true;
        return false;
    }

    private static bool Speaks(ScoredUnit unit, string[] words)
    {
        var view = unit.View;
        for (var u = 0; u < view.Units.Count; u++)
        {
            if (view.Units[u].Paragraph != unit.Range.Paragraph && view.SectionOf(unit.Unit) != u && view.KindOf(view.Units[u]) is not (ParagraphKind.Title or ParagraphKind.Kicker or ParagraphKind.Deck)) continue;
            foreach (var word in words)
                if (view.Folded.AsSpan(view.Units[u].Range.Start, view.Units[u].Range.Length).Contains(word, StringComparison.Ordinal)) return true;
        }
        return false;
    }
}
