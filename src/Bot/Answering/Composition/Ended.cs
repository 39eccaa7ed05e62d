using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Index.Analysis;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>已止之事: 取消…的原因 and 为什么停办… take for granted that a thing was ended; where the page does not say so, nothing on it is the reason.</summary>
public static class Ended
{
    // Verbs of ending, each with what print may say instead; a single character stands for all words that hold it.
    private static readonly (string Asked, string[] Printed)[] Verbs =
    [
        ("取消", ["取消", "不再", "废止", "停止", "精简", "压减", "免除", "免去"]), ("停办", ["停", "关闭", "不再"]), ("叫停", ["停"]), ("撤销", ["撤", "取消", "合并"]),
        ("撤掉", ["撤", "取消", "合并"]), ("关闭", ["关", "停"]), ("解散", ["散"]), ("推迟", ["推迟", "延期", "延后", "改期", "顺延"]), ("延期", ["推迟", "延期", "延后", "改期", "顺延"]), ("辞职", ["辞", "离职", "卸任"]), ("免职", ["免"]),
    ];

    // Other words for an end, for leaving, or for what was refused or failed.
    private static readonly string[] More = ["不再", "停", "停止", "停了", "停掉", "停工", "停发", "关停", "关门", "离开", "离职", "退出", "放弃", "中断", "中止", "暂停", "搬走", "调走", "拆除", "拆掉", "反对", "拒绝", "失败", "亏损"];

    /// <summary>Whether a word tells that something ended.</summary>
    public static bool IsVerb(string word) => Array.Exists(Verbs, v => v.Asked == word) || Array.IndexOf(More, word) >= 0;

    /// <summary>Whether an article tells in any of these words that something ended.</summary>
    public static bool IsTold(ArticleView view) => view.Folded.HoldsAny(More) || Array.Exists(Verbs, v => view.Folded.HoldsAny(v.Printed));

    private static readonly string[] Reasons = ["原因", "是因为"];

    /// <summary>Whether the ask is why something was ended that the article does not say has ended.</summary>
    public static bool IsUnsaid(ArticleView view, Ask ask)
    {
        if (ask.Type != AskType.Why && !ask.Text.HoldsAny(Reasons)) return false;
        foreach (var (asked, printed) in Verbs)
            if (ask.Text.Contains(asked, StringComparison.Ordinal) && !view.Folded.HoldsAny(printed)) return true;
        return false;
    }
}
