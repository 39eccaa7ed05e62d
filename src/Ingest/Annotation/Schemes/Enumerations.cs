using Wenzheng.Indexing.Archive;
using Wenzheng.Ingestion.Annotation.Lexicon;

namespace Wenzheng.Ingestion.Annotation.Schemes;

/// <summary>列举: 一是…二是…, 第一…第二…, 1.…2.…, （一）…（二）… after a name.</summary>
internal static class Enumerations
{
    private const int Reach = 4000;
    private const int FirstWithin = 40;
    private const int LongestPart = 40;

    /// <summary>The parts when exactly <paramref name="count"/> ordinals follow the position; else an empty list.</summary>
    public static List<SchemePart> After(string text, int from, int count)
    {
        foreach (var form in (string[])["{0}是", "第{0}，", "第{0},", "第{0}、", "{0}要", "（{0}）", "({0})", "{0}、"])
            if (Ordinals(text, from, count, form) is { Count: > 0 } parts)
                return parts;
        return [];
    }

    private static List<SchemePart> Ordinals(string text, int from, int count, string form)
    {
        var parts = new List<SchemePart>();
        var limit = Math.Min(text.Length, from + Reach);
        var at = from;
        for (var n = 1; n <= count + 1; n++)
        {
            var ordinal = string.Format(System.Globalization.CultureInfo.InvariantCulture, form, Chinese(n));
            var found = Next(text, at, limit, ordinal);
            if (n == count + 1)
                return found < 0 ? parts : [];
            if (found < 0 || (n == 1 && (found > from + FirstWithin || text.AsSpan(from, found - from).Contains('”'))))
                return [];
            at = found + ordinal.Length;
            ListItems.Add(text, at, EndOfPart(text, at), parts);
        }
        return parts;
    }

    // 二是 inside 十二是 is no second item.
    private static int Next(string text, int from, int limit, string ordinal)
    {
        for (var at = text.IndexOf(ordinal, from, limit - from, StringComparison.Ordinal); at >= 0; at = text.IndexOf(ordinal, at + 1, limit - at - 1, StringComparison.Ordinal))
            if (Han.IsBoundaryBefore(text, at))
                return at;
        return -1;
    }

    private static int EndOfPart(string text, int start)
    {
        var end = text.AsSpan(start).IndexOfAny("。；;\n");
        end = end < 0 ? text.Length : start + end;
        if (end - start > LongestPart && text.AsSpan(start, end - start).IndexOfAny("，,：:") is > 0 and var comma)
            return start + comma;
        return end;
    }

    private static string Chinese(int n) => n <= 10 ? "一二三四五六七八九十"[n - 1].ToString() : "十" + "一二三四五六七八九"[(n - 11) % 9];
}
