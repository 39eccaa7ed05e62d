using System.Buffers;
using System.Text.RegularExpressions;
using Wenzheng.Bot.Answering.Evidence;

namespace Wenzheng.Bot.Answering.Understanding;

/// <summary>
/// 各年: a question that asks the same of several years (收入2021、2022年各多少; 某某2022年7月和2023年3月各任何职) becomes the question for each,
/// and years without their century (21年和23年各多少) get it.
/// </summary>
public static partial class EachYear
{
    private const int MostYears = 5;

    // Shorter words before the first year name nothing that the years after it could be of (我2020年…). UTF-16 units.
    private const int ShortestLead = 2;
    private const int LongestLead = 16;

    /// <summary>The question for each year; the text itself where it asks the same of no two.</summary>
    /// <param name="text">The folded question.</param>
    public static string Spread(string text) => Spread(text, out _);

    /// <summary>The same, and whether it asks of several years.</summary>
    /// <param name="text">The folded question.</param>
    /// <param name="isOfEach">Whether what is returned asks of each year apart; not where years only got their century.</param>
    public static string Spread(string text, out bool isOfEach)
    {
        var whole = WithCentury(text);
        var each = OfEach(whole);
        isOfEach = each != whole;
        return each;
    }

    private static string OfEach(string text)
    {
        if (Compared().IsMatch(text)) return text;
        return Run().Match(text) is { Success: true } run && AreYears(text, run) ? OfRun(text, run) : WithLead(text);
    }

    // 2000、2050元 are sums, 20192020、2021 a number; without 年 or a month years stand before what is asked of each.
    private static bool AreYears(string text, Match run) =>
        (run.Index == 0 || !char.IsAsciiDigit(text[run.Index - 1])) && (run.Value.AsSpan().ContainsAny('年', '月') || FigureFinder.Find(text).TrueForAll(f => f.End <= run.Index + run.Length || f.Start >= run.Index + run.Length || f.Measure.Length == 0));

    // What stands before the years in their clause, and what is asked behind them, is meant of each.
    private static string OfRun(string text, Match run)
    {
        var start = text.AsSpan(0, run.Index).LastIndexOfAny(AnyEnd) + 1;
        var end = text.AsSpan(run.Index + run.Length).IndexOfAny(AnyEnd) is >= 0 and var at ? run.Index + run.Length + at : text.Length;
        var (lead, asked) = (text[start..run.Index], Each().Replace(text[(run.Index + run.Length)..end], ""));
        if (InterrogativeFinder.Find(asked).Count == 0) return text;
        var years = new List<string>();
        foreach (Match time in Time().Matches(run.Value))
            // 2023年3月、12月: the month is of the year before it.
            years.Add(time.Groups["year"].Success ? $"{time.Groups["year"].Value}年{time.Groups["part"].Value}" : $"{years[^1][..5]}{time.Groups["part"].Value}");
        return years.Count is < 2 or > MostYears ? text : text[..start] + string.Join(',', years.Select(y => lead + y + asked)) + text[end..];
    }

    /// <summary>2022年甲县的网格数和专职网格员各多少: of each year each thing, with the year and the one place that stand before the first of them.</summary>
    /// <param name="text">The folded question, already spread over its years.</param>
    /// <param name="places">The places it names.</param>
    public static string WithThings(string text, IReadOnlyList<PlaceRef> places) => string.Join(',', text.Split(',').Select(c => OfThings(c, places)));

    /// <summary>Whether each clause names a year: 要提啥 after 2021年任何职，2024年任何职 is asked of none of them.</summary>
    /// <param name="text">The folded question, already spread over its years.</param>
    public static bool IsOfEach(string text) => Array.TrueForAll(text.Split(Ends, StringSplitOptions.RemoveEmptyEntries), c => YearIn().IsMatch(c));

    private static string OfThings(string clause, IReadOnlyList<PlaceRef> places)
    {
        if (YearIn().Match(clause) is not { Success: true } year) return clause;
        var spread = EachThing.Spread(clause, areKeywords: false);
        if (spread == clause) return clause;
        var place = places is [var only] && clause.Contains(only.ShortName, StringComparison.Ordinal) ? only : null;
        var asked = spread.Split(',');
        for (var i = 1; i < asked.Length; i++)
        {
            if (place is not null && !asked[i].Contains(place.ShortName, StringComparison.Ordinal)) asked[i] = place.Name + asked[i];
            if (!YearIn().IsMatch(asked[i])) asked[i] = year.Value + asked[i];
        }
        return string.Join(',', asked);
    }

    /// <summary>收回的土地，2021年试点时多少，2023年推开后多少: the clause that asks nothing is what each year is asked for.</summary>
    /// <param name="text">The folded question, already spread over what 各 asks of.</param>
    public static string WithTopic(string text)
    {
        var clauses = text.TrimEnd('?', '？', '。').Split(Ends);
        return clauses.Length > 2 && clauses[0].Length is >= ShortestLead and <= LongestLead && InterrogativeFinder.Find(clauses[0]).Count == 0 && !YearIn().IsMatch(clauses[0])
            && Array.TrueForAll(clauses[1..], c => YearIn().Match(c) is { Success: true, Index: 0 } && InterrogativeFinder.Find(c).Count > 0)
            ? string.Join(',', clauses.Skip(1).Select(c => clauses[0] + c)) : text;
    }

