using Wenzheng.Indexing.Analysis;
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
        while (start < end && (char.IsWhiteSpace(text[start]) || text[start] is '：' or ':' or '—' or '，' or ','))
            start++;
        // 一是甲、二是乙: the ordinal is no part of the item.
        if (end - start > 3 && Numerals.IsNumeral(text[start]) && text[start + 1] == '是')
            start += 2;
        while (end > start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is '，' or ',' or '；' or ';' or '。'))
            end--;
        if (end > start)
            parts.Add(new SchemePart(text[start..end], new TextRange(start, end - start)));
    }

    /// <summary>
    /// The first <paramref name="count"/> items separated by 、 of a run that goes on after a comma (甲、乙、丙，把…); empty when the
    /// list is longer or shorter. The last may be joined by 和, and may run into its count (甲、乙、丙三方签字).
    /// </summary>
    public static List<SchemePart> First(string text, int start, int stop, int count)
    {
        const int longestItem = 30;
        var comma = stop > start ? text.AsSpan(start, stop - start).IndexOfAny("，,") : -1;
        var parts = Split(text, start, comma < 0 ? stop : start + comma, "、");
        if (parts.Count == count - 1 && parts[^1].Text.AsSpan(1).IndexOfAny("和与及") is >= 0 and var joint)
        {
            var last = parts[^1].Range;
            var at = last.Start + 1 + joint;
            var after = text[at] == '及' && at > 0 && text[at - 1] == '以' ? at - 1 : at;
            parts.RemoveAt(parts.Count - 1);
            Add(text, last.Start, after, parts);
            Add(text, at + 1, last.End, parts);
        }
        if (parts.Count != count || count < 2 || parts.Exists(p => p.Text.Length > longestItem))
            return [];
        parts[^1] = WithoutRest(text, parts);
        return WithoutCount(text, parts);
    }

    // 甲中心、乙中心、丙中心已赶赴…; 甲、乙、丙等环节实行…: where the others end, the last ends too.
    private static SchemePart WithoutRest(string text, List<SchemePart> parts)
    {
        var last = parts[^1];
        var cut = last.Text.AsSpan(1).IndexOf('等') + 1;
        if (cut > 1 && "平中高优初上下同".Contains(last.Text[cut - 1], StringComparison.Ordinal))
            cut = 0;
        if (cut <= 1 && parts.Count > 2 && parts[0].Text.Length > 2 && parts[0].Text[^2..] is var ending && parts.Take(parts.Count - 1).All(p => p.Text.EndsWith(ending, StringComparison.Ordinal)))
            cut = last.Text.IndexOf(ending, StringComparison.Ordinal) is > 0 and var at ? at + ending.Length : 0;
        return cut > 1 && cut < last.Text.Length ? new SchemePart(last.Text[..cut], new TextRange(last.Range.Start, cut)) : last;
    }

    /// <summary>The same run cut into pieces that all end with what is counted, where only some of the parts do; else the parts.</summary>
    public static List<SchemePart> Mended(string text, SchemeName name, List<SchemePart> parts)
    {
        foreach (var group in name.Groups)
            if (group.Number == parts.Count && group.Number > 1 && !parts.TrueForAll(p => p.Text.EndsWith(group.Head, StringComparison.Ordinal))
                && Regrouped(text, parts[0].Range.Start, parts[^1].Range.End, group) is { Count: > 0 } mended)
                return mended;
        return parts;
    }

    // 甲、乙、丙三方签字: the count ends the last item.
    private static List<SchemePart> WithoutCount(string text, List<SchemePart> parts)
    {
        var last = parts[^1];
        for (var i = 2; i < last.Text.Length - 1; i++)
        {
            if (Numerals.Read(last.Text, i, out var number) is not (> 0 and var length))
                continue;
            if (number == parts.Count && i + length < last.Text.Length && (last.Text[i + length] is '方' or '者' or '位' || SchemeWords.Counters.LengthAt(last.Text, i + length) > 0))
                parts[^1] = new SchemePart(last.Text[..i], new TextRange(last.Range.Start, i));
            break;
        }
        return parts;
    }

    /// <summary>
    /// Items that end with what is counted, each made of as many pieces as that takes (甲员、乙员和丙、丁员 are three of 员); empty unless
    /// they are exactly as many as the group says.
    /// </summary>
    public static List<SchemePart> Regrouped(string text, int start, int end, CountedGroup group)
    {
        var parts = new List<SchemePart>();
        var from = start;
        for (var i = start; i <= end; i++)
        {
            if (i < end && text[i] is not ('、' or '和' or '与' or '及' or '，' or ','))
                continue;
            if (Han.EndsAt(text, i, group.Head) && i - from > group.Head.Length)
            {
                Add(text, from, i, parts);
                from = i + 1;
                if (i < end && text[i] is '，' or ',')
                    break;
            }
            else if (i < end && text[i] is '，' or ',')
            {
                return [];
            }
        }
        return parts.Count == group.Number && group.Number > 1 && !parts.Exists(p => p.Text.Length > 24) ? parts : [];
    }

    /// <summary>
    /// The list of exactly <paramref name="count"/> items that ends at <paramref name="end"/> (甲、乙、丙“三X”, 甲、乙、丙三类X);
    /// empty when there is none.
    /// </summary>
    public static List<SchemePart> EndingAt(string text, int end, int count)
    {
        const int longestItem = 16;
        foreach (var tail in (string[])["等", "为代表的", "为主要内容的", "为主题的", "为主的", "为核心的", "即", "这", "的"])
            if (Han.EndsAt(text, end, tail))
                end -= tail.Length;
        if (end < 2 || text[end - 1] is '名' or '个' or '位' or '条' or '项' or '家')
            return [];
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
        if (parts.Count != count || parts.Exists(p => p.Text.AsSpan().IndexOfAny('“', '”') >= 0))
            return [];
        // Two things named before a quoted word are its parts only when they are of one form.
        if (count == 2 && (parts[0].Text.Length < 2 || parts[0].Text.Length != parts[1].Text.Length || (parts[0].Text.Length > 4 && !parts[0].Text.AsSpan().ContainsAny(parts[1].Text))))
            return [];
        parts[^1] = WithoutRest(text, parts);
        return parts;
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
        {
            var cut = end - others[0];
            // 坚持甲乙, 丙丁戊: the cut may not fall inside the verb; two items are too few to go by their length.
            for (var i = boundary; i < cut; i++)
                if (SchemeWords.LeadIns.LengthAt(text, i) is > 0 and var verb && i + verb < end && (i + verb > cut || (others.Length == 1 && i == boundary)))
                    return i + verb;
            if (further && end - boundary == others[0])
                return -1;
            // A single character before the cut that is no verb is the beginning of the item (天然林保护).
            var isWord = cut - boundary == 1 && others[0] > 1 && SchemeWords.LeadIns.LengthBefore(text, cut) == 0;
            return isWord ? boundary : cut;
        }
        if (further)
            return -1;
        for (var i = boundary; i < end - 1; i++)
            if (SchemeWords.LeadIns.LengthAt(text, i) is > 0 and var length && i + length < end && text[i + length] != '否' && (i - boundary <= 6 || end - boundary > 4 + others.Max()))
                return i + length;
        return end - boundary is > 0 and < longestItem ? boundary : -1;
    }
}
