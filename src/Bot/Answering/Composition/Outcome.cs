using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Index.Analysis;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>兑现: whether what was planned has come about (目标完成了吗, 清零了没) is told by the page that says how it went, not by the one that planned it.</summary>
public static class Outcome
{
    private const int Looked = 12;

    // How near to the best unit the telling one must come.
    private const float LeastScore = 0.35f;
    private const float LeastCoverage = 0.5f;

    private static readonly string[] Asking = ["完成", "实现", "达到", "达成", "兑现", "清零", "达标", "落地", "做到"];
    private static readonly string[] Asked = ["了没", "了吗", "了么", "没有", "是否", "了不", "没?", "是不是"];
    private static readonly string[] Planned = ["计划", "目标", "力争", "打算", "预计", "年底前", "年底", "年内", "将"];
    private static readonly string[] Told = ["实际", "超额", "超出", "还剩", "仅剩", "还差", "比计划", "低于", "没有达到", "未达到", "未完成", "没完成", "没有完成", "已完成", "只完成", "如期完成", "提前完成", "完成计划", "截至"];
    private static readonly string[] Goals = ["目标", "计划", "任务", "指标"];

    /// <summary>Whether an ask wants to know if something planned has come about.</summary>
    public static bool IsAsked(Ask ask) => ask.Type == AskType.Whether && ask.Text.HoldsAny(Asking) && ask.Text.HoldsAny(Asked);

    /// <summary>300人的目标完成了吗 claims no 300: it is what was aimed at.</summary>
    /// <param name="text">The folded question.</param>
    /// <param name="end">Where the figure ends in it.</param>
    public static bool IsAimed(string text, int end)
    {
        var of = text.IndexOf('的', end);
        return of >= 0 && Array.Exists(Goals, g => text.AsSpan(of + 1).StartsWith(g, StringComparison.Ordinal)) && text.HoldsAny(Asking);
    }

    /// <summary>The units with the first that tells the outcome in front, where it is asked for and the best one only plans.</summary>
    public static IReadOnlyList<ScoredUnit> Prefer(Ask ask, IReadOnlyList<ScoredUnit> units)
    {
        if (AsksPresent(ask) && IsGoal(units[0]) && units.Take(Looked).FirstOrDefault(u => !IsGoal(u) && u.Kind >= units[0].Kind && u.Score >= AlikeScore * units[0].Score && u.Coverage >= AlikeScore * units[0].Coverage) is { } present)
            return units.WithFirst(present);
        if (!IsAsked(ask) || !IsOnlyPlanned(units[0])) return units;
        var day = units[0].View.Article.Published;
        var telling = units.Take(Looked).FirstOrDefault(u => !IsOnlyPlanned(u) && u.View.TextOf(u.Range).HoldsAny(Told) && u.Year > YearAgreement.OtherYear && u.Score >= LeastScore * units[0].Score && u.Coverage >= LeastCoverage * units[0].Coverage && !(u.View.Article.Published < day));
        return units.WithFirst(telling);
    }

    // 有几个了, 目前有多少: how many there are, not how many there are to be.
    private static bool AsksPresent(Ask ask) => ask.Type == AskType.Figure && ask.Text.HoldsAny(Present) && !ask.Text.HoldsAny(Aims);

    private static bool IsGoal(ScoredUnit unit) => unit.View.TextOf(unit.Range).HoldsAny(Aims);

    private static readonly string[] Present = ["了", "目前", "现在", "如今", "已经", "现有"];
    private static readonly string[] Aims = ["力争", "目标", "计划", "打算", "预计", "下一步", "明年", "将达到"];
    private const float AlikeScore = 0.8f;

    private static bool IsOnlyPlanned(ScoredUnit unit) => unit.View.TextOf(unit.Range) is var text && text.HoldsAny(Planned) && !text.HoldsAny(Told);
}
