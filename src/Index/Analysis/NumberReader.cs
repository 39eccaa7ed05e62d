namespace Wenzheng.Indexing.Analysis;

/// <summary>Reads one number at a place of a normalised text, in digits or in characters, with 万/亿 and percent.</summary>
internal static class NumberReader
{
    private const int MostDigits = 15;
    private const int LongestNumber = 40;

    /// <summary>The text up to the first space or quotation mark that stood between Han characters: a number does not go across it.</summary>
    public static ReadOnlySpan<char> Unbroken(ReadOnlySpan<char> text, ReadOnlySpan<byte> marks)
    {
        var end = 1;
        while (end < text.Length && end < LongestNumber && marks[end] < NormalizedText.AfterSpace)
            end++;
        return text[..end];
    }

    /// <summary>Returns how many characters the number takes, or 0.</summary>
    public static int Read(ReadOnlySpan<char> text, out NumberValue value)
    {
        if (text.IsEmpty)
        {
            value = default;
            return 0;
        }
        if (char.IsAsciiDigit(text[0]))
            return ReadDigits(text, out value);
        var fraction = text.Length > 3 && text[1] == '分' && text[2] == '之' ? text[0] : '\0';
        if (fraction is '百' or '千' && Read(text[3..], out value) is var length and > 0 && value.Suffix == '\0')
        {
            value = value with { Suffix = fraction == '百' ? '%' : '‰' };
            return length + 3;
        }
        value = default;
        return ChineseNumeral.CanStart(text[0]) ? ChineseNumeral.Read(text, out value) : 0;
    }

    private static int ReadDigits(ReadOnlySpan<char> text, out NumberValue value)
    {
        value = default;
        long mantissa = 0;
        var (length, digits, decimals) = (0, 0, 0);
        var hasPoint = false;
        for (; length < text.Length; length++)
        {
            var c = text[length];
            if (char.IsAsciiDigit(c))
            {
                if (++digits > MostDigits)
                    return 0;
                mantissa = mantissa * 10 + (c - '0');
                if (hasPoint)
                    decimals++;
            }
            else if (c == '.' && !hasPoint && IsFraction(text[(length + 1)..]))
                hasPoint = true;
            else if (c != ',' || hasPoint || length > 3 && text[length - 4] != ',' || !IsThousandsGroup(text[(length + 1)..]))
                break;
        }
        if (text[0] == '0' && length > 1 && !hasPoint)
            return 0;
        value = new NumberValue(mantissa, decimals, '\0');
        length += ReadPowers(text[length..], ref value);
        if (length < text.Length && text[length] is '%' or '‰')
            value = value with { Suffix = text[length++] };
        return length;
    }

    // 2022.4.10 is a day, 1.2.3 a section: no fraction has a second point.
    private static bool IsFraction(ReadOnlySpan<char> rest)
    {
        var digits = 0;
        while (digits < rest.Length && digits < MostDigits && char.IsAsciiDigit(rest[digits]))
            digits++;
        return digits > 0 && !(digits + 1 < rest.Length && rest[digits] == '.' && char.IsAsciiDigit(rest[digits + 1]));
    }

    private static bool IsThousandsGroup(ReadOnlySpan<char> rest) =>
        rest.Length >= 3 && char.IsAsciiDigit(rest[0]) && char.IsAsciiDigit(rest[1]) && char.IsAsciiDigit(rest[2])
        && (rest.Length == 3 || !char.IsAsciiDigit(rest[3]));

    // 4.5万, 3千, 2百万, 1.2万亿.
    private static int ReadPowers(ReadOnlySpan<char> text, ref NumberValue value)
    {
        var length = 0;
        while (length < text.Length && length < 3)
        {
            var power = ChineseNumeral.Power(text[length]);
            if (power < 2 || ChineseNumeral.BelongsToNext(text[length], text[(length + 1)..]) || !value.TryScale(power, out var scaled))
                break;
            value = scaled;
            length++;
        }
        return length;
    }
}
