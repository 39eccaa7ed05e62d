namespace Wenzheng.Bot.Answering.Understanding;

/// <summary>英文数字: numbers with a comma before each three digits (50,000), as Chinese print has them (5万).</summary>
internal static class EnglishNumber
{
    private const int Group = 3;
    private const string TenThousand = "0000";

    /// <summary>Length of such a number at the position; 0 where none begins.</summary>
    public static int LengthAt(string text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        if (end == start) return 0;
        var length = 0;
        while (end + Group < text.Length && text[end] == ',' && text.AsSpan(end + 1, Group).IndexOfAnyExceptInRange('0', '9') < 0)
        {
            end += Group + 1;
            length = end - start;
        }
        return length;
    }

    /// <summary>The number without its commas, in 万 where it is a round one.</summary>
    public static string Printed(string number)
    {
        var digits = number.Replace(",", "", StringComparison.Ordinal);
        return digits.EndsWith(TenThousand, StringComparison.Ordinal) ? string.Concat(digits.AsSpan(0, digits.Length - TenThousand.Length), "万") : digits;
    }
}
