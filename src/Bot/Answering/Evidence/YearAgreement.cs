using System.Globalization;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Index.Analysis;

namespace Wenzheng.Bot.Answering.Evidence;

/// <summary>年份相符: how far each unit of an article speaks of the asked year, by the dates that ingest resolved.</summary>
public static class YearAgreement
{
    /// <summary>The unit, or its paragraph before it, is dated in another year, or its article was published in another.</summary>
    internal const float OtherYear = 0.3f;

    // The unit has no date of its own, and the article speaks of the year or was published in it or the year after.
    private const float LikelyYear = 0.9f;

    // Nothing dates the unit but the title.
    private const float Titled = 0.95f;

    // Nothing dates the unit, and its page is of the year: what it tells undated holds then.
    private const float OfPage = 1f;

    // Nothing dates the unit, and its article, of a later year, prints the asked one somewhere: what it tells undated holds when it was printed. What
    // was printed before the asked year holds for it only where it says so.
    private const float OnlyPrinted = 0.5f;

    // Nothing dates the unit.
    private const float Undated = 0.4f;

    // An ask with a time of its own takes no year from those before it.
    private static readonly string[] Times = ["今年", "去年", "前年", "明年", "目前", "现在", "如今", "至今", "此后", "以后"];

    /// <summary>The year the ask names (2021年), itself or with the others of its question; 0 when there is none.</summary>
    public static int AskedYear(Ask ask) =>
        YearIn(ask.Content) is > 0 and var year ? year
        : ask.Text.HoldsAny(Times) ? 0
        // 我2020年注册的店，能申请不: the year is the asker's, not the rule's.
        : ask.Type == AskType.Whether && ask.Context.StartsWith('我') ? 0
        : YearIn(ask.Context) is > 0 and var circumstance ? circumstance : YearIn(ask.Shared);

    // Years against the report's own.
    private static readonly (string Word, int Offset)[] Offsets = [("去年", -1), ("上年", -1), ("前年", -2), ("今年", 0), ("明年", 1)];

    /// <summary>Whether a word names a year against the one at hand.</summary>
    public static bool IsRelative(string word) => Array.Exists(Offsets, o => o.Word == word);

    /// <summary>The one year that an ask names against the one at hand (去年: -1); null when it names none or several.</summary>
    public static int? AskedOffset(Ask ask)
    {
        int? offset = null;
        foreach (var (word, years) in Offsets)
        {
            if (!ask.Text.Contains(word, StringComparison.Ordinal)) continue;
            if (offset is { } other && other != years) return null;
            offset = years;
        }
        return offset;
    }

    /// <summary>
    /// Takes 去年 and 今年 of an ask as said by all that a work report tells under the headings of that year, and 2022年 by what is dated so in
    /// other words: by 去年 on a page of 2023, or by the page's own year.
    /// </summary>
    public static void HoldYears(ArticleView view, Ask ask, IReadOnlyList<QuestionTerm> terms, TermMatches matches)
    {
        if (AskedYear(ask) is > 0 and var year) HoldYear(view, year, terms, matches);
        if (AskedOffset(ask) is not { } offset || view.Years is not { } report) return;
        for (var t = 0; t < terms.Count; t++)
            if (!terms[t].IsPair && Array.Exists(Offsets, o => o.Offset == offset && o.Word == terms[t].Text))
                for (var u = 0; u < view.Units.Count; u++)
                    if (report[u] == report.Current + offset) matches.Hold(t, u);
    }

    // Told by another word, or by its page's own day, the year tells nothing of a subject: it counts as far as the unit holds the other words.
    private static void HoldYear(ArticleView view, int year, IReadOnlyList<QuestionTerm> terms, TermMatches matches)
    {
        var printed = year.ToString(CultureInfo.InvariantCulture);
        if (!terms.Any(t => Says(t, printed))) return;
        var others = terms.Where(t => !Says(t, printed)).Sum(t => t.Weight);
        for (var u = 0; u < view.Units.Count; u++)
        {
            if (view.DatedBy.Fit(u, year) is var fit && fit != YearFit.Own && (fit != YearFit.None || view.Article.Published?.Year != year)) continue;
            var held = 0f;
            for (var t = 0; t < terms.Count; t++)
                if (!Says(terms[t], printed)) held += terms[t].Weight * matches[t, u];
            for (var t = 0; t < terms.Count; t++)
                if (Says(terms[t], printed)) matches.Hold(t, u, others > 0 ? held / others : 0);
        }
    }

