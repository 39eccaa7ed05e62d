namespace Wenzheng.Bot.Channels.Telegram.Rendering;

/// <summary>切分: where a long text is cut into messages.</summary>
internal static class TextCutter
{
    private const string SentenceEnds = "。！？；!?;\n", Closers = "”’」』）】》\"')]", Pauses = "，、,: ：";

    /// <summary>Pieces [start, end) of at most so many UTF-16 units, without the blanks at their ends; none for a blank text.</summary>
    public static IEnumerable<(int Start, int End)> Cut(string text, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 2);
        var start = 0;
        while (true)
        {
            while (start < text.Length && char.IsWhiteSpace(text[start]))
                start++;
            if (start == text.Length)
                yield break;
            var end = text.Length - start <= limit ? text.Length : CutBefore(text, start, start + limit);
            var last = end;
            while (char.IsWhiteSpace(text[last - 1]))
                last--;
            yield return (start, last);
            start = end;
        }
    }

    /// <summary>The best end of a piece in its second half: after a sentence, else after a pause, else at the limit.</summary>
    private static int CutBefore(string text, int start, int limit)
    {
        var least = start + ((limit - start) / 2);
        if (Last(text, least, limit, SentenceEnds) is > 0 and var sentence)
            return sentence;
        if (Last(text, least, limit, Pauses) is > 0 and var pause)
            return pause;
        return char.IsHighSurrogate(text[limit - 1]) ? limit - 1 : limit;
    }

    private static int Last(string text, int least, int limit, string ends)
    {
        for (var at = limit - 1; at >= least; at--)
        {
            if (!ends.Contains(text[at], StringComparison.Ordinal))
                continue;
            var end = at + 1;
            // A closing quotation mark and a citation number belong to the sentence before.
            while (end < limit && Closers.Contains(text[end], StringComparison.Ordinal))
                end++;
            if (end < limit && text[end] == '[' && text.AsSpan(end, limit - end).IndexOf(']') is > 0 and <= 4 and var close)
                end += close + 1;
            return end;
        }
        return -1;
    }
}
