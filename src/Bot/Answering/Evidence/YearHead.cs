namespace Wenzheng.Bot.Answering.Evidence;

/// <summary>年份列: a column whose name is a year (2022年, 2023年目标).</summary>
public static class YearHead
{
    // Digits of a year.
    private const int Length = 4;

    /// <summary>Whether a column's name begins with a year.</summary>
    /// <param name="head">Folded.</param>
    public static bool IsOne(ReadOnlySpan<char> head) =>
        head.Length > Length && head[0] is '1' or '2' && head[..Length].IndexOfAnyExceptInRange('0', '9') < 0 && head[Length] == '年';

    /// <summary>The year's digits.</summary>
    public static string YearOf(string head) => head[..Length];
}
