using System.Text.RegularExpressions;
using Wenzheng.Index.Analysis;

namespace Wenzheng.Bot.Answering.Understanding;

/// <summary>
/// 两年分问: a question that sets two years against each other (某街停车收费2024年较2022年有何变化) as the question for each: where no page tells the change,
/// two pages may tell the two.
/// </summary>
public static partial class YearsApart
{
    // Letters that name a thing.
    private const int ShortestThing = 3;
    private const int LongestThing = 30;
    private const string Post = "职务";

    /// <summary>The question for each year, the years in its order; null where it sets no two years against each other.</summary>
    /// <param name="folded">The folded question, years in four digits.</param>
    public static (string Text, int First, int Second)? Read(string folded)
    {
        var text = folded.TrimEnd('?', '？', '。', '吗', '呢');
        if (EachYear.YearIn().Matches(text) is not [var one, var other] || one.Value == other.Value || !Setting().IsMatch(text) && !AreKeywords(text)) return null;
        var thing = Setting().Replace(EachYear.YearIn().Replace(text, "/"), "");
        thing = Joints().Replace(thing, "").Trim('的', ',', '/');
        if (thing.Contains('/', StringComparison.Ordinal) || thing.Contains(',', StringComparison.Ordinal) || thing.Count(char.IsLetter) is < ShortestThing or > LongestThing || InterrogativeFinder.Find(thing).Count > 0) return null;
        // 某人职务 is asked as 某人2022年任什么职务, which the posts of people answer.
        if (thing.EndsWith(Post, StringComparison.Ordinal) && thing[..^Post.Length].TrimEnd('的') is { Length: > 1 } person)
            return ($"{person}{one.Value}{PostAsked},{person}{other.Value}{PostAsked}", Year(one), Year(other));
        var asked = MeasuredNoun.UnitOf(thing).Length > 0 || thing.HoldsAny(Figures) ? "是多少"
            : Quantity().Match(text) is { Success: true } amount ? "是多少" + amount.Groups["unit"].Value
            : PostNames.Persons.Any(p => thing.EndsWith(p, StringComparison.Ordinal)) ? "是谁" : "是怎样的";
        return ($"{one.Value}{thing}{asked},{other.Value}{thing}{asked}", Year(one), Year(other));
    }

    /// <summary>Whether what was read asks for a person's posts, which only those who are printed with one tell.</summary>
    /// <param name="text">As read.</param>
    public static bool AsksPost(string text) => text.EndsWith(PostAsked, StringComparison.Ordinal);

    private const string PostAsked = "任什么职务";

    /// <summary>The same of several places (甲区、乙县食堂数量2022年到2024年如何变化): what each has, of no year; null where no figure of each is set so.</summary>
    /// <param name="folded">The folded question, years in four digits.</param>
    public static (string Text, int First, int Second)? ReadOfPlaces(string folded)
    {
        if (Read(folded) is not var (each, first, second) || !each.Contains("是多少", StringComparison.Ordinal)) return null;
        var whole = each[..each.IndexOf(',', StringComparison.Ordinal)];
        return (whole[YearLength..].Replace("是多少", "各有多少", StringComparison.Ordinal), first, second);
    }

    // 2022年.
    private const int YearLength = 5;

    // 某县调解成功率2022年和2024年: keywords that ask nothing want the same of each year.
    private static bool AreKeywords(string text) => InterrogativeFinder.Find(text).Count == 0 && Joints().IsMatch(EachYear.YearIn().Replace(text, "/"));

    private static int Year(Match year) => int.Parse(year.ValueSpan[..4], System.Globalization.CultureInfo.InvariantCulture);

    // Nouns that figures are told of in measures of many kinds.
    private static readonly string[] Figures = ["数", "价", "收费", "标准", "规模", "产量", "总量", "指标", "保费", "津贴", "待遇"];

    // What asks for the difference.
    [GeneratedRegex("(?:有何|有什么|有啥|有没有|的)*(?:变化|不同|区别|差别|不一样)|(?:收的|的)?一样不?|(?:如何|怎么|怎样|咋)变化?的?|(?:各|相)?(?:增加|减少|提高|降低|增长|上升|上涨|下降|扩大|缩小|差|多|少|涨|降|增|减|加|变)了?(?:多少(?<unit>[个家人户名座次亩项件台所条元吨])?|几(?<unit>[个家人户名座次亩项件台所条]?))|是不?是?一个人不?|相比|对比|比较", RegexOptions.CultureInvariant)]
    private static partial Regex Setting();

    // 增加了多少 asks of each year how many, whatever the thing is called.
    [GeneratedRegex("(?:多少|几)(?<unit>[个家人户名座次亩项件台所条元吨]?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Quantity();

    // What stands between the years (2024年较2022年, 2022年跟2024年).
    [GeneratedRegex("/[的,]*(?:和|与|跟|同|及|到|至|较|比|、)[的,]*/|^(?:从|比较|对比)?/", RegexOptions.CultureInvariant)]
    private static partial Regex Joints();
}
