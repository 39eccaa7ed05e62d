using System.Globalization;
using System.Text.RegularExpressions;
using Wenzheng.Bot.Answering.Evidence;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>某年之任: 2023年某县县长是谁 asks who held the post then. A page tells who held it in the year it was printed in; the holder of another year may be another.</summary>
public static partial class HeldInYear
{
    /// <summary>The year that is asked of, with its month where one is named; zeros where none is.</summary>
    /// <param name="text">The ask, folded.</param>
    public static (int Year, int Month) Asked(string text) =>
        Time().Match(text) is { Success: true } time
            ? (int.Parse(time.Groups["year"].ValueSpan, CultureInfo.InvariantCulture), time.Groups["month"] is { Success: true } month ? int.Parse(month.ValueSpan, CultureInfo.InvariantCulture) : 0)
            : default;

    /// <summary>The text without such times: they are no part of a post.</summary>
    /// <param name="text">The ask, folded.</param>
    public static string Without(string text) => Time().Replace(text, "");

    /// <summary>Whether what a page tells undated held in the year; true for pages without a day.</summary>
    /// <param name="view">An article of the page.</param>
    /// <param name="year">The asked year; 0 where none is asked of.</param>
    public static bool Tells(ArticleView view, int year) => year == 0 || view.Article.Published is not { } day || day.Year == year;

    /// <summary>How far a page's day is from the asked month, in months; 0 where none is asked of.</summary>
    /// <param name="view">An article of the page.</param>
    /// <param name="month">The asked month.</param>
    public static int MonthsAway(ArticleView view, int month) => month == 0 || view.Article.Published is not { } day ? 0 : Math.Abs(day.Month - month);

    // 2023年11月时, 2022年底的, 2025 of keywords; a longer number is none, and 2023年中共某县委 names the party.
    [GeneratedRegex("(?<![0-9])(?<year>(?:19|20)[0-9]{2})(?:年(?:(?<month>[0-9]{1,2})月份?|[底末]|初(?![级中])|中(?![共国心央学小])|上半年|下半年)?(?:的?时候?)?的?|(?= )|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Time();
}
