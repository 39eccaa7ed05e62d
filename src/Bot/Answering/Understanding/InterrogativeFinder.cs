using System.Buffers;
using System.Text.RegularExpressions;
using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Index.Analysis;

namespace Wenzheng.Bot.Answering.Understanding;

/// <summary>疑问词: finds the question words of a folded question, left to right, the longest first at each place.</summary>
public static partial class InterrogativeFinder
{
    // The question words of Mandarin, formal and colloquial; a closed class of the language, not of any archive.
    private static readonly (string Word, AskType Type)[] Words =
    [
        .. Of(AskType.Figure, "百分之几", "百分之多少", "多少", "多大", "多高", "多长", "多远", "多宽", "多重", "几成", "若干", "几", "人数是", "数量是"),
        .. Of(AskType.Who, "什么人", "啥人", "哪一位", "哪位", "哪个人", "何人", "谁", "叫什么名字", "叫啥名字", "叫什么名子", "叫啥名子", "叫什么名", "叫啥名", "哪个记者", "哪名记者", "哪位记者", "哪个作者", "哪个领导", "哪个干部", "哪名干部", "姓什么", "姓甚名谁"),
        .. Of(AskType.When, "什么时候", "什么时间", "什么日期", "啥时候", "啥时间", "何时", "哪一天", "哪天", "哪几天", "哪几日", "哪几号", "哪几个月", "哪一年", "哪年", "哪个月", "几月几日", "几月几号", "几月份", "几月", "几号", "几点", "哪年哪月", "什么年代", "多久", "何年", "啥时", "几时", "多会儿", "啥会儿", "哪会儿", "何日", "礼拜几", "星期几", "周几"),
        .. Of(AskType.Where, "什么地方", "啥地方", "哪个地方", "哪里", "哪儿", "何处", "何地", "哪个省", "哪个市", "哪个县", "哪个区", "哪个镇", "哪个乡镇", "哪个乡", "哪个街道", "哪个社区", "哪个村", "哪个城市", "哪个国家", "哪国", "哪省", "哪市", "哪县", "哪区", "哪镇", "哪乡", "哪村", "在哪里", "在哪儿", "在哪", "去哪", "上哪", "到哪", "往哪"),
        .. Of(AskType.Which, "好在哪里", "好在哪儿", "好在哪", "分别是什么", "分别指什么", "分别为", "分别是", "分别指", "各指什么", "各指", "各是什么", "各是", "指的是什么", "指的是啥", "指什么", "指啥", "有哪些", "包括哪些", "包括什么", "包含哪些", "包含什么", "哪些", "哪几", "哪两", "哪二", "哪三", "哪四", "哪五", "哪六", "哪七", "哪八", "哪九", "哪十", "哪2", "哪3", "哪4", "哪5", "哪6", "哪7", "哪8", "哪9", "都是啥", "都是什么", "都有啥", "都有什么", "具体内容", "全部内容", "请列出", "列出", "列举"),
        .. Of(AskType.How, "怎么样", "怎么", "如何", "怎样", "怎", "咋样", "咋", "有什么做法", "有何做法", "有什么措施", "有何措施", "有什么办法", "采取了什么", "采取什么", "具体做法"),
        .. Of(AskType.Why, "为什么", "为何", "为啥", "什么原因", "啥原因", "什么缘故", "啥缘故", "什么缘由", "什么理由", "因为什么", "因为啥", "原因是什么", "原因是啥", "原因何在", "原因在哪", "缘由是什么", "理由是什么", "由头是什么", "初衷是什么", "起因是什么", "根子在哪", "根源在哪", "病根在哪", "症结在哪", "原因", "缘由", "何故", "出于什么", "凭什么", "凭啥", "图什么", "图个什么", "图啥", "图个啥", "为了什么", "为了啥", "为的什么", "为的啥", "怎么就", "咋就", "怎么这么", "咋这么", "怎么那么", "咋那么", "怎么没", "咋没", "怎么不", "咋不", "怎么会", "咋会", "怎么还是", "咋还是", "怎么还没", "咋还没", "怎么还不", "咋还不", "怎么成了", "咋成了", "出在哪里", "出在哪儿", "出在哪几", "出在哪", "差在哪里", "差在哪儿", "差在哪", "难在哪里", "难在哪儿", "难在哪", "为嘛", "为么", "干嘛", "干吗", "干啥", "做啥"),
        .. Of(AskType.What, "从何而来", "从何来", "什么", "啥", "何为", "哪一", "哪个", "哪", "何"),
        .. Of(AskType.Whether, "是否", "是不是", "有没有", "能不能", "会不会", "可否", "能否", "可不可以", "吗", "么", "吧", "不", "没有", "没"),
    ];

