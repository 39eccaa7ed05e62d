namespace Wenzheng.Ingestion.Annotation.Lexicon;

/// <summary>汉字: character classes of Chinese text.</summary>
internal static class Han
{
    /// <summary>Whether the unit is a Han character of the basic block or 〇.</summary>
    public static bool Is(char c) => c is >= '\u4e00' and <= '\u9fff' or '〇';

    /// <summary>Whether the position before <paramref name="index"/> is the text's start or not a Han character.</summary>
    public static bool IsBoundaryBefore(string text, int index) => index <= 0 || !Is(text[index - 1]);

    /// <summary>Whether the position is the text's end or not a Han character.</summary>
    public static bool IsBoundaryAt(string text, int index) => index >= text.Length || !Is(text[index]);

    /// <summary>Whether the text holds <paramref name="word"/> at the position.</summary>
    public static bool HasAt(string text, int index, string word) =>
        index >= 0 && index + word.Length <= text.Length && string.CompareOrdinal(text, index, word, 0, word.Length) == 0;

    /// <summary>Whether the text holds <paramref name="word"/> just before the position.</summary>
    public static bool EndsAt(string text, int end, string word) => HasAt(text, end - word.Length, word);
}
