using System.Globalization;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Evidence;

/// <summary>所述之年: the years that each unit of an article tells of, by the dates that ingest resolved against the page's day and by what is printed in digits.</summary>
public sealed class UnitYears
{
    // Dates in the order of the text: the unit each stands in, and the years it reaches over. A year that another is only set against (比2015年增长) is none.
    private readonly List<(int Unit, int Start, int From, int To)> dates = [];

    // For each unit the index of the last date in it or above it; -1 where none is.
    private readonly int[] lastDate;

    private readonly ArticleView view;

    // The one year that the title prints (2022年度…一览); 0 when it prints none or several.
    private readonly int ofTitle;

    private UnitYears(ArticleView view)
    {
        this.view = view;
        lastDate = new int[view.Units.Count];
        ofTitle = PrintedYears.In(Folding.Fold(view.Article.Title)) is [var only] ? only : 0;
    }

    /// <summary>The years of an article's units.</summary>
    public static UnitYears Of(ArticleView view)
    {
        var years = new UnitYears(view);
        foreach (var mention in view.Article.Dates)
        {
            // 截至2月底 has an end alone.
            if ((mention.From ?? mention.To) is not { } from || (mention.To ?? mention.From) is not { } to || IsOfBirth(view.Folded, mention.Range.End) || IsOnlyCompared(view.Folded, mention.Range.Start, mention.Range.Length)) continue;
            if (view.UnitAt(mention.Range.Start) is >= 0 and var unit) years.dates.Add((unit, mention.Range.Start, from.Year, to.Year));
        }
        years.AddPresent();
        for (int unit = 0, at = -1; unit < years.lastDate.Length; unit++)
        {
            while (at + 1 < years.dates.Count && years.dates[at + 1].Unit <= unit) at++;
            years.lastDate[unit] = at;
        }
        return years;
    }

    // 现有36家, 如今每天67人: told of the page's own day.
    private static readonly string[] Present = ["现有", "目前", "现在", "如今", "眼下"];

    private void AddPresent()
    {
        if (view.Article.Published is not { Year: var year }) return;
        var before = dates.Count;
        foreach (var word in Present)
            for (var at = view.Folded.IndexOf(word, StringComparison.Ordinal); at >= 0; at = view.Folded.IndexOf(word, at + 1, StringComparison.Ordinal))
                if (view.UnitAt(at) is >= 0 and var unit) dates.Add((unit, at, year, year));
        if (dates.Count > before) dates.Sort(static (a, b) => a.Start.CompareTo(b.Start));
    }

    /// <summary>The years of the last date before a place of a unit; null where none stands before it in the unit.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="position">A place in it, in the article's text.</param>
    public (int From, int To)? Before(int unit, int position)
    {
        for (var at = lastDate[unit]; at >= 0 && dates[at].Unit == unit; at--)
            if (dates[at].Start < position) return (dates[at].From, dates[at].To);
        return null;
    }

    /// <summary>How a unit is dated against a year.</summary>
    public YearFit Fit(int unit, int year)
    {
        var range = view.Units[unit].Range;
        var printed = year.ToString(CultureInfo.InvariantCulture);
        if (IsToldOf(view.Folded.AsSpan(range.Start, range.Length), printed)) return YearFit.Own;
        var at = lastDate[unit];
        var isDated = at >= 0 && dates[at].Unit == unit;
        var first = at;
        for (; at >= 0 && dates[at].Unit == unit; at--)
        {
            if (dates[at].From <= year && year <= dates[at].To) return YearFit.Own;
            first = at;
        }
        // 一餐12元，去年补了412万元, on a page of the asked year: the year that closes it dates no figure before.
        if (isDated && !(view.Article.Published?.Year == year && StatesBefore(range, dates[first].Start)) || view.Folded.AsSpan(range.Start, range.Length).Contains(printed, StringComparison.Ordinal)) return YearFit.Other;
        // The nearest date above it in its paragraph dates it, and else the part of the report it stands in.
        if (at >= 0 && view.Units[dates[at].Unit].Paragraph == view.Units[unit].Paragraph) return dates[at].From <= year && year <= dates[at].To ? YearFit.Above : YearFit.Other;
        if (view.Years is { } report && report[unit] > 0) return report[unit] == year ? YearFit.Above : YearFit.Other;
        return ofTitle == year ? YearFit.Titled : YearFit.None;
    }

    // Whether a clause before the one that names the year states a figure.
    private bool StatesBefore(TextRange unit, int date)
    {
        var before = view.Folded.AsSpan(unit.Start, date - unit.Start);
        return before.LastIndexOfAny(',', '，') is > 0 and var end && FigureFinder.Find(before[..end]).Exists(f => f.Measure.Length > 0);
    }

    // 比2015年增长一成: another year is set against it, and no figure is told of it; in 比2015年的40件增长 one is.
    internal static bool IsOnlyCompared(ReadOnlySpan<char> text, int start, int length) =>
        start > 0 && text[start - 1] is '比' or '较' && start + length < text.Length && !text[(start + length)..].TrimStart('年').StartsWith("的", StringComparison.Ordinal);

    private static bool IsToldOf(ReadOnlySpan<char> text, string year)
    {
        for (int from = 0, at; (at = text[from..].IndexOf(year, StringComparison.Ordinal)) >= 0; from += at + 1)
            if (!IsOnlyCompared(text, from + at, year.Length)) return true;
        return false;
    }

    // 1970年1月生 dates a person, not what is told.
    private static bool IsOfBirth(string text, int after) => after < text.Length && (text[after] == '生' || text.AsSpan(after).StartsWith("出生", StringComparison.Ordinal));
}
