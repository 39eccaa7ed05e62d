using System.Text.RegularExpressions;
using Wenzheng.Index.Analysis;

namespace Wenzheng.Bot.Answering.Understanding;

/// <summary>量名: nouns of what is measured in one way only, so that the figure that is asked for is known where no measure word is typed (面积是多少, 包户 人数).</summary>
public static partial class MeasuredNoun
{
    // What is a sum of money where 多少 closes the question (村集体收入现在是多少); what it grew by may be a share. 停车罚多少, 一个月拿多少:
    // so is what is fined, earned or given.
    internal static readonly string[] Sums = ["收入", "奖励", "奖金", "奖补", "报酬", "薪酬", "待遇", "年薪", "月薪", "利润", "产值", "造价", "成本", "租金", "费用", "分红", "资助", "罚", "挣", "挣了", "赚", "赚了", "奖", "拿", "花", "花了", "花费", "花掉", "花去"];

    // A closed class of the language: what the noun is measured in, by a measure word that Evidence/FigureFinder knows.
    private static readonly (string Unit, string[] Nouns)[] Measures =
    [
        ("元", [.. Sums, "金额", "总额", "资金", "经费", "投资", "补贴", "补助", "工资", "工本费", "手续费"]),
        ("%", ["率", "占比", "比例", "比重", "增幅", "降幅", "增速"]),
        ("人", ["人数", "人口"]),
        ("户", ["户数"]),
        ("平方米", ["面积"]),
        ("米", ["长度", "宽度", "高度", "全长", "总长", "里程"]),
        ("岁", ["年龄", "岁数"]),
        ("度", ["气温", "温度"]),
        ("次", ["次数", "场次"]),
        ("天", ["时限", "时长", "工期"]),
    ];

    // 办事效率 is told, not measured in hundredths.
    private static readonly string[] NoShares = ["效率", "频率"];

    /// <summary>The measure word of what the text ends in; empty where it may be measured in several ways or not at all.</summary>
    public static string UnitOf(ReadOnlySpan<char> text)
    {
        foreach (var other in NoShares)
            if (text.EndsWith(other, StringComparison.Ordinal)) return "";
        foreach (var (unit, nouns) in Measures)
            foreach (var noun in nouns)
                if (text.EndsWith(noun, StringComparison.Ordinal)) return unit;
        return IsSum(text) ? "元" : "";
    }

    /// <summary>Whether a noun names a sum by what it is paid for: 慰问金, 赔偿款. What fees are is as often told by a share or for each time.</summary>
    public static bool IsSum(ReadOnlySpan<char> noun) =>
        noun is [.., var paid, '金'] && !NoMoney.Contains(paid, StringComparison.Ordinal) || noun is [.., var owed, '款'] && !NoPayments.Contains(owed, StringComparison.Ordinal);

    // 黄金, 五金; 条款, 爆款.
    private const string NoMoney = "黄五合冶基白千乌鎏镀";
    private const string NoPayments = "条爆新车同多两几这那该各";

    /// <summary>Whether a text asks for a number by its name: 户数, 桌数, 期数.</summary>
    public static bool NamesNumber(string text) => Number().IsMatch(text);

    [GeneratedRegex("[户人桌期次场件处名票亩条项家]数", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    /// <summary>Whether only such a noun of the text says that the unit is meant, not the unit's own word.</summary>
    public static bool Implies(string text, string unit)
    {
        if (text.Contains(unit, StringComparison.Ordinal)) return false;
        foreach (var (measure, nouns) in Measures)
            if (measure == unit)
                return text.HoldsAny(nouns);
        return false;
    }
}
