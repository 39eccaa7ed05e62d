using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Index.Analysis;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>其时: whether the time that print gives is that of what is claimed, before a claim is confirmed or denied by it.</summary>
public static class ClaimedTime
{
    private static readonly string[] Years = ["今年", "去年", "前年", "明年", "上年"];
    private static readonly string[] Starting = ["开始", "启动", "起"];
    private static readonly string[] Ending = ["截止", "结束", "为止"];

    /// <summary>去年产量是3100吨吗 is not answered by 今年预计产量3100吨: the clause of the figure names another year than the claim.</summary>
    /// <param name="claim">The folded claim.</param>
    /// <param name="printed">The folded quotation.</param>
    /// <param name="figure">The figure as it stands there.</param>
    public static bool IsOfOtherYear(string claim, string printed, string figure)
    {
        var at = printed.IndexOf(figure, StringComparison.Ordinal);
        if (at < 0 || !claim.HoldsAny(Years)) return false;
        var start = printed.AsSpan(0, at).LastIndexOfAny(",;。") + 1;
        var clause = printed[start..at];
        return clause.HoldsAny(Years) && !Array.Exists(Years, y => clause.Contains(y, StringComparison.Ordinal) && claim.Contains(y, StringComparison.Ordinal));
    }

    /// <summary>失业率控制在4%以内了吗 is not answered by the goal of 控制在4%以内.</summary>
    /// <param name="claim">The folded claim.</param>
    /// <param name="printed">The folded quotation.</param>
    public static bool IsGoal(string claim, string printed) => printed.HoldsAny(Goals) && !claim.HoldsAny(Goals) && !claim.HoldsAny(Ahead);

    private static readonly string[] Goals = ["目标", "预期", "力争"];
    private static readonly string[] Ahead = ["明年", "将", "今后", "准备", "要求", "要达到", "要控制", "要实现"];

    /// <summary>3月8日动工,9月底完工: what is claimed of 完工 stands in another clause, with a time of its own.</summary>
    /// <param name="quote">What answers.</param>
    /// <param name="date">The date as it stands there.</param>
    /// <param name="terms">The words of the claim.</param>
    public static bool IsOfOtherClause(Quote quote, string date, IReadOnlyList<QuestionTerm> terms)
    {
        var clauses = Folding.Fold(quote.Text).Split([',', ';', '。'], StringSplitOptions.RemoveEmptyEntries);
        var own = Array.Find(clauses, c => c.Contains(Folding.Fold(date), StringComparison.Ordinal));
        if (own is null) return false;
        foreach (var term in terms)
        {
            if (term.IsPair || term.Text.Length < 2 || own.Contains(term.Text, StringComparison.Ordinal)) continue;
            var holding = Array.FindAll(clauses, c => c.Contains(term.Text, StringComparison.Ordinal));
            if (holding.Length > 0 && Array.TrueForAll(holding, HasTime)) return true;
        }
        return false;
    }

    /// <summary>The two ends of a span of days; null for one date.</summary>
    public static (string First, string Last)? Ends(string date)
    {
        var folded = Folding.Fold(date);
        var at = folded.IndexOfAny(['至', '到'], 1);
        return at > 0 && at + 1 < folded.Length && char.IsAsciiDigit(folded[at + 1]) ? (folded[..at], folded[(at + 1)..]) : null;
    }

    /// <summary>Whether a claim is of when something begins.</summary>
    public static bool IsStart(string claim) => claim.HoldsAny(Starting);

    /// <summary>Whether a claim is of when something ends.</summary>
    public static bool IsEnd(string claim) => claim.HoldsAny(Ending);

    // 9月底, 明年10月, 今年.
    private static bool HasTime(string clause)
    {
        for (var i = 1; i < clause.Length; i++)
            if (clause[i] is '月' or '日' or '年' && char.IsAsciiDigit(clause[i - 1])) return true;
        return clause.HoldsAny(Years);
    }
}
