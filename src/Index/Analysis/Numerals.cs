namespace Wenzheng.Indexing.Analysis;

/// <summary>数词: small whole numbers as a text prints them, in digits of either width or in characters. Larger numbers with 万, 亿 and decimals: <see cref="FigureText"/>.</summary>
public static class Numerals
{
    private const int MostDigits = 9;

    /// <summary>Whether the character can stand in a number: ASCII or full-width digits, Chinese numerals up to 百.</summary>
    public static bool IsNumeral(char c) => DigitOf(c) >= 0 || c is '十' or '百';

    /// <summary>Whether the character is a digit of either width.</summary>
    public static bool IsArabic(char c) => c is >= '0' and <= '9' or >= '０' and <= '９';

    /// <summary>Value 0 to 9 of a digit in any of the forms, or -1.</summary>
    public static int DigitOf(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= '０' and <= '９' => c - '０',
        '○' => 0,
        _ => ChineseNumeral.Digit(c),
    };

    /// <summary>Reads the number at the position: digits ("2022", "二〇二二") or a Chinese number below 1,000 ("十", "二十三").</summary>
    /// <param name="text">The text.</param>
    /// <param name="index">First character.</param>
    /// <param name="value">The number.</param>
    /// <returns>How many characters it takes; 0 when there is none or it is longer than nine digits.</returns>
    public static int Read(ReadOnlySpan<char> text, int index, out int value)
    {
        value = 0;
        var end = index;
        // No further than it takes to see that it is too long: a line of a million digits is read from each of them.
        while (end < text.Length && end - index <= MostDigits && IsNumeral(text[end]))
            end++;
        var length = end - index;
        if (length is 0 or > MostDigits)
            return 0;
        var run = text.Slice(index, length);
        if (run.IndexOfAny('十', '百') < 0)
        {
            foreach (var c in run)
                value = value * 10 + DigitOf(c);
            return length;
        }
        var pending = -1;
        foreach (var c in run)
        {
            if (c is '十' or '百')
            {
                value += (pending < 0 ? 1 : pending) * (c == '十' ? 10 : 100);
                pending = -1;
            }
            else
            {
                pending = DigitOf(c);
            }
        }
        value += Math.Max(0, pending);
        return length;
    }
}