    private static readonly Dictionary<char, (string Word, AskType Type)[]> ByFirst =
        Words.GroupBy(w => w.Word[0]).ToDictionary(g => g.Key, g => g.OrderByDescending(w => w.Word.Length).ToArray());

    // Measure words that may follow 多少 or 几.
    private const string Measures = "个名条次项家户人亩吨台万元块斤米里支岁天年月期场株棵座所处起件类种方位批级层步套辆公倍成届章篇字平立吋度分笔户只头匹间栋幢组股册部本句例宗轮遍回顿趟桶升克张票桌封枚颗盏";

    internal const string Scales = "千万亿";
    private const int LongestScale = 2;

    /// <summary>All question words in order; they do not overlap.</summary>
    public static List<Interrogative> Find(string text)
    {
        var found = new List<Interrogative>();
        for (var i = 0; i < text.Length; i++)
        {
            if (!ByFirst.TryGetValue(text[i], out var candidates)) continue;
            if (text[i] is '不' or '没' && IsEitherOr(text, i))
            {
                // 收不收费 asks whether 收费.
                found.Add(new Interrogative(i, 2, AskType.Whether, ""));
                i++;
                continue;
            }
            foreach (var (word, type) in candidates)
            {
                if (string.CompareOrdinal(text, i, word, 0, word.Length) != 0 || !IsAsked(text, i, word)) continue;
                var length = NumberEnd(text, i + word.Length) - i;
                found.Add(new Interrogative(i, length, word is "怎么" or "咋" && EndsInState(text, i + word.Length) ? AskType.Why : type == AskType.Where && IsSpentOn(text, i) ? AskType.What : type, type switch
                {
                    AskType.Figure => (word is "多长" or "多远" or "多宽") && !text.HoldsAny(Lasting) ? "米" : word == "多大" && !IsSized(text, i) ? "岁" : UnitOf(text, i, word.Length),
                    AskType.When => Grain(word),
                    _ => "",
                }));
                i += length - 1;
                break;
            }
        }
        return found;
    }

    // 钱花到哪里去了, 资金用在哪: what it was spent on, not a place.
    private static bool IsSpentOn(string text, int start) =>
        text.AsSpan(0, start) is var before && before.HoldsAny(Means) && before.TrimEnd("到在去") is var verb && (verb.EndsWith("花", StringComparison.Ordinal) || verb.EndsWith("用", StringComparison.Ordinal));

    private static readonly string[] Means = ["钱", "资金", "经费", "收入", "收益", "款"];

    // 哪21项: the number goes on behind its first digit.
    private static int NumberEnd(string text, int end)
    {
        while (char.IsAsciiDigit(text[end - 1]) && end < text.Length && char.IsAsciiDigit(text[end])) end++;
        return end;
    }

