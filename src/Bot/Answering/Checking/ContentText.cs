namespace Wenzheng.Bot.Answering.Checking;

/// <summary>实字: which characters of folded text say something: letters, digits, signs of a figure, and marks inside a number.</summary>
internal static class ContentText
{
    private const string Signs = "%‰℃°+";

    /// <summary>Marks that end a clause.</summary>
    private const string ClauseMarks = ",。;:!?、()\n…《》";

    public static bool IsContent(ReadOnlySpan<char> text, int i)
    {
        var c = text[i];
        if (char.IsLetterOrDigit(c) || char.IsSurrogate(c) || Signs.Contains(c, StringComparison.Ordinal)) return true;
        // 3.5, 1,200, 2020-2022 and 8:30 are not 35, 1200, 20202022 and 830.
        return c is not '。' and not '、' && !char.IsWhiteSpace(c) && i > 0 && i + 1 < text.Length && char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(text[i + 1]);
    }

    /// <summary>Whether the mark at a position ends a clause.</summary>
    public static bool EndsClause(ReadOnlySpan<char> text, int i) =>
        ClauseMarks.Contains(text[i], StringComparison.Ordinal) || text[i] == '-' && i + 1 < text.Length && text[i + 1] == '-';

    public static bool IsHan(char c) => c is >= '\u3400' and <= '\u9fff' or '〇';

    /// <summary>Whether the character belongs to a number as written, in digits or in Chinese.</summary>
    public static bool IsNumeral(char c) => char.IsAsciiDigit(c) || "〇零一二三四五六七八九十百千万亿两.,-:/".Contains(c, StringComparison.Ordinal);
}
