using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Evidence;

/// <summary>年份相符: an article that neither names the asked year nor was published in it, or the year after, does not speak of it.</summary>
public static class YearAgreement
{
    private const float OtherYear = 0.6f;

    /// <summary>The year the ask names (2021年), or "".</summary>
    public static string AskedYear(Ask ask)
    {
        var text = ask.Content;
        for (var i = 0; i + 4 < text.Length; i++)
            if (text[i + 4] == '年' && (text[i] == '1' || text[i] == '2') && text.AsSpan(i, 4).IndexOfAnyExceptInRange('0', '9') < 0 && (i == 0 || !char.IsAsciiDigit(text[i - 1])))
                return text.Substring(i, 4);
        return "";
    }

    public static float Of(Article article, string year)
    {
        if (year.Length == 0 || article.Text.Contains(year, StringComparison.Ordinal)) return 1;
        var asked = int.Parse(year, System.Globalization.CultureInfo.InvariantCulture);
        // A report of the year, or one early in the next that looks back on it.
        return article.Published is { } date && date.Year - asked is 0 or 1 ? 1 : OtherYear;
    }
}