    // 某厂2021年产多少，2023年又产多少: what opens the first clause is meant in the second.
    private static string WithLead(string text)
    {
        var clauses = text.Split(Ends);
        if (clauses.Length < 2 || YearIn().Match(clauses[0]) is not { Success: true, Index: >= ShortestLead and <= LongestLead } first || InterrogativeFinder.Find(clauses[0]).Count == 0) return text;
        var at = clauses[0].Length + 1;
        var result = clauses[0];
        foreach (var clause in clauses.Skip(1))
        {
            // 某人2022年啥职务，2024年呢: the same of the other year.
            if (YearIn().Match(clause) is { Success: true, Index: 0 } only && clause.TrimEnd('呢').Length == only.Length && only.Value != first.Value)
            {
                result += text[at - 1] + clauses[0].Replace(first.Value, only.Value, StringComparison.Ordinal);
                at += clause.Length + 1;
                continue;
            }
            result += text[at - 1] + (YearIn().Match(clause) is { Success: true, Index: 0 } other && other.Value != first.Value && InterrogativeFinder.Find(clause).Count > 0 ? clauses[0][..first.Index] : "") + clause;
            at += clause.Length + 1;
        }
        return result;
    }

    // 21年上半年, and 21年 beside 23年, 苔岭24年收入多少: no span of so many years.
    internal static string WithCentury(string text)
    {
        var years = Short().Matches(text);
        if (years.Count > 1 || years.Count == 1 && years[0].Groups["part"].Success) text = Short().Replace(text, "${before}20${year}年${part}");
        for (var left = MostYears; left > 0 && Alone().Match(text) is { Success: true, Groups: var alone } && !IsSpan(text, alone["year"].Index); left--)
            text = text.Insert(alone["year"].Index, "20");
        return YearIn().IsMatch(text) ? Short().Replace(text, "${before}20${year}年${part}") : text;
    }

    private static bool IsSpan(string text, int year) => year > 0 && (char.IsAsciiDigit(text[year - 1]) || Lasting.Contains(text[year - 1], StringComparison.Ordinal) || Array.Exists(Reigns, r => text.AsSpan(0, year).EndsWith(r, StringComparison.Ordinal)));

    // 民国29年: years counted from a reign's first; those of the last centuries.
    private static readonly string[] Reigns = ["民国", "宣统", "光绪", "同治", "咸丰", "道光", "嘉庆", "乾隆", "雍正", "康熙", "顺治", "崇祯", "万历", "嘉靖", "永乐", "洪武", "明治", "大正", "昭和", "平成", "令和", "天正"];

    // What 22年 lasts behind: 干了22年, 当兵12年, 拖了22年.
    private const string Lasting = "了过着满近超约长达这那有共用要干当拖住守做任连隔第每前后头整兵龄工教种养跑开走修学等卖撑熬包租签送管救打搞办建欠";

    private static readonly char[] Ends = [',', '，', '。', '?', '？', ';', '；', '!', '！'];
    private static readonly SearchValues<char> AnyEnd = SearchValues.Create(Ends);

    [GeneratedRegex("(?:19|20)[0-9]{2}年?(?:[0-9]{1,2}月底?份?|上半年|下半年|[一二三四]季度|[底末初])?(?>[、和与跟及](?:(?:19|20)[0-9]{2}年?(?:[0-9]{1,2}月底?份?|上半年|下半年|[一二三四]季度|[底末初])?|[0-9]{1,2}月底?份?))+年?", RegexOptions.CultureInvariant)]
    private static partial Regex Run();

    [GeneratedRegex("(?:(?<year>(?:19|20)[0-9]{2})年?)?(?<part>[0-9]{1,2}月底?份?|上半年|下半年|[一二三四]季度|[底末初])|(?<year>(?:19|20)[0-9]{2})年?", RegexOptions.CultureInvariant)]
    private static partial Regex Time();

    [GeneratedRegex("(?:19|20)[0-9]{2}年", RegexOptions.CultureInvariant)]
    internal static partial Regex YearIn();

    // 21年, at the start of a clause or joined to another.
    [GeneratedRegex("(?<before>^|[,，、和与跟及到])(?<year>[012][0-9])年(?<part>上半年|下半年|底|初|末|[0-9]{1,2}月)?", RegexOptions.CultureInvariant)]
    private static partial Regex Short();

    // 22年 alone, with what a span of years is not asked with behind it; a verb's span closes its clause (结怨11年，后来…), a year leads to what is asked of it.
    [GeneratedRegex("(?:^|[^0-9])(?<year>[12][0-9])年(?:[^来间前后里内的工历多期龄没都才了以还,，;；]|$)|(?:^|[^0-9\u4e00-\u9fff]|[省市县区旗镇乡村道社是在到自于至])(?<year>[12][0-9])年[,，;；]", RegexOptions.CultureInvariant)]
    private static partial Regex Alone();

    // 三年分别, 先后各.
    [GeneratedRegex("^(?:这?[两三四五2345]年)?(?:来|里)?(?:先后|各自|分别|各)*", RegexOptions.CultureInvariant)]
    private static partial Regex Each();

    // Who sets years against each other wants the sentence that does.
    [GeneratedRegex("相比|对比|比较|变化|一样|一个人|之间|增长|下降|增加了|减少了|差多少|多多少|少多少|哪年", RegexOptions.CultureInvariant)]
    private static partial Regex Compared();
}