    // 怎么垫底了, 咋排在后头: nobody asks for the way to come last.
    private static bool EndsInState(string text, int start)
    {
        var end = text.AsSpan(start).IndexOfAny(ClauseEnds);
        var rest = text.AsSpan(start, end < 0 ? text.Length - start : end).TrimEnd("了的呢啊呀");
        // 咋能推得这么顺: what is so far on is asked for its reason.
        if (rest.HoldsAny(Degrees)) return true;
        // 咋比邻村高, 怎么少了五家, 咋有停产的: nobody asks for the way there.
        if (rest.Length > 2 && rest[0] == '比' && Measured.Contains(rest[^1], StringComparison.Ordinal)) return true;
        foreach (var change in Changes)
            if (rest.StartsWith(change, StringComparison.Ordinal)) return true;
        if (rest.Length > 2 && rest[0] == '有' && text.AsSpan(start, end < 0 ? text.Length - start : end).TrimEnd("呢啊呀").EndsWith("的", StringComparison.Ordinal)) return true;
        foreach (var state in States)
            if (rest.EndsWith(state, StringComparison.Ordinal)) return true;
        return false;
    }

    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create("，,。？?；;！!");
    private static readonly string[] Degrees = ["得这么", "得那么", "得这样", "得如此", "能这么", "能那么", "能如此"];
    private const string Measured = "高低多少贵快慢好差大小强弱早晚长短宜";
    private static readonly string[] Changes = ["还少", "还多", "还涨", "还降", "又涨", "又降", "又停", "又少", "又多", "少了", "多了", "涨了", "降了", "跌了", "没了", "停了", "关了", "黄了", "慢了", "反倒", "反而", "变少", "变多", "变贵", "变慢", "减少了", "增加了", "下降了", "上升了"];
    private static readonly string[] States = ["落后", "靠后", "后头", "垫底", "末位", "末尾", "倒数", "最低", "最差", "最慢", "最少"];

    private static bool IsAsked(string text, int start, string word) => word switch
    {
        // 十几, 好几, 近几年, 这几个, 前几天 state a rough number and do not ask.
        "几" => start == 0 || !"十好近这那前后上下百千数".Contains(text[start - 1], StringComparison.Ordinal),
        "何" => start + 1 < text.Length && "种类人时地处职".Contains(text[start + 1], StringComparison.Ordinal),
        "么" => start == text.Length - 1 || !char.IsLetter(text[start + 1]),
        "怎" => true,
        // 是不是啥都得贴出去: all of them.
        "什么" or "啥" => start + word.Length >= text.Length || text[start + word.Length] != '都' || start + word.Length + 1 < text.Length && "有是".Contains(text[start + word.Length + 1], StringComparison.Ordinal),
        // 存在哪些问题 and 在哪些方面 ask for no place, 在哪些村 does.
        "在哪" => !(start > 0 && text[start - 1] == '存') && !IsTime(text.AsSpan(start + 2)) && (start + 3 >= text.Length || text[start + 2] != '些' || "地村县区镇乡市省城街社国".Contains(text[start + 3], StringComparison.Ordinal)),
        // 去哪办 asks for a place; 到哪个窗口, 到哪一步 go on with what is meant.
        "去哪" or "上哪" or "到哪" or "往哪" => start + 2 == text.Length || !"里儿了打拨些个几一两二三四五六七八九十0123456789年天月日种类家所条位层级间省市县区镇乡村国".Contains(text[start + 2], StringComparison.Ordinal),
        // 能补发不, 修好了没: at the end of a clause; elsewhere they deny.
        // “三不”, 哪五不: the number of a name counts what is not done.
        "不" or "没" or "没有" => start > 0 && char.IsLetter(text[start - 1]) && !IsNumbered(text, start, word.Length) && (start + word.Length == text.Length || !char.IsLetterOrDigit(text[start + word.Length])),
        // 还能接着骑吧 asks; 说说吧 and 讲一下吧 bid.
        "吧" => start > 0 && char.IsLetter(text[start - 1]) && !"说讲谈聊看查来个点下列走好算行".Contains(text[start - 1], StringComparison.Ordinal) && (start + 1 == text.Length || !char.IsLetterOrDigit(text[start + 1])),
        // 献血 原因: keywords; elsewhere the reason is spoken of.
        "原因" or "缘由" => start + word.Length == text.Length && start > 0 && !char.IsLetter(text[start - 1]),
        // 干嘛换了地方 asks why; 来干嘛 and 干啥用 ask for the purpose of a thing.
        "干嘛" or "干吗" or "干啥" or "做啥" => start + word.Length + 1 < text.Length && char.IsLetter(text[start + word.Length]) && !"用的了呢去来活事".Contains(text[start + word.Length], StringComparison.Ordinal),
        // 部门之间怎么会商, 怎么会诊 ask how.
        "怎么会" or "咋会" => start + word.Length == text.Length || !"商诊签谈审计员战".Contains(text[start + word.Length], StringComparison.Ordinal),
        "若干" => start + 2 >= text.Length || !char.IsLetter(text[start + 2]),
        _ => true,
    };

