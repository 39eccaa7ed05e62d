using System.Globalization;

namespace Wenzheng.Bot.Answering.Evidence;

/// <summary>数值: the number that a printed figure states, for setting one beside another.</summary>
/// <param name="Value">Scale words counted in: 1.5万 is 15000.</param>
/// <param name="Unit">The measure word as printed; empty when there is none.</param>
/// <param name="IsRough">Whether it is printed as about, over or under (余, 近, 以上): it can be set beside another but not subtracted.</param>
public readonly record struct FigureValue(decimal Value, string Unit, bool IsRough)
{
    private static readonly (char Word, decimal Factor)[] Scales = [('亿', 100_000_000m), ('万', 10_000m), ('千', 1_000m), ('百', 100m)];
    private static readonly string[] RoughAfter = ["以上", "以下", "左右", "上下", "多", "余"];
    private const string RoughBefore = "近约超逾";

    /// <summary>The value of a figure of a text; null for a range, for what is spelt in more than two characters and for what no number holds.</summary>
    public static FigureValue? Of(ReadOnlySpan<char> text, Figure figure)
    {
        var printed = text.Slice(figure.Start, figure.Length);
        var length = 0;
        while (length < printed.Length && (char.IsAsciiDigit(printed[length]) || printed[length] is '.' or ',')) length++;
        decimal value;
        if (length > 0)
        {
            if (!decimal.TryParse(printed[..length].ToString().Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value)) return null;
        }
        else
        {
            while (length < printed.Length && "一二三四五六七八九十两".Contains(printed[length], StringComparison.Ordinal)) length++;
            value = printed[..length] is "两" ? 2 : Numerals.Value(printed[..length]);
            if (value == 0) return null;
        }
        if (length < printed.Length && printed[length] is '-' or '至') return null;
        while (length < printed.Length && FactorOf(printed[length]) is > 0 and var factor)
        {
            if (value > decimal.MaxValue / factor) return null;
            (value, length) = (value * factor, length + 1);
        }
        var isRough = figure.Start > 0 && RoughBefore.Contains(text[figure.Start - 1], StringComparison.Ordinal);
        while (length < printed.Length && "余多来几".Contains(printed[length], StringComparison.Ordinal)) (isRough, length) = (true, length + 1);
        foreach (var word in RoughAfter)
            if (text[figure.End..].StartsWith(word, StringComparison.Ordinal)) isRough = true;
        return new FigureValue(value, printed[length..].ToString(), isRough);
    }

    private static decimal FactorOf(char word)
    {
        foreach (var (scale, factor) in Scales)
            if (scale == word) return factor;
        return 0;
    }
}
