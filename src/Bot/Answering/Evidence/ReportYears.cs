using System.Globalization;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Evidence;

/// <summary>
/// 报告之年: a work report (政府工作报告) tells under some headings what was done in the year before and under others what the year
/// at hand is to bring. What stands under such a heading belongs to its year, whatever its sentences say.
/// </summary>
public sealed class ReportYears
{
    private static readonly string[] Past = ["回顾", "过去一年", "过去的一年", "一年来", "去年", "上年", "完成情况", "工作总结"];
    private static readonly string[] Ahead = ["今年", "新的一年", "目标", "任务", "安排", "打算", "计划", "部署", "重点工作", "下一步", "下步"];

    // A heading is short; a sentence that opens a paragraph names its year in its first words (UTF-16 units).
    private const int Opening = 8;

    private readonly int[] years;

    private ReportYears(int[] years, int current) => (this.years, Current) = (years, current);

    /// <summary>今年 of the report.</summary>
    public int Current { get; }

    /// <summary>The year that a unit's section tells of; 0 when its heading names none.</summary>
    public int this[int unit] => years[unit];

    /// <summary>The years of a report; null where its headings do not part a year from the one before it.</summary>
    public static ReportYears? Of(ArticleView view)
    {
        var (stated, isPast, isAhead) = (0, false, false);
        var bare = new List<int>();
        for (var u = 0; u < view.Units.Count; u++)
        {
            if (view.KindOf(view.Units[u]) is not ParagraphKind.SectionHeading) continue;
            var (year, side) = Read(view, u);
            isPast |= side < 0;
            isAhead |= side > 0;
            if (stated == 0 && year > 0 && side != 0) stated = side < 0 ? year + 1 : year;
            if (year > 0 && side == 0) bare.Add(year);
        }
        // 县长作政府工作报告（摘要） 2021年工作回顾: the first heading was read into the headline, which ends with it.
        var (headed, past) = Headline(view);
        if (!isPast && past > 0 && isAhead)
        {
            isPast = true;
            if (stated == 0) stated = past + 1;
        }
        else headed = -1;
        // 2023年，我们这样走过 before 2024年，我们这样打算 looks back, in whatever words.
        isPast |= isAhead && bare.Contains(stated - 1);
        if (!isPast || !isAhead || (stated > 0 ? stated : Dated(view)) is not (> 0 and var current)) return null;
        var years = new int[view.Units.Count];
        for (int u = 0, ofSection = 0; u < years.Length; u++)
        {
            if (view.KindOf(view.Units[u]) is ParagraphKind.SectionHeading && view.SectionOf(u) == u)
            {
                var (year, side) = Read(view, u);
                // （一）大抓工业 stands inside the part that the heading before it opens; 存在的问题 is of no year.
                if (year > 0 || side != 0) ofSection = year > 0 ? year : side < 0 ? current - 1 : current;
                else if (!IsInner(view, u)) ofSection = 0;
            }
            else if (IsParagraphStart(view, u) && SideOf(view.Folded.AsSpan(view.Units[u].Range.Start, Math.Min(Opening, view.Units[u].Range.Length))) is not 0 and var opens)
            {
                if (ofSection == 0 || IsBareYear(view, u)) ofSection = opens < 0 ? current - 1 : current;
            }
            if (u == headed) ofSection = past;
            years[u] = ofSection;
        }
        return new ReportYears(years, current);
    }

    // The year that a heading prints, and whether it looks back (-1) or ahead (1).
    private static (int Year, int Side) Read(ArticleView view, int unit)
    {
        var range = view.Units[unit].Range;
        var text = view.Folded.AsSpan(range.Start, range.Length);
        return (YearIn(text), SideOf(text));
    }

    // The unit of a headline whose last part, after a space, opens with a year and looks back, and that year; -1 where none does.
    private static (int Unit, int Year) Headline(ArticleView view)
    {
        for (var u = 0; u < view.Units.Count; u++)
        {
            if (view.KindOf(view.Units[u]) is not (ParagraphKind.Title or ParagraphKind.Deck)) continue;
            var range = view.Units[u].Range;
            var text = view.Folded.AsSpan(range.Start, range.Length);
            var last = text[(text.LastIndexOf(' ') + 1)..];
            if (last.Length < text.Length && last.Length > 5 && YearIn(last[..5]) is > 0 and var year && SideOf(last) < 0) return (u, year);
        }
        return (-1, 0);
    }

    private static int SideOf(ReadOnlySpan<char> text)
    {
        foreach (var word in Past)
            if (text.Contains(word, StringComparison.Ordinal)) return -1;
        foreach (var word in Ahead)
            if (text.Contains(word, StringComparison.Ordinal)) return 1;
        return 0;
    }

    // 今年, 过去一年 and no more before the comma.
    private static bool IsBareYear(ArticleView view, int unit)
    {
        var range = view.Units[unit].Range;
        var text = view.Folded.AsSpan(range.Start, Math.Min(Opening, range.Length));
        return text.IndexOf(',') is > 0 and var comma && Array.Exists(Bare, b => b.Length == comma) && Array.Exists(Bare, b => view.Folded.AsSpan(range.Start).StartsWith(b, StringComparison.Ordinal));
    }

    private static readonly string[] Bare = ["今年", "过去一年", "过去的一年", "一年来", "去年", "新的一年"];

    private static bool IsParagraphStart(ArticleView view, int unit) =>
        view.KindOf(view.Units[unit]) is ParagraphKind.Body && view.OpensParagraph(unit);

    private static bool IsInner(ArticleView view, int unit) => view.Folded[view.Units[unit].Range.Start] is '(' or '（' || char.IsAsciiDigit(view.Folded[view.Units[unit].Range.Start]);

    // The day of the session stands in the lines over the text.
    private static int Dated(ArticleView view)
    {
        foreach (var mention in view.Article.Dates)
            if (mention.From is { } from && view.UnitAt(mention.Range.Start) is >= 0 and var unit && view.KindOf(view.Units[unit]) is ParagraphKind.Deck or ParagraphKind.Byline or ParagraphKind.Title or ParagraphKind.Kicker)
                return from.Year;
        return view.Article.Published?.Year ?? 0;
    }

    private static int YearIn(ReadOnlySpan<char> text)
    {
        for (var i = 0; i + 4 < text.Length; i++)
            if (text[i + 4] == '年' && text[i] is '1' or '2' && text.Slice(i, 4).IndexOfAnyExceptInRange('0', '9') < 0)
                return int.Parse(text.Slice(i, 4), CultureInfo.InvariantCulture);
        return 0;
    }
}