    // 在哪天召开, 在哪一年: the day or year is asked for.
    private static bool IsTime(ReadOnlySpan<char> after) => after.TrimStart('一').TrimStart('个') is [var unit, ..] && "天年月周日季".Contains(unit, StringComparison.Ordinal);

    private static bool IsNumbered(string text, int start, int length) =>
        "一两二三四五六七八九十".Contains(text[start - 1], StringComparison.Ordinal) && (start > 1 && text[start - 2] is '“' or '哪' or '"' || start + length < text.Length && text[start + length] is '”' or '"');

    private static bool IsEitherOr(string text, int at) =>
        at > 0 && at + 1 < text.Length && text[at - 1] == text[at + 1] && char.IsLetter(text[at + 1]);

    // How fine a time is asked for.
    private static string Grain(string word) => word.Contains('年', StringComparison.Ordinal) ? "年" : word.Contains('月', StringComparison.Ordinal) ? "月" : word.Contains('天', StringComparison.Ordinal) || word.Contains('号', StringComparison.Ordinal) || word.Contains('日', StringComparison.Ordinal) || word is "礼拜几" or "星期几" or "周几" ? "日" : "";

    // 多大 asks for an age but of what has a size.
    private static readonly string[] Sized = ["面积", "规模", "力度", "影响", "差距", "变化", "作用", "压力", "缺口", "范围", "体量", "容量", "空间", "房", "地", "厂", "园", "馆", "楼", "厅", "棚", "库", "池", "场", "潜力", "损失", "进步", "成效", "风", "雨"];

    private static readonly string[] SizeNouns = ["比例", "比重", "份额", "占比", "一部分", "一块", "幅度", "程度", "功夫", "代价", "数额", "金额", "一笔"];

    // 党群服务中心多大: what is built or lived in, named right before it; 中心主任多大 asks for an age.
    private static readonly string[] Spacious = ["中心", "基地", "街", "站", "校", "院", "院子", "湖", "岛", "县", "区", "镇", "乡", "村", "村子", "坝", "塘", "林", "市场", "食堂", "工地", "铺"];

    private static bool IsSized(string text, int at)
    {
        // 占多大比例, 多大规模: a noun of its own says what is measured.
        if (text.HoldsAny(Sized) || Array.Exists(SizeNouns, m => text.AsSpan(at + 2).TrimStart('的').StartsWith(m, StringComparison.Ordinal))) return true;
        var before = text.AsSpan(0, at).TrimEnd("有是的到底究竟大概现在");
        foreach (var noun in Spacious)
            if (before.EndsWith(noun, StringComparison.Ordinal)) return true;
        return false;
    }

    // 多长 asks for a length but of what lasts.
    private static readonly string[] Lasting = ["时", "期", "限", "久", "年", "天", "等", "排队"];

    // What is asked for as 多少 without a measure word but can only be money.
    private static readonly string[] Money = ["钱", "金额", "资金", "经费", "奖励资金", "补贴", "补助", "工资", "薪酬", "投资"];

