using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Index.Analysis;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>款项名目: what a sum of money is called. 保洁员每月工资多少 is not answered by the 保洁费 that each household pays.</summary>
public static class SumName
{
    // By what a question calls a sum, and what print calls the same. 薪 stands for 薪酬 and 年薪 too.
    private static readonly (string[] Asked, string[] Printed)[] Names =
    [
        (["工资", "工钱", "薪酬", "报酬", "月薪", "年薪", "底薪", "薪水"], ["工资", "薪", "报酬", "酬", "待遇", "补贴", "补助", "误工"]),
        (["营业额", "营收", "销售额", "产值"], ["营业额", "营收", "销售", "产值", "收入"]),
        (["收入", "挣", "赚"], ["收入", "增收", "挣", "赚", "创收", "进账", "收益", "利润", "分红", "营收", "销售额", "产值", "报酬", "工资"]),
        (["奖金", "奖励", "奖多少", "奖几"], ["奖"]),
        (["租金", "房租"], ["租"]),
        (["投资", "造价", "花了多少钱建", "建设资金"], ["投资", "投入", "造价", "资金", "花", "耗资", "斥资", "筹", "投"]),
        (["罚"], ["罚", "处以"]),
        (["利润", "分红", "盈利"], ["利润", "分红", "盈利", "红利", "净赚", "收益"]),
        (["补贴", "补助", "津贴"], ["补", "津贴", "奖", "资助", "发放"]),
        (["贷款"], ["贷", "授信"]),
        (["押金", "保证金"], ["押金", "保证金"]),
        (["捐款", "捐了", "捐资"], ["捐", "募", "善款"]),
        (["一斤卖", "每斤卖", "卖多少钱", "售价", "单价"], ["价", "卖", "售", "每斤", "一斤", "每公斤"]),
    ];

    /// <summary>Whether the ask names a sum, and the paragraph of the unit speaks of no such sum.</summary>
    public static bool IsMissing(ScoredUnit unit, Ask ask)
    {
        if (ask.Type != AskType.Figure) return false;
        var paragraph = unit.View.Article.Paragraphs[unit.Range.Paragraph].Range;
        return IsAskedWithout(unit.View.Folded.AsSpan(paragraph.Start, paragraph.Length), ask.Text, out _)
            && !(IsAnswer(unit) && !IsAskedWithout(Understanding.Folding.Fold(unit.View.Article.Title), ask.Text, out _));
    }

    // 每月多少钱 under 津贴怎么领 is said of what the title names.
    private static bool IsAnswer(ScoredUnit unit)
    {
        foreach (var label in unit.View.Labels)
            if (label.IsQuestion && unit.Unit >= label.First && unit.Unit <= label.Last) return true;
        return false;
    }

    /// <summary>Whether the unit itself speaks only of sums with other names.</summary>
    public static bool IsOther(ScoredUnit unit, Ask ask)
    {
        if (ask.Type != AskType.Figure) return false;
        return IsAskedWithout(unit.View.Folded.AsSpan(unit.Range.Range.Start, unit.Range.Range.Length), ask.Text, out var isOther) && isOther;
    }

    private static bool IsAskedWithout(ReadOnlySpan<char> text, string question, out bool isOther)
    {
        isOther = false;
        var isAsked = false;
        foreach (var (asked, printed) in Names)
        {
            if (question.HoldsAny(asked))
            {
                isAsked = true;
                if (text.HoldsAny(printed)) return false;
            }
            else if (text.HoldsAny(printed))
            {
                isOther = true;
            }
        }
        return isAsked;
    }
}
