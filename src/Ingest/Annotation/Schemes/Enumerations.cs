using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Archive;
using Wenzheng.Ingestion.Annotation.Lexicon;

namespace Wenzheng.Ingestion.Annotation.Schemes;

/// <summary>列举: 一是…二是…, 第一条路子是…第二条路子是…, 首先…其次…, 1.…2.…, （一）…（二）… after a name.</summary>
internal static class Enumerations
{
    private const int Reach = 4000;

    // The first item follows in the same or the next sentence; a heading may stand between.
    private const int FirstWithin = 60;
    private const int LongestNoun = 6;

    private static readonly string[] Forms = ["{0}是", "{0}要", "（{0}）", "({0})", "{0}、"];

    private static readonly string[] Digits = ["{0}.", "{0}．", "{0}、", "（{0}）", "({0})"];

    private static readonly string[][] Words = [["首先", "其次", "再次", "最后"], ["首先", "其次", "最后"], ["先", "再", "最后"], ["首先", "然后", "最后"]];

    /// <summary>The parts when exactly <paramref name="count"/> ordinals follow the position; else an empty list.</summary>
    public static List<SchemePart> After(string text, int from, int count)
    {
        foreach (var form in Forms)
            if (Ordinals(text, from, count, n => string.Format(System.Globalization.CultureInfo.InvariantCulture, form, Chinese(n))) is { Count: > 0 } parts)
                return parts;
        if (Ordinals(text, from, count, n => "第" + Chinese(n)) is { Count: > 0 } ranked)
            return ranked;
        foreach (var form in Digits)
            if (Ordinals(text, from, count, n => string.Format(System.Globalization.CultureInfo.InvariantCulture, form, n)) is { Count: > 0 } parts)
                return parts;
        foreach (var words in Words)
            if (words.Length == count && Ordinals(text, from, count, n => n <= words.Length ? words[n - 1] : "\0") is { Count: > 0 } parts)
                return parts;
        return [];
    }

    private static List<SchemePart> Ordinals(string text, int from, int count, Func<int, string> word)
    {
        var limit = Math.Min(text.Length, from + Reach);
        var at = from;
        var starts = new List<int>();
        var nexts = new List<int>();
        for (var n = 1; n <= count + 1; n++)
        {
            var (found, start) = Next(text, at, limit, word(n));
            if (n == count + 1)
                return found < 0 ? Parts(text, starts, nexts) : [];
            if (found < 0 || (n == 1 && (found > from + FirstWithin || text.AsSpan(from, found - from).Contains('”'))))
                return [];
            at = start;
            starts.Add(start);
            if (n > 1)
                nexts.Add(found);
        }
        return [];
    }

    // An item ends where its sentence ends, or where the next begins.
    private static List<SchemePart> Parts(string text, List<int> starts, List<int> nexts)
    {
        var parts = new List<SchemePart>();
        for (var i = 0; i < starts.Count; i++)
        {
            var end = EndOfPart(text, starts[i]);
            ListItems.Add(text, starts[i], i < nexts.Count ? Math.Min(end, nexts[i]) : end, parts);
        }
        return parts.Count == starts.Count ? ItemShape.Even(text, parts) : [];
    }

    // 二是 inside 十二是 is no second item; where 第二 counts something other than the items, no verb follows.
    private static (int Found, int Start) Next(string text, int from, int limit, string ordinal)
    {
        for (var at = text.IndexOf(ordinal, from, limit - from, StringComparison.Ordinal); at >= 0; at = text.IndexOf(ordinal, at + 1, limit - at - 1, StringComparison.Ordinal))
        {
            if (!Han.IsBoundaryBefore(text, at) || (char.IsAsciiDigit(ordinal[0]) && at > 0 && text[at - 1] is not ('\n' or '。' or '；' or '：')))
                continue;
            var start = at + ordinal.Length;
            if (ordinal[0] == '第' && (start = VerbAfter(text, start)) < 0)
                continue;
            return (at, start);
        }
        return (-1, -1);
    }

    // 第一条路子是…, 第一，…, 第一步：…
    private static int VerbAfter(string text, int at)
    {
        for (var i = at; i < text.Length && i - at <= LongestNoun; i++)
        {
            if (text[i] is '是' or '，' or ',' or '、' or '：' or ':')
                return i + 1;
            if (!Han.Is(text[i]) || Numerals.IsNumeral(text[i]))
                return -1;
        }
        return -1;
    }

    private static int EndOfPart(string text, int start)
    {
        var end = start >= text.Length ? -1 : text.AsSpan(start).IndexOfAny("。；;\n");
        return end < 0 ? text.Length : start + end;
    }

    private static string Chinese(int n) => n switch
    {
        <= 10 => "一二三四五六七八九十"[n - 1].ToString(),
        < 20 => "十" + "一二三四五六七八九"[n - 11],
        _ => "一二三四五六七八九"[n / 10 - 1] + "十" + (n % 10 == 0 ? "" : "一二三四五六七八九"[n % 10 - 1].ToString()),
    };
}
