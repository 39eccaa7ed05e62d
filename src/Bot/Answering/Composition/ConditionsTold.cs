using System.Text.RegularExpressions;
using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Index.Analysis;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>问条件: 什么样的人可以当, 我40岁能报不 are told by what sets the conditions, whose words are few of the question's own.</summary>
public static partial class ConditionsTold
{
    private static readonly string[] Setting = ["条件", "资格", "周岁", "年满", "年龄", "符合", "以上学历", "放宽", "须为", "须是", "限于"];

    // What says in other words who may, or that nobody may more, needs no other in its place.
    private static readonly string[] Deciding = ["要求", "必须", "优先", "不限", "凡", "均可", "方可", "才能", "才可", "可以", "就能", "只能", "不能", "不得", "都算", "算作", "对象", "享受"];

    // Units looked at, and the share of the best score that such a one has at least.
    private const int Looked = 20;
    private const float LeastShare = 0.35f;
    private const float LeastPlace = 0.2f;

    /// <summary>Whether the ask wants to know who may.</summary>
    public static bool AreAsked(Ask ask) => ask.Type is AskType.What or AskType.Who or AskType.Which or AskType.Whether && Asked().IsMatch(ask.Text);

    /// <summary>The units with the first that sets conditions in front, where those are asked for and the best one sets none.</summary>
    /// <param name="ask">What is asked.</param>
    /// <param name="units">At least one, best first.</param>
    public static IReadOnlyList<ScoredUnit> Prefer(Ask ask, IReadOnlyList<ScoredUnit> units)
    {
        if (!AreAsked(ask) || Sets(units[0]) || units[0].View.TextOf(units[0].Range).HoldsAny(Deciding)) return units;
        return units.WithFirst(units.Take(Looked).FirstOrDefault(u => Sets(u) && u.Own > 0 && u.Score >= LeastShare * units[0].Score && u.Place >= units[0].Place - LeastPlace));
    }

    private static bool Sets(ScoredUnit unit) => unit.View.TextOf(unit.Range).HoldsAny(Setting);

    [GeneratedRegex("(?:什么样|啥样|怎样|怎么样|咋样|什么|啥|哪些|哪种|哪类)的?人(?:才|都)?(?:可以|能够?|有资格|够格)|谁(?:才|都)?(?:可以|能够?|有资格)(?:当|做|报|申请|参加|领|进)|(?:什么|啥|哪些|何种)(?:条件|资格)|能(?:不能)?(?:报名|报考|报|申请|参加|当|领)", RegexOptions.CultureInvariant)]
    private static partial Regex Asked();
}
