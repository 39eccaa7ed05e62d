namespace Wenzheng.Ingestion.Annotation.Lexicon;

/// <summary>数词: small numbers in digits or Chinese characters.</summary>
internal static class Numerals
{
    private const string Digits = "零一二三四五六七八九";
    private const int MostDigits = 9;

    /// <summary>Whether the character can stand in a number: ASCII or full-width digits, Chinese numerals.</summary>
    public static bool IsNumeral(char c) => DigitOf(c) >= 0 || c is '十' or '百';

    /// <summary>Value 0 to 9 of a digit in any of the forms, or -1.</summary>
    public static int DigitOf(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= '０' and <= '９' => c - '０',
        '〇' or '○' => 0,
        '两' => 2,
        _ => Digits.IndexOf(c),
    };

    /// <summary>Reads the number at the position: digits ("2022", "二〇二二") or a Chinese number below 1,000 ("十", "二十三").</summary>
    /// <param name="text">The text.</param>
    /// <param name="index">First character.</param>
    /// <param name="value">The number.</param>
    /// <returns>How many characters it takes; 0 when there is none or it is longer than nine digits.</returns>
    public static int Read(string text, int index, out int value)
    {
        value = 0;
        var end = index;
        // No further than it takes to see that it is too long: a line of a million digits is read from each of them.
        while (end < text.Length && end - index <= MostDigits && IsNumeral(text[end]))
            end++;
        var length = end - index;
        if (length is 0 or > MostDigits)
            return 0;
        var run = text.AsSpan(index, length);
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
