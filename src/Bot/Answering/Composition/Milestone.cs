using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>节点: 哪一年竣工 and 什么时候退休 ask when a thing reached a point; a page that does not speak of that point dates something else.</summary>
public static class Milestone
{
    // Words of one point, spoken and printed.
    private static readonly string[][] Points =
    [
        ["竣工", "建成", "完工", "通航", "通车", "投用", "投入使用", "投入运营", "建好", "落成", "启用", "完成", "交付", "投产", "合龙", "贯通"],
        ["退休", "退下", "离休"],
        ["毕业", "毕了业"],
        ["结婚", "成婚", "成亲"],
        ["去世", "逝世", "病逝", "牺牲"],
    ];

    /// <summary>Whether the ask is for the time of a point that the article does not speak of.</summary>
    public static bool IsUnsaid(ArticleView view, Ask ask)
    {
        if (ask.Type != AskType.When) return false;
        foreach (var words in Points)
            if (Array.Exists(words, w => ask.Text.Contains(w, StringComparison.Ordinal)) && !Array.Exists(words, w => view.Folded.Contains(w, StringComparison.Ordinal))) return true;
        return false;
    }
}
