using System.Text.RegularExpressions;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Index.Analysis;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>问上限: 最高能贷多少, 最多扣多少 are told by what sets a limit or says what may be got, not by what was once given.</summary>
public static partial class LimitAsked
{
    private static readonly string[] Setting = ["最高", "最多", "最大", "最长", "上限", "不超", "以内", "封顶", "至多", "限额", "额度", "顶格", "不得超", "不高于", "不多于", "以下", "可", "能", "为限", "满分", "止"];

    /// <summary>Whether a draft may tell the limit that the ask wants; true where it wants none.</summary>
    public static bool MayBeTold(Ask ask, Draft draft) =>
        ask.Type != AskType.Figure || !Asked().IsMatch(ask.Text) || draft.Sentences.Any(s => s.Quotes.Any(q => q.Text.HoldsAny(Setting)));

    [GeneratedRegex("最[高多大](?:可以?|能够?)?(?:给|拿|领|贷|借|补|奖|扣|罚|报销?|申请|减|免|兑|换)[^,。;]{0,3}(?:多少|几)", RegexOptions.CultureInvariant)]
    private static partial Regex Asked();
}
