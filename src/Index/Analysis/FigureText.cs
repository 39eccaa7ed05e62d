namespace Wenzheng.Indexing.Analysis;

/// <summary>读数: the number at the start of a printed text, in digits or characters, full-width forms included.</summary>
public static class FigureText
{
    /// <summary>Longer numbers are codes.</summary>
    private const int Longest = 40;

    /// <summary>How many characters the number takes, 万, 亿 and % included; 0 when the text begins with none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">Its value; a percentage as it is printed.</param>
    public static int Read(ReadOnlySpan<char> text, out decimal value)
    {
        value = 0;
        if (text.IsEmpty)
            return 0;
        Span<char> plain = stackalloc char[Math.Min(text.Length, Longest)];
        for (var i = 0; i < plain.Length; i++)
            plain[i] = Plain(text[i]);
        var length = NumberReader.Read(plain, out var number);
        if (length == 0)
            return 0;
        value = number.Mantissa;
        for (var i = 0; i < number.Decimals; i++)
            value /= 10;
        return length;
    }

    private static char Plain(char c) => c switch
    {
        >= '０' and <= '９' => (char)(c - '０' + '0'),
        '％' => '%',
        '．' => '.',
        '○' => '〇',
        _ => c,
    };
}
