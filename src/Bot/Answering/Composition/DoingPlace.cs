using System.Text.RegularExpressions;
using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Index.Analysis;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>办事之处: 在哪儿报名, 去哪换东西 are told by the sentence that says where one goes to do just that, or that names the spot as such (地点：), not by one that speaks of the thing and of some place.</summary>
public static partial class DoingPlace
{
    private const int Looked = 10;
    private const float LeastScore = 0.4f;

    // What is done, each with what print says for it; clerks' verbs stand for each other.
    private static readonly string[][] Doings =
    [
        ["办", "交", "领", "报名", "登记", "申请", "申领", "缴", "受理", "提交", "审", "报销", "签", "查", "咨询", "投诉", "反映"],
        ["换", "兑"], ["吃", "就餐", "用餐", "吃饭"], ["买", "购", "卖", "售"], ["学", "培训", "上课"], ["看病", "就诊", "坐诊"], ["住", "入住", "安置"],
    ];

    /// <summary>The units with the one first that says where it is done, where the best says it of nothing.</summary>
    /// <param name="units">Best first.</param>
    /// <param name="ask">What is asked.</param>
    public static IReadOnlyList<ScoredUnit> Prefer(IReadOnlyList<ScoredUnit> units, Ask ask)
    {
        if (ask.Type != AskType.Where || Array.Find(Doings, d => AsksFor(ask.Text, d)) is not { } doing || Tells(units[0], doing)) return units;
        return units.WithFirst(units.Take(Looked).FirstOrDefault(u => u.View == units[0].View && u.Score >= LeastScore * units[0].Score && u.Year > YearAgreement.OtherYear && Tells(u, doing)));
    }

    /// <summary>Whether a unit says where what the ask speaks of is done.</summary>
    public static bool IsTold(ScoredUnit unit, Ask ask) => ask.Type == AskType.Where && Array.Find(Doings, d => AsksFor(ask.Text, d)) is { } doing && Tells(unit, doing);

    // 在本县居住的均可报名 tells who may, not where.
    private const string Allowing = "可均须不限";

    // 到哪办, 在何处领取, 报名在哪里.
    private static bool AsksFor(string text, string[] doing) =>
        Asked().Match(text) is { Success: true } asked && (Array.Exists(doing, d => asked.Groups["after"].Value.HoldsAny([d])) || asked.Groups["before"].Value is { Length: > 0 } before && Array.Exists(doing, d => d.Length > 1 && before.EndsWith(d, StringComparison.Ordinal)));

    private static bool Tells(ScoredUnit unit, string[] doing)
    {
        var text = unit.View.Folded.Substring(unit.Range.Range.Start, unit.Range.Range.Length);
        if (Spot().IsMatch(text)) return true;
        foreach (Match going in Going().Matches(text))
            if (going.Groups["doing"].Value is var told && told.AsSpan().IndexOfAny(Allowing) < 0 && told.HoldsAny(doing)) return true;
        return false;
    }

    [GeneratedRegex("(?<before>[\\u4e00-\\u9fff]{0,6})(?:在|去|上|到|往|向)?(?:哪里|哪儿|哪|何处|什么地方|啥地方)(?:可以|能够?|才能|得|去|来)?(?<after>[\\u4e00-\\u9fff]{0,4})", RegexOptions.CultureInvariant)]
    private static partial Regex Asked();

    // 报名地点：各乡镇便民中心.
    [GeneratedRegex("(?:地点|地址|受理点|报名点|办理点|窗口)[:：]", RegexOptions.CultureInvariant)]
    private static partial Regex Spot();

    // 到市政务大厅二楼报名, 可到“小店”换东西.
    [GeneratedRegex("(?:到|去|在|向|凭)(?<place>[^,，。;；:：可均须不限]{2,16}?)(?<doing>[\\u4e00-\\u9fff“”]{1,4})(?:[,，。;；、:：]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Going();
}
