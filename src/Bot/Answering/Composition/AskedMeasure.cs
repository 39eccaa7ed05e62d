using System.Text.RegularExpressions;
using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Index.Analysis;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>
/// 所问之量: 产值是多少, 运维费多少, 总库容多少 ask for a quantity that has a name of its own. A page that gives other figures of the thing, and
/// neither that name nor a word that print has for it, does not tell it.
/// </summary>
public static partial class AskedMeasure
{
    // A closed class of the language: nouns of quantities, and words of which print must hold one near the figure; where there are none, a sum
    // of money is enough. 面积, 人数 and 金额 are not among them: their figures are told by the measure word alone.
    private static readonly (string[] Nouns, string[] Told, bool IsMoney)[] Quantities =
    [
        (["产量", "总产"], ["产", "收获", "收成"], false),
        (["产值", "增加值"], ["产值", "产出", "增加值", "营收", "销售"], true),
        (["库容", "蓄水量"], ["库容", "容量", "蓄水", "立方", "容积"], false),
        (["总面积"], ["面积", "占地", "方圆"], false),
        (["收入", "进账"], ["收入", "收益", "进账", "增收", "创收", "营收", "入账", "挣", "赚", "到手", "营业额", "销售", "卖", "利润", "工资", "薪", "报酬", "分得", "领", "拿"], true),
        (["工资", "工钱", "薪水", "月薪", "年薪", "底薪"], ["工资", "薪", "报酬", "收入", "挣", "待遇", "补贴", "津贴", "每天", "一天", "每月", "领", "发", "拿"], true),
        (["造价"], [], true),
        (["经费"], ["经费", "投入", "投资", "资金", "花", "拨", "安排", "开支", "支出", "费用", "补助", "拿出", "列支", "耗资"], true),
        (["预算"], ["预算", "概算", "安排", "投资"], true),
        (["补贴", "补助", "津贴"], [], true),
        (["单价", "均价", "售价"], ["价", "每", "一", "卖", "元/", "免"], true),
        (["增速", "增幅", "增长率"], ["%", "个点", "百分", "倍", "翻", "持平", "一成", "两成", "三成", "四成", "五成", "六成", "七成", "八成", "九成"], false),
    ];

    // 电费 of 卖多少电费 is earned, 浪费 and 经费 are no charges.
    private static readonly string[] NoCharges = ["浪费", "经费", "消费", "免费", "自费", "话费", "电费", "花费", "公费"];

    /// <summary>Whether what is quoted may tell the quantity that the ask names; true where it names none.</summary>
    /// <param name="ask">The ask.</param>
    /// <param name="draft">What is quoted.</param>
    public static bool MayBeTold(Ask ask, Draft draft)
    {
        if (ask.Type is not (AskType.Figure or AskType.None) || Noun(ask) is not { Length: > 0 } noun || Array.Exists(NoCharges, n => noun.EndsWith(n, StringComparison.Ordinal))) return true;
        if (noun[^1] == '费') return draft.Sentences.Any(s => s.Quotes.Any(q => Charge().IsMatch(Around(q))));
        foreach (var (nouns, told, isMoney) in Quantities)
            if (Array.Exists(nouns, n => noun.EndsWith(n, StringComparison.Ordinal)))
                return draft.Sentences.Any(s => s.Quotes.Any(q => Around(q) is var text && (told.Length == 0 || text.HoldsAny(told) || isMoney && IsShared(ask.Text, text)) && (!isMoney || Sum().IsMatch(text))));
        return true;
    }

    // The noun right before what asks (产值是多少), behind it (多少工资), or at the end of keywords.
    private static string Noun(Ask ask)
    {
        var text = Folding.Fold(ask.Text).TrimEnd('?', '。', ' ', '啊', '呀', '呢', '了');
        return Before().Match(text) is { Success: true } before ? before.Groups[1].Value : Behind().Match(text) is { Success: true } behind ? CountsOthers(behind.Groups[1].Value, ask) ? "" : behind.Groups[1].Value : ask.Type == AskType.None && text.Contains(' ', StringComparison.Ordinal) ? text[(text.LastIndexOf(' ') + 1)..] : "";
    }

    // 分红 is income of who receives it, not of the cooperative that pays it.
    private static bool IsShared(string asked, string told) => told.Contains("分红", StringComparison.Ordinal) && asked.HoldsAny(Receiving);

    private static readonly string[] Receiving = ["每户", "户均", "每人", "人均", "社员", "农户", "村民"];

    // 多少人领了补贴 counts people.
    private static bool CountsOthers(string behind, Ask ask) =>
        ask.Units.Any(u => behind.StartsWith(u, StringComparison.Ordinal) && FigureFinder.ClassOf(u) is { Length: > 0 } counted && counted != "money");

    // The quotation's paragraph to its end, the heading over it and the article's own.
    private static string Around(Quote quote)
    {
        var view = quote.View;
        if (view.UnitAt(quote.Range.Start) is not (>= 0 and var first)) return Folding.Fold(quote.Text);
        var start = first;
        while (start > 0 && view.Units[start - 1].Paragraph == view.Units[first].Paragraph) start--;
        var last = Math.Max(first, view.UnitAt(Math.Max(quote.Range.Start, quote.Range.End - 1)));
        var text = view.Folded[view.Units[start].Range.Start..Math.Max(view.Units[last].Range.End, quote.Range.End)];
        var section = view.SectionOf(first) is >= 0 and var over ? Folding.Fold(view.TextOf(view.Units[over])) : "";
        return $"{Folding.Fold(view.Article.Title)},{section},{text}";
    }

    [GeneratedRegex("([\u4e00-\u9fff]{1,8}?)(?:一共|总共|总计|合计|分别|目前|现在|大概|大约|每年|每月|一年|一个月|今年|去年|各){0,5}(?:是|有|为|达到|达|共|约|要|能有){0,5}(?:多少|几|百分之多少|百分之几)(?:万|千|百|亿){0,5}(?:元|块|钱|吨|公斤|斤|公里|亩|平方米|立方米|个百分点|个点){0,5}$", RegexOptions.CultureInvariant)]
    private static partial Regex Before();

    [GeneratedRegex("(?:多少|几)([\u4e00-\u9fff]{1,6})$", RegexOptions.CultureInvariant)]
    private static partial Regex Behind();

    // 运维费26万元, 每户每月15元, 免收; 办公经费 is spent.
    [GeneratedRegex("(?:^|[^经消])费|免[费收交缴]|价|收取|缴|每[^,，。;；]{0,12}(?:元|块|角)|收[0-9]", RegexOptions.CultureInvariant)]
    private static partial Regex Charge();

    [GeneratedRegex("[0-9零一二三四五六七八九十百千万亿两几半][余多]?(?:元|块|角|毛|分钱|美元)|[0-9]%|[倍成]|翻番|免", RegexOptions.CultureInvariant)]
    private static partial Regex Sum();
}
