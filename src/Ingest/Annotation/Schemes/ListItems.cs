using Wenzheng.Indexing.Archive;
using Wenzheng.Ingestion.Annotation.Lexicon;

namespace Wenzheng.Ingestion.Annotation.Schemes;

/// <summary>列项: splits a run of text into the items of a list, each with its exact range.</summary>
internal static class ListItems
{
    /// <summary>The items of [start, end), separated by any of the marks; empty items are left out.</summary>
    public static List<SchemePart> Split(string text, int start, int end, string marks)
    {
        var parts = new List<SchemePart>();
        var from = start;
        for (var i = start; i <= end; i++)
        {
            if (i < end && !marks.Contains(text[i], StringComparison.Ordinal))
                continue;
            Add(text, from, i, parts);
            from = i + 1;
        }
        return parts;
    }

    /// <summary>Adds the trimmed run as a part, unless it is empty.</summary>
    public static void Add(string text, int start, int end, List<SchemePart> parts)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is '，' or ',' or '；' or ';' or '。'))
            end--;
        if (end > start)
            parts.Add(new SchemePart(text[start..end], new TextRange(start, end - start)));
    }

    /// <summary>
    /// The list of exactly <paramref name="count"/> items that ends at <paramref name="end"/> (甲、乙、丙“三X”, 甲、乙、丙三类X);
    /// empty when there is none.
    /// </summary>
    public static List<SchemePart> EndingAt(string text, int end, int count)
    {
        const int longestItem = 16;
        if (end > 1 && text[end - 1] == '等')
            end--;
        var starts = new List<int> { end };
        var at = end;
        while (starts.Count < count)
        {
            var mark = text.LastIndexOfAny(['、', '，', ',', '。', '；', ';', '\n'], Math.Max(0, at - 1), Math.Min(at, longestItem + 1));
            if (mark < 0 || text[mark] != '、' || at - mark < 2)
                return [];
            starts.Add(mark + 1);
            at = mark;
        }
        var first = FirstItem(text, at, [.. Lengths(starts)]);
        if (first < 0)
            return [];
        starts.Add(first);
        var parts = new List<SchemePart>();
        for (var i = starts.Count - 1; i > 0; i--)
            Add(text, starts[i], i == 1 ? end : starts[i - 1] - 1, parts);
        return parts.Count == count && !parts.Exists(p => p.Text.AsSpan().IndexOfAny('“', '”') >= 0) ? parts : [];
    }

    private static IEnumerable<int> Lengths(List<int> starts)
    {
        for (var i = 1; i < starts.Count; i++)
            yield return starts[i - 1] - starts[i] - (i == 1 ? 0 : 1);
    }

    // Where the first item begins: as long as the others when they are all of one length, else after a lead-in word or punctuation.
    private static int FirstItem(string text, int end, int[] others)
    {
        const int longestItem = 16;
        var boundary = end;
        while (boundary > 0 && end - boundary < longestItem && (Han.Is(text[boundary - 1]) || char.IsLetterOrDigit(text[boundary - 1])))
            boundary--;
        var further = boundary > 0 && text[boundary - 1] == '、';
        if (others.Length > 0 && Array.TrueForAll(others, o => o == others[0]) && end - boundary >= others[0])
            return further && end - boundary == others[0] ? -1 : end - others[0];
        if (further)
            return -1;
        for (var i = boundary; i < end - 1; i++)
            if (SchemeWords.LeadIns.LengthAt(text, i) is > 0 and var length && i + length < end && i - boundary <= 6)
                return i + length;
        return end - boundary is > 0 and < longestItem ? boundary : -1;
    }
}
