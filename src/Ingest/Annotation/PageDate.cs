using System.Globalization;
using System.Text.RegularExpressions;
using Wenzheng.Ingestion.Reading;

namespace Wenzheng.Ingestion.Annotation;

/// <summary>版面日期: the day that a page's head or foot prints beside its folio (要闻 2021年2月26日 星期五).</summary>
internal static class PageDate
{
    // Lines with text that are looked at: a masthead's, and one at the foot. UTF-16 units.
    private const int AtHead = 4;
    private const int LongestLine = 80;

    private static readonly Regex Day = new(
        @"(^|[^\d])(?<y>(19|20)\d\d)\s?[年./-]\s?(?<m>\d{1,2})\s?[月./-]\s?(?<d>\d{1,2})([^\d]|$)", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    // 理论与实践 2021年5月18日, 某镇专版 2018年9月26日 协办:…: the first line is a rubric, the day apart from it, and no sentence.
    private static readonly Regex Rubric = new(
        @"^([^，。；！？《》“”]{0,20}[\s　])?(19|20)\d\d\s?[年./-]\s?\d{1,2}\s?[月./-]\s?\d{1,2}日?([\s　][^，。；！？《》“”]*)?$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    /// <summary>The day; null where no such line prints one, or they print several.</summary>
    /// <param name="page">The page's text.</param>
    public static DateOnly? Of(string page)
    {
        var lines = new List<string>();
        var last = "";
        foreach (var line in page.AsSpan().EnumerateLines())
            if (line.Trim() is { IsEmpty: false } text)
            {
                last = text.Length > LongestLine ? "" : text.ToString();
                if (lines.Count < AtHead) lines.Add(last);
            }
        DateOnly? day = null;
        for (var i = 0; i <= lines.Count; i++)
        {
            var line = i < lines.Count ? lines[i] : last;
            if (line.Length == 0 || !PressForms.IsFolio(line) && !(i == 0 && Rubric.IsMatch(line)) || Read(line) is not { } read) continue;
            if (day is { } other && other != read) return null;
            day = read;
        }
        return day;
    }

    private static DateOnly? Read(string line) =>
        Day.Match(line) is { Success: true } match && Number(match, "m") is >= 1 and <= 12 and var month && Number(match, "y") is var year && Number(match, "d") is >= 1 and var number && number <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, number) : null;

    private static int Number(Match match, string part) => int.Parse(match.Groups[part].ValueSpan, CultureInfo.InvariantCulture);
}
