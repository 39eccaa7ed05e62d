using System.Globalization;
using System.Text;

namespace Wenzheng.Bot.Evaluation;

/// <summary>
/// 折叠: text as the scorer compares it. Compatibility forms, case, white space and punctuation go; a decimal point between
/// digits, "%" and "+" stay; thousands commas go; a range between digits becomes "-".
/// </summary>
internal static class FoldedText
{
    private static readonly Dictionary<char, string> Units = new()
    {
        ['㎡'] = "m2",
        ['㎥'] = "m3",
        ['㎞'] = "km",
        ['㎏'] = "kg",
        ['㎝'] = "cm",
        ['㎜'] = "mm",
        ['℃'] = "°c",
        ['²'] = "2",
        ['³'] = "3",
    };

    public static string Of(string? text)
    {
        var plain = WithoutThousands(Compatible(text ?? ""));
        var result = new StringBuilder(plain.Length);
        for (var i = 0; i < plain.Length; i++)
        {
            var afterDigit = i > 0 && char.IsDigit(plain[i - 1]);
            if (plain[i] == '.' && afterDigit && i + 1 < plain.Length && char.IsDigit(plain[i + 1]))
            {
                result.Append('.');
            }
            else if (afterDigit && RangeEnd(plain, i) is var end and > 0)
            {
                result.Append('-');
                i = end - 1;
            }
            else if (plain[i] is '%' or '+')
            {
                result.Append(plain[i]);
            }
            else
            {
                i += AppendUnlessMark(result, plain, i) - 1;
            }
        }
        return result.ToString();
    }

    /// <summary>Whether the folded text holds the alternative, with digits at its ends not touching other digits (5名 is not in 15名).</summary>
    public static bool Holds(string folded, string alternative)
    {
        var sought = Of(alternative);
        if (sought.Length == 0)
            return false;
        for (var at = folded.IndexOf(sought, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(sought, at + 1, StringComparison.Ordinal))
        {
            if (IsWhole(folded, sought, at))
                return true;
        }
        return false;
    }

    private static bool IsWhole(string folded, string sought, int at)
    {
        if (char.IsDigit(sought[0]) && at > 0 && (char.IsDigit(folded[at - 1]) || folded[at - 1] == '.'))
            return false;
        var end = at + sought.Length;
        if (!char.IsDigit(sought[^1]) || end == folded.Length)
            return true;
        return !char.IsDigit(folded[end]) && !(folded[end] == '.' && end + 1 < folded.Length && char.IsDigit(folded[end + 1]));
    }

    private static string Compatible(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            // The compatibility forms that newspaper text and answers hold; string.Normalize does nothing under invariant globalization.
            if (c is >= '\uFF01' and <= '\uFF5E')
                result.Append(char.ToLowerInvariant((char)(c - 0xFEE0)));
            else if (c is >= '①' and <= '⑳')
                result.Append(CultureInfo.InvariantCulture, $"{c - '①' + 1}");
            else if (Units.TryGetValue(c, out var unit))
                result.Append(unit);
            else if (!char.IsWhiteSpace(c))
                result.Append(char.ToLowerInvariant(c));
        }
        return result.ToString();
    }

    private static string WithoutThousands(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var isThousands = text[i] is ',' or '，' && i > 0 && char.IsDigit(text[i - 1])
                && i + 3 < text.Length && char.IsDigit(text[i + 1]) && char.IsDigit(text[i + 2]) && char.IsDigit(text[i + 3])
                && (i + 4 == text.Length || !char.IsDigit(text[i + 4]));
            if (!isThousands)
                result.Append(text[i]);
        }
        return result.ToString();
    }

    /// <summary>End of a run of range signs that starts at <paramref name="start"/> and is followed by a digit; 0 when there is none.</summary>
    private static int RangeEnd(string text, int start)
    {
        var end = start;
        while (end < text.Length && IsRangeSign(text[end]))
            end++;
        return end > start && end < text.Length && char.IsDigit(text[end]) ? end : 0;
    }

    private static bool IsRangeSign(char c) => c is '-' or (>= '\u2010' and <= '\u2015') or '\u2212' or '~' or '\u301c' or '\uff5e' or '\uff0d' or '至' or '到';

    /// <summary>Appends a character unless it is a mark, symbol, separator or control; returns how many units it has.</summary>
    private static int AppendUnlessMark(StringBuilder result, string text, int at)
    {
        if (!Rune.TryGetRuneAt(text, at, out var rune))
            return 1;
        switch (Rune.GetUnicodeCategory(rune))
        {
            case UnicodeCategory.ConnectorPunctuation or UnicodeCategory.DashPunctuation or UnicodeCategory.OpenPunctuation
                or UnicodeCategory.ClosePunctuation or UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation
                or UnicodeCategory.OtherPunctuation or UnicodeCategory.MathSymbol or UnicodeCategory.CurrencySymbol
                or UnicodeCategory.ModifierSymbol or UnicodeCategory.OtherSymbol or UnicodeCategory.SpaceSeparator
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Control or UnicodeCategory.Format
                or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned:
                break;
            default:
                result.Append(rune.ToString());
                break;
        }
        return rune.Utf16SequenceLength;
    }
}
