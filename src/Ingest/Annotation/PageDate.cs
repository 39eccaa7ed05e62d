using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using Wenzheng.Ingestion.Reading;

namespace Wenzheng.Ingestion.Annotation;

/// <summary>版面日期: the day that a page's head or foot prints beside its folio (要闻 2021年2月26日 星期五).</summary>
internal static partial class PageDate
{
    // Lines with text that are looked at: a masthead's, and one at the foot. UTF-16 units.
    private const int AtHead = 4;
    private const int LongestLine = 80;

    [GeneratedRegex(
        @"(^|[^0-9])(?<y>(19|20)[0-9]{2})\s?[年./-]\s?(?<m>[0-9]{1,2})\s?[月./-]\s?(?<d>[0-9]{1,2})([^0-9]|$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Day { get; }

    // 理论与实践 2021年5月18日, 某镇专版 2018年9月26日 协办:…: the first line is a rubric, the day apart from it, and no sentence.
    [GeneratedRegex(
        @"^([^，。；！？《》“”]{0,20}[\s　])?(19|20)[0-9]{2}\s?[年./-]\s?[0-9]{1,2}\s?[月./-]\s?[0-9]{1,2}日?([\s　][^，。；！？《》“”]*)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Rubric { get; }

    // 有效期 2025-12-31, 出生日期 1958年3月2日: a day of something else.
    private static readonly SearchValues<string> OfOther = SearchValues.Create(["有效", "截止", "截至", "时间", "出生"], StringComparison.Ordinal);

    /// <summary>The day; null where no such line prints one, or they print several.</summary>
    /// <param name="page">The page's text.</param>
    public static DateOnly? Of(string page)
    {
        DateOnly? day = null;
        ReadOnlySpan<char> last = "";
        var looked = 0;
        foreach (var line in page.AsSpan().EnumerateLines())
        {
            if (line.Trim() is not { IsEmpty: false } text) continue;
            last = text;
            if (looked < AtHead && !Agrees(text, looked++ == 0, ref day)) return null;
        }
        return Agrees(last, isFirst: false, ref day) ? day : null;
    }

    // False where a line prints another day than one before it.
    private static bool Agrees(ReadOnlySpan<char> text, bool isFirst, ref DateOnly? day)
    {
        if (text.Length is 0 or > LongestLine) return true;
        var line = WithPlainDigits(text);
        if (!PressForms.IsFolio(line) && !(isFirst && Rubric.IsMatch(line) && !line.AsSpan().ContainsAny(OfOther))) return true;
        foreach (Match match in Day.Matches(line))
        {
            if (Read(match) is not { } read) continue;
            if (day is { } other && other != read) return false;
            day = read;
        }
        return true;
    }

    // Print may set a date in digits of full width.
    private static string WithPlainDigits(ReadOnlySpan<char> text) =>
        string.Create(text.Length, text, static (line, text) =>
        {
            for (var i = 0; i < line.Length; i++)
                line[i] = text[i] is >= '０' and <= '９' ? (char)(text[i] - '０' + '0') : text[i];
        });

    private static DateOnly? Read(Match match) =>
        Number(match, "m") is >= 1 and <= 12 and var month && Number(match, "y") is var year && Number(match, "d") is >= 1 and var number && number <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, number) : null;

    private static int Number(Match match, string part) => int.Parse(match.Groups[part].ValueSpan, CultureInfo.InvariantCulture);
}