    /// <summary>The measure word of what can only be a sum of money (损失, 总投资); empty for other things.</summary>
    public static string UnitOfSum(string thing) =>
        thing.EndsWith("损失", StringComparison.Ordinal) || Array.Exists(MeasuredNoun.Sums, s => thing.EndsWith(s, StringComparison.Ordinal)) || Array.Exists(Money, m => thing.EndsWith(m, StringComparison.Ordinal)) ? "元" : "";

    // What is counted in 块 and seldom bought.
    private static readonly string[] InPieces = ["牌子", "牌匾", "标牌", "站牌", "门牌", "展板", "石碑", "界碑", "电子屏", "显示屏", "荒地", "空地", "绿地", "菜地", "边角地"];

    private static readonly string[] Prices = ["钱", "元", "费", "价", "租", "卖", "补", "奖", "罚", "赔", "花"];

    private static string UnitOf(string text, int start, int length)
    {
        var before = text.AsSpan(0, start).TrimEnd("是为有达到约共的现在目前大概一");
        if (start + length == text.Length && MeasuredNoun.UnitOf(before) is { Length: > 0 } unit) return unit;
        // 奖了多少, 一次罚多少.
        if (start + length == text.Length && before.TrimEnd("了过能可以得") is [.., var verb] && Paying.Contains(verb, StringComparison.Ordinal)) return "元";
        // 摘了牌子几块: boards are counted in pieces, whatever else 几块 asks for.
        if (start + length < text.Length && text[start + length] == '块' && (start + length + 1 == text.Length || text[start + length + 1] != '钱') && text.AsSpan(0, start).HoldsAny(InPieces) && !text.HoldsAny(Prices)) return "块";
        return UnitAfter(text, start + length);
    }

    [GeneratedRegex("^(?:个亿|亿)(?:了|呢|啊|呀)?(?:[^\u4e00-\u9fff]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex OfMoney();

    private const string Paying = "奖罚";

    private static string UnitAfter(string text, int start)
    {
        // 几个人 counts people.
        if (string.CompareOrdinal(text, start, "个人", 0, 2) == 0 && (start + 2 == text.Length || !char.IsLetter(text[start + 2]))) return "人";
        // 多少万元, 多少公里: the scale is none of the measure, and a measure may be a word.
        var at = start;
        while (at < text.Length && at - start < LongestScale && Scales.Contains(text[at], StringComparison.Ordinal)) at++;
        if (FigureFinder.MeasureAt(text.AsSpan(at)) is ( > 1 and var length, _)) return text.Substring(at, length);
        // 便宜几块, 几千块: only what is cut in pieces is counted in 块.
        if (at < text.Length && text[at] == '块' && (at + 1 == text.Length || !char.IsLetter(text[at + 1]))) return "元";
        // 投了多少个亿, 花了几个亿: nothing else is counted so.
        if (OfMoney().IsMatch(text.AsSpan(start))) return "元";
        if (at > start && at < text.Length && Measures.Contains(text[at], StringComparison.Ordinal)) return text[at].ToString();
        if (start < text.Length && Measures.Contains(text[start], StringComparison.Ordinal)) return text[start].ToString();
        foreach (var noun in Money)
            if (string.CompareOrdinal(text, start, noun, 0, noun.Length) == 0 || start == text.Length && text.Contains(noun, StringComparison.Ordinal))
                return "元";
        // 发了多少慰问金: the noun closes its clause.
        var summed = text.AsSpan(start);
        var close = summed.IndexOfAny(ClauseEnds);
        if (close >= 0) summed = summed[..close];
        summed = summed.TrimEnd("了呢啊呀的");
        return summed.Length is > 1 and <= LongestSum && MeasuredNoun.IsSum(summed) ? "元" : "";
    }

    // Characters of such a noun: 城乡居民基本养老金.
    private const int LongestSum = 9;

    private static IEnumerable<(string, AskType)> Of(AskType type, params string[] words) => words.Select(w => (w, type));
}