    // 2022, 2022年.
    private static bool Says(QuestionTerm term, string year) => term.Text.Length <= YearLength + 1 && term.Text.StartsWith(year, StringComparison.Ordinal);

    /// <summary>Whether the ask is for 去年 and the unit speaks of 今年 alone.</summary>
    public static bool IsOfOtherYear(ScoredUnit unit, string asked)
    {
        if (asked.IndexOf("去年", StringComparison.Ordinal) is not (>= 0 and var last) || asked.Contains("今年", StringComparison.Ordinal)) return false;
        // 比去年多多少 asks of this year.
        if (last > 0 && Comparing.Contains(asked[last - 1], StringComparison.Ordinal)) return false;
        var text = unit.View.Folded.AsSpan(unit.Range.Range.Start, unit.Range.Range.Length);
        if (!text.Contains("今年", StringComparison.Ordinal)) return false;
        // Print compares with the year before, or names it by its number.
        foreach (var word in Before)
            if (text.Contains(word, StringComparison.Ordinal)) return false;
        return text.IndexOf("20", StringComparison.Ordinal) is var at && (at < 0 || at + 4 >= text.Length || text[at + 4] != '年');
    }

    private static readonly string[] Before = ["去年", "上年", "同期", "前年", "年前", "以来", "年底"];

    // What stands before a year that another is set against.
    private const string Comparing = "比较跟同与和于超";

    private const int YearLength = 4;

    private static int YearIn(string text)
    {
        for (var i = 0; i + 4 < text.Length; i++)
            if (!UnitYears.IsOnlyCompared(text, i, YearLength) && !text.AsSpan(i + YearLength).TrimStart("年末底的").StartsWith("相比", StringComparison.Ordinal) && text[i + 4] == '年' && (text[i] == '1' || text[i] == '2') && text.AsSpan(i, 4).IndexOfAnyExceptInRange('0', '9') < 0 && (i == 0 || !char.IsAsciiDigit(text[i - 1])))
                return int.Parse(text.AsSpan(i, 4), CultureInfo.InvariantCulture);
        return 0;
    }

    /// <summary>Whether an article prints the year or was published in it or the year after.</summary>
    public static bool SpeaksOf(ArticleView view, int year) =>
        view.Article.Text.Contains(year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal) || view.Article.Published is { } date && date.Year - year is 0 or 1;

    /// <summary>Whether an ask names a year and all that is quoted is told of others.</summary>
    public static bool IsOfOthers(Ask ask, IEnumerable<(ArticleView View, int Start)> quoted)
    {
        if (AskedYear(ask) is not (> 0 and var year)) return false;
        foreach (var (view, start) in quoted)
            if (view.UnitAt(start) is not (>= 0 and var unit) || For(view, year, offset: null, isSpokenOf: true)(unit) > OtherYear) return false;
        return true;
    }

    /// <summary>Agreement of each unit, 0 to 1; 1 when no year is asked.</summary>
    /// <param name="view">The article.</param>
    /// <param name="year">The asked year, or 0.</param>
    /// <param name="offset">The year asked for against the report's own (去年: -1), or null.</param>
    /// <param name="isSpokenOf">Whether any article looked at speaks of it; else what nothing dates is not of it either.</param>
    public static Func<int, float> For(ArticleView view, int year, int? offset, bool isSpokenOf)
    {
        if (year == 0 && offset is not null && view.Years is { } report)
            return u => report[u] == 0 ? LikelyYear : report[u] == report.Current + offset ? 1 : OtherYear;
        if (year == 0) return static _ => 1f;
        var ofArticle = view.Article.Published is { } day && day.Year == year ? OfPage : SpeaksOf(view, year) ? view.Article.Published is { } date && date.Year - year is not (0 or 1) ? date.Year < year ? OtherYear : OnlyPrinted : LikelyYear : view.Article.Published is null && isSpokenOf ? Undated : OtherYear;
        return u => view.DatedBy.Fit(u, year) switch { YearFit.Own or YearFit.Above => 1, YearFit.Titled => Titled, YearFit.Other => OtherYear, _ => ofArticle };
    }
}
