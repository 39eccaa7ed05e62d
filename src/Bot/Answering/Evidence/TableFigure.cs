using System.Globalization;

namespace Wenzheng.Bot.Answering.Evidence;

/// <summary>表中之数: the number of a cell that holds nothing else, its sign counted.</summary>
public static class TableFigure
{
    // Measure words behind the number: %, 万元, 个百分点.
    private const int LongestUnit = 4;

    private const string Falls = "-−–▼↓";
    private const string Rises = "+▲↑";

    /// <summary>Whether a character before a number says that it rose or fell.</summary>
    public static bool IsSign(char c) => Falls.Contains(c, StringComparison.Ordinal) || Rises.Contains(c, StringComparison.Ordinal);

    /// <summary>Null of a cell that says anything else.</summary>
    /// <param name="cell">Folded.</param>
    public static decimal? Read(ReadOnlySpan<char> cell) => Read(cell, out _);

    /// <param name="cell">Folded.</param>
    /// <param name="unit">What stands behind the number; empty where nothing does.</param>
    public static decimal? Read(ReadOnlySpan<char> cell, out ReadOnlySpan<char> unit)
    {
        unit = [];
        var isFalling = cell.Length > 0 && Falls.Contains(cell[0], StringComparison.Ordinal);
        var digits = cell.Length > 0 && IsSign(cell[0]) ? cell[1..] : cell;
        var length = 0;
        while (length < digits.Length && (char.IsAsciiDigit(digits[length]) || length > 0 && digits[length] is '.' or ',')) length++;
        if (length == 0 || digits.Length - length > LongestUnit || digits[length..].IndexOfAnyInRange('0', '9') >= 0) return null;
        unit = digits[length..];
        return decimal.TryParse(digits[..length], NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value) ? isFalling ? -value : value : null;
    }
}
