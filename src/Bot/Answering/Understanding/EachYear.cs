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
    public static string Spread(string text)
    {
        text = WithCentury(text);
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
            result += text[at - 1] + (YearIn().Match(clause) is { Success: true, Index: 0 } other && other.Value != first.Value && InterrogativeFinder.Find(clause).Count > 0 ? clauses[0][..first.Index] : "") + clause;
            at += clause.Length + 1;
        }
        return result;
    }

    // 21年上半年, and 21年 beside 23年: no span of twenty-one years.
    private static string WithCentury(string text)
    {
        var years = Short().Matches(text);
        return years.Count > 1 || years.Count == 1 && years[0].Groups["part"].Success ? Short().Replace(text, "${before}20${year}年${part}") : text;
    }

    private static readonly char[] Ends = [',', '，', '。', '?', '？', ';', '；', '!', '！'];
    private static readonly SearchValues<char> AnyEnd = SearchValues.Create(Ends);

    [GeneratedRegex("(?:19|20)[0-9]{2}年?(?:[0-9]{1,2}月底?份?)?(?:[、和与跟及](?:(?:19|20)[0-9]{2}年?(?:[0-9]{1,2}月底?份?)?|[0-9]{1,2}月底?份?))+年?", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Run();

    [GeneratedRegex("(?:(?<year>(?:19|20)[0-9]{2})年?)?(?<part>[0-9]{1,2}月底?份?)|(?<year>(?:19|20)[0-9]{2})年?", RegexOptions.CultureInvariant)]
    private static partial Regex Time();

    [GeneratedRegex("(?:19|20)[0-9]{2}年", RegexOptions.CultureInvariant)]
    internal static partial Regex YearIn();

    // 21年, at the start of a clause or joined to another.
    [GeneratedRegex("(?<before>^|[,，、和与跟及到])(?<year>[012][0-9])年(?<part>上半年|下半年|底|初|末|[0-9]{1,2}月)?", RegexOptions.CultureInvariant)]
    private static partial Regex Short();

    // 三年分别, 先后各.
    [GeneratedRegex("^(?:这?[两三四五2345]年)?(?:来|里)?(?:先后|各自|分别|各)*", RegexOptions.CultureInvariant)]
    private static partial Regex Each();

    // Who sets years against each other wants the sentence that does.
    [GeneratedRegex("相比|对比|比较|变化|之间|增长|下降|增加了|减少了|差多少|多多少|少多少|哪年", RegexOptions.CultureInvariant)]
    private static partial Regex Compared();
}
