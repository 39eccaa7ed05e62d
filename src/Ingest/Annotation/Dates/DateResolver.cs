using Wenzheng.Indexing.Archive;

namespace Wenzheng.Ingestion.Annotation.Dates;

/// <summary>定时间: turns an expression into days, against the page's date where it is relative; never against the clock.</summary>
internal static class DateResolver
{
    /// <summary>The days from <c>From</c> to <c>To</c>; both null when they cannot be known.</summary>
    /// <param name="expression">What the text says.</param>
    /// <param name="page">The day the page was published, null when unknown.</param>
    /// <param name="text">The article's text.</param>
    public static DateMention Resolve(in DateExpression expression, DateOnly? page, string text)
    {
        var printed = text.Substring(expression.Range.Start, expression.Range.Length);
        var explicitYear = expression.Year > 0;
        if (!explicitYear && page is null)
            return new DateMention(printed, expression.Range, null, null, "unknown");
        var days = expression.Month == 0 && expression.Day == 0 && !explicitYear && expression.YearOffset is null
            ? Relative(expression, page!.Value)
            : Calendar(expression, page);
        if (days is not var (from, to))
            return new DateMention(printed, expression.Range, null, null, "unknown");
        if (expression.End != default && Last(expression, from, page) is { } last && last >= from)
            to = last;
        var basis = explicitYear ? "explicit" : "page date";
        if (expression.Since)
            return new DateMention(printed, expression.Range, from, page >= from ? page : null, basis);
        return new DateMention(printed, expression.Range, expression.Until ? null : from, to, basis);
    }

    private static (DateOnly From, DateOnly To)? Calendar(in DateExpression e, DateOnly? page)
    {
        var year = e.Year > 0 ? e.Year : page!.Value.Year + (e.YearOffset ?? 0);
        var month = e.Month;
        if (month == 0 && e.Day > 0)
            month = page!.Value.Month;
        if (month > 0 && (year is < 1 or > 9998 || e.Day > DateTime.DaysInMonth(year, month)))
            return null;
        // A month and day after the page's own, with no year said, by more than a season: last year's (12月 read in January).
        if (e.Year == 0 && e.YearOffset is null && month - page!.Value.Month >= 9)
            year--;
        if (e.Day > 0)
            return Day(new DateOnly(year, month, e.Day));
        if (month > 0)
            return MonthPart(year, month, e.Part);
        return YearPart(year, e.Part);
    }

    /// <summary>The last day of a span, whose end takes from its start what it does not say.</summary>
    private static DateOnly? Last(in DateExpression e, DateOnly from, DateOnly? page) =>
        Calendar(e with { Year = e.End.Year > 0 ? e.End.Year : from.Year, YearOffset = null, Month = e.End.Month > 0 ? e.End.Month : e.Month, Day = e.End.Day, Part = "" }, page)?.To;

    private static (DateOnly, DateOnly) Day(DateOnly day) => (day, day);

    private static (DateOnly, DateOnly) Months(int year, int first, int last) =>
        (new DateOnly(year, first, 1), new DateOnly(year, last, DateTime.DaysInMonth(year, last)));

    private static (DateOnly, DateOnly) MonthPart(int year, int month, string part)
    {
        var (from, to) = Months(year, month, month);
        return part switch
        {
            "上旬" or "初" => (from, from.AddDays(9)),
            "中旬" => (from.AddDays(10), from.AddDays(19)),
            "下旬" or "末" or "底" => (from.AddDays(20), to),
            _ => (from, to),
        };
    }

    private static (DateOnly, DateOnly)? YearPart(int year, string part) => part switch
    {
        "上半年" => Months(year, 1, 6),
        "下半年" => Months(year, 7, 12),
        "一季度" or "第一季度" => Months(year, 1, 3),
        "二季度" or "第二季度" => Months(year, 4, 6),
        "三季度" or "第三季度" => Months(year, 7, 9),
        "四季度" or "第四季度" => Months(year, 10, 12),
        "初" or "年初" => Months(year, 1, 3),
        "末" or "底" or "年末" or "年底" => Months(year, 12, 12),
        "年中" => Months(year, 6, 7),
        _ => Months(year, 1, 12),
    };

    private static (DateOnly, DateOnly)? Relative(in DateExpression e, DateOnly page)
    {
        var monday = page.AddDays(-(((int)page.DayOfWeek + 6) % 7));
        return e.Part switch
        {
            "昨日" or "昨天" => Day(page.AddDays(-1)),
            "今日" or "今天" => Day(page),
            "明天" => Day(page.AddDays(1)),
            "前天" => Day(page.AddDays(-2)),
            "本周" => (monday, monday.AddDays(6)),
            "上周" => (monday.AddDays(-7), monday.AddDays(-1)),
            "上周末" => (monday.AddDays(-2), monday.AddDays(-1)),
            "本月" => Months(page.Year, page.Month, page.Month),
            "上月" => Months(page.AddMonths(-1).Year, page.AddMonths(-1).Month, page.AddMonths(-1).Month),
            "下月" => Months(page.AddMonths(1).Year, page.AddMonths(1).Month, page.AddMonths(1).Month),
            "年内" or "上半年" or "下半年" or "年初" or "年底" or "年末" => YearPart(page.Year, e.Part),
            _ => e.Part.EndsWith("季度", StringComparison.Ordinal) ? YearPart(page.Year, e.Part) : null,
        };
    }
}
