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
        if (EachYear.YearIn().Matches(text) is not [var one, var other] || one.Value == other.Value || !Setting().IsMatch(text)) return null;
        var thing = Setting().Replace(EachYear.YearIn().Replace(text, "/"), "");
        thing = Joints().Replace(thing, "").Trim('的', ',', '/');
        if (thing.Contains('/', StringComparison.Ordinal) || thing.Contains(',', StringComparison.Ordinal) || thing.Count(char.IsLetter) is < ShortestThing or > LongestThing || InterrogativeFinder.Find(thing).Count > 0) return null;
        // 某人职务 is asked as 某人2022年任什么职务, which the posts of people answer.
        if (thing.EndsWith(Post, StringComparison.Ordinal) && thing[..^Post.Length].TrimEnd('的') is { Length: > 1 } person)
            return ($"{person}{one.Value}任什么职务,{person}{other.Value}任什么职务", Year(one), Year(other));
        var asked = PostNames.Persons.Any(p => thing.EndsWith(p, StringComparison.Ordinal)) ? "是谁"
            : MeasuredNoun.UnitOf(thing).Length > 0 || thing.HoldsAny(Figures) ? "是多少" : "是怎样的";
        return ($"{one.Value}{thing}{asked},{other.Value}{thing}{asked}", Year(one), Year(other));
    }

    private static int Year(Match year) => int.Parse(year.ValueSpan[..4], System.Globalization.CultureInfo.InvariantCulture);

    // Nouns that figures are told of in measures of many kinds.
    private static readonly string[] Figures = ["数", "价", "收费", "标准", "规模", "产量", "总量", "指标", "保费", "津贴", "待遇"];

    // What asks for the difference.
    [GeneratedRegex("(?:有何|有什么|有啥|有没有|的)*(?:变化|不同|区别|差别|不一样)|(?:收的|的)?一样不?|(?:如何|怎么|怎样|咋)变化?的?|(?:各|相)?(?:差|多|少|涨|降|增|减|加|变)了?(?:多少|几[个家人名户座次亩]?)|是不?是?一个人不?|相比|对比|比较", RegexOptions.CultureInvariant)]
    private static partial Regex Setting();

    // What stands between the years (2024年较2022年, 2022年跟2024年).
    [GeneratedRegex("/[的,]*(?:和|与|跟|同|及|到|至|较|比|、)[的,]*/|^(?:从|比较|对比)?/", RegexOptions.CultureInvariant)]
    private static partial Regex Joints();
}
