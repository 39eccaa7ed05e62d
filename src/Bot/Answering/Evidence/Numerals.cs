namespace Wenzheng.Bot.Answering.Evidence;

/// <summary>数的写法: the Chinese and the Arabic form of small numbers, so that 五项 is found as 5项 and 15分钟 as 十五分钟.</summary>
public static class Numerals
{
    private const string Digits = "零一二三四五六七八九";

    // 四类水 is printed Ⅳ类, which folds to letters.
    private static readonly string[] Roman = ["", "i", "ii", "iii", "iv", "v", "vi"];
    private const string RomanGrades = "类级期型";

    /// <summary>The other ways to write a word that is, or begins with, a number up to 99; empty for other words.</summary>
    public static IReadOnlyList<TermVariant> Variants(string word) =>
        word.Length == 2 && RomanGrades.Contains(word[1], StringComparison.Ordinal) && ValueOfAny(word.AsSpan(0, 1)) is > 0 and var grade && grade < Roman.Length
            ? [.. OtherDigits(word), new TermVariant(Roman[grade] + word[1], 1f)] : OtherDigits(word);

    private static IReadOnlyList<TermVariant> OtherDigits(string word)
    {
        var n = 0;
        while (n < word.Length && char.IsAsciiDigit(word[n])) n++;
        if (n is > 0 and <= 2)
        {
            var value = int.Parse(word.AsSpan(0, n), System.Globalization.CultureInfo.InvariantCulture);
            return value is > 0 and < 100 ? [new TermVariant(Chinese(value) + word[n..], 1f)] : [];
        }
        while (n < word.Length && (Digits.Contains(word[n], StringComparison.Ordinal) || word[n] == '十')) n++;
        if (n is 0 or > 3) return [];
        var number = Value(word.AsSpan(0, n));
        // A bare 一 or 十 would match every digit on a page.
        return number > 0 && (word.Length > n || number > 10) ? [new TermVariant(number + word[n..], 1f)] : [];
    }

    /// <summary>Value of a Chinese numeral up to 99, or 0.</summary>
    public static int Value(ReadOnlySpan<char> text)
    {
        var ten = text.IndexOf('十');
        if (ten < 0) return text.Length == 1 ? Math.Max(0, Digits.IndexOf(text[0], StringComparison.Ordinal)) : 0;
        var tens = ten == 0 ? 1 : Digits.IndexOf(text[ten - 1], StringComparison.Ordinal);
        var ones = ten + 1 < text.Length ? Digits.IndexOf(text[ten + 1], StringComparison.Ordinal) : 0;
        return tens > 0 && ones >= 0 ? tens * 10 + ones : 0;
    }

    /// <summary>The same of a number written either way; Arabic ones may be larger.</summary>
    public static int ValueOfAny(ReadOnlySpan<char> text) => int.TryParse(text, out var digits) ? digits : Value(text);

    private static string Chinese(int value) =>
        value < 10 ? Digits[value].ToString()
        : (value < 20 ? "" : Digits[value / 10].ToString()) + "十" + (value % 10 == 0 ? "" : Digits[value % 10].ToString());
}
