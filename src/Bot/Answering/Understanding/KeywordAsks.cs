namespace Wenzheng.Bot.Answering.Understanding;

/// <summary>关键词问: what keywords ask for by the word that closes them (分红 每户 金额; 一期 完工时间; 局长 姓名); several closing words ask for several things.</summary>
public static class KeywordAsks
{
    /// <summary>One ask, or one for each of several figures that the keywords name; of type None where no word tells what is wanted.</summary>
    public static List<Ask> Of(string text)
    {
        var words = text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > MinSeveral && Array.FindAll(words[1..], IsFigure) is { Length: > 1 } figures)
        {
            var shared = Array.FindAll(words, w => !figures.Contains(w));
            return [.. figures.Take(MaxFigures).Select(f => One($"{string.Join(' ', shared)} {f}", [.. shared, f]))];
        }
        return [One(text, words)];
    }

    private const int MinSeveral = 2;
    private const int LongestDone = 4;
    private const int MaxFigures = 4;

    // One word alone names a subject.
    private static Ask One(string text, string[] words)
    {
        var type = words is [_, .., var last] ? TypeOf(words, last) : AskType.None;
        return new(text, Politeness.Strip(text), "", "", type, type == AskType.Figure ? UnitsOf(words[^1]) : [], 0);
    }

    private static AskType TypeOf(string[] words, string last) =>
        IsFigure(last) ? AskType.Figure
        : IsName(words) ? AskType.Who
        : Array.Exists(Times, t => last.EndsWith(t, StringComparison.Ordinal)) ? AskType.When
        : Array.Exists(Sites, s => last.EndsWith(s, StringComparison.Ordinal)) ? AskType.Where
        : AskType.None;

    // Keywords that end in what can only be a figure: 召开场次, 解决问题数, 满意率.
    private static readonly string[] Figures = ["数", "数量", "人数", "户数", "场次", "次数", "期数", "支数", "率", "面积", "金额", "总额", "投资", "总投资", "占比", "比例", "总量", "产量", "报酬", "补贴", "收入", "得分", "规模", "月产", "年产", "日产", "产值", "奖金", "奖励", "单价", "价格", "费用", "工资", "薪酬", "租金", "利润", "销量", "销售额", "时长"];

    // 总数 已改: how many of them so far.
    private static bool IsFigure(string word) => word is ['已', _, ..] && word.Length <= LongestDone || Array.Exists(Figures, f => word.EndsWith(f, StringComparison.Ordinal)) && !word.EndsWith("效率", StringComparison.Ordinal);

    // A point of time, not the hours of an office.
    private static readonly string[] Times = ["完工时间", "开工时间", "成立时间", "启动时间", "建成时间", "竣工时间", "通车时间", "截止时间", "实施时间", "报名时间", "考试时间", "召开时间", "日期", "年份"];
    private static readonly string[] Sites = ["地点", "地址", "位置"];

    // 期数, 户数, 场次: what is counted in 期, 户, 场; 金额, 满意率 by what they are measured in.
    private static string[] UnitsOf(string word) =>
        word is [var measure, '数' or '次'] && Counted.Contains(measure, StringComparison.Ordinal) ? [measure.ToString()]
        : MeasuredNoun.UnitOf(word) is { Length: > 0 } unit ? [unit] : [];

    private const string Counted = "期户人场次支条件项家亩吨";

    // 局长 姓名.
    private static bool IsName(string[] words) =>
        words is [.., var post, "姓名" or "名字" or "是谁"] && PostNames.Persons.Any(p => post.EndsWith(p, StringComparison.Ordinal));
}
