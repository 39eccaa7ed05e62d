namespace Wenzheng.Indexing.Retrieval.Ranking;

/// <summary>What kinds of answers look like in a text.</summary>
internal static class AnswerSigns
{
    /// <summary>Characters before and after a word in which its figure or date stands.</summary>
    private const int Reach = 16;

    /// <summary>The text around a word, up to the sentence's ends.</summary>
    public static ReadOnlySpan<char> Beside(ReadOnlySpan<char> text, int at, int length)
    {
        var (from, to) = (at, at + length);
        while (from > 0 && at - from < Reach && text[from - 1] is not ('。' or '；' or '！' or '？' or '\n'))
            from--;
        while (to < text.Length && to - at - length < Reach && text[to] is not ('。' or '；' or '！' or '？' or '\n'))
            to++;
        return text[from..to];
    }

    public static bool HasFigure(ReadOnlySpan<char> text) => text.ContainsAnyInRange('0', '9') || text.ContainsAnyInRange('０', '９');

    public static bool HasDate(ReadOnlySpan<char> text)
    {
        for (var at = 1; at < text.Length; at++)
            if (text[at] is '年' or '月' or '日' && (char.IsDigit(text[at - 1]) || text[at - 1] is '〇' or '零' or '一' or '二' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '十'))
                return true;
        return false;
    }
}
