using System.Buffers;
using Wenzheng.Indexing.Archive;
using Wenzheng.Ingestion.Annotation.Lexicon;
using Wenzheng.Ingestion.Annotation.Places;

namespace Wenzheng.Ingestion.Annotation;

/// <summary>找简称: 全称(以下简称“短”), 短即全称.</summary>
internal static class AbbreviationFinder
{
    private const int LongestLong = 40;

    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create("，,。；;\n”");

    public static IReadOnlyList<Abbreviation> Find(string text, IReadOnlyList<PlaceMention> places)
    {
        var found = new List<Abbreviation>();
        for (var at = text.IndexOf("简称", StringComparison.Ordinal); at >= 0; at = text.IndexOf("简称", at + 2, StringComparison.Ordinal))
            if (Introduced(text, at, places) is { } abbreviation)
                found.Add(abbreviation);
        for (var at = text.IndexOf('即'); at > 0; at = text.IndexOf('即', at + 1))
            if (Glossed(text, at) is { } abbreviation && !found.Exists(f => f.ShortForm == abbreviation.ShortForm))
                found.Add(abbreviation);
        return found;
    }

    // 甲乙丙有限公司(以下简称“甲乙”)
    private static Abbreviation? Introduced(string text, int at, IReadOnlyList<PlaceMention> places)
    {
        var open = at + 2;
        while (open < text.Length && text[open] is '为' or '：' or ':' or '“' or '"' or ' ')
            open++;
        var end = open;
        while (end < text.Length && end - open < 16 && text[end] is not ('”' or '"' or ')' or '）' or '，' or ',' or '。'))
            end++;
        var bracket = text.LastIndexOfAny(['(', '（', '，', ','], at);
        if (end == open || bracket <= 0 || at - bracket > 4)
            return null;
        var start = bracket;
        while (start > 0 && bracket - start < LongestLong && (Han.Is(text[start - 1]) || char.IsAsciiLetterOrDigit(text[start - 1]) || text[start - 1] is '(' or ')' or '（' or '）' or '《' or '》'))
            start--;
        var shortForm = text[open..end];
        // The long form begins where a character of the short form first stands in it (after what qualifies it).
        if (text.LastIndexOf('的', bracket - 1, bracket - start) is >= 0 and var qualifier)
            start = qualifier + 1;
        var first = text.AsSpan(start, bracket - start).IndexOfAny(shortForm);
        if (first >= 0)
            start = WithPlace(start + first, start, places);
        return bracket - start > shortForm.Length && char.IsLetterOrDigit(text[start]) && char.IsLetterOrDigit(shortForm[0]) ? new Abbreviation(shortForm, text[start..bracket], new TextRange(start, end - start)) : null;
    }

    // The place that a body belongs to is a part of its name: 甲县农民合作经济组织联合会.
    private static int WithPlace(int start, int floor, IReadOnlyList<PlaceMention> places)
    {
        for (var i = places.Count - 1; i >= 0; i--)
            if (places[i].Range is var place && place.Start >= floor && place.Start < start && place.End >= start)
                start = place.Start;
        return start;
    }

    // “甲”即乙丙丁 and, in a sentence of its own, 甲项目即乙丙丁项目
    private static Abbreviation? Glossed(string text, int at)
    {
        if (at + 1 >= text.Length || !Han.Is(text[at + 1]) || text[at - 1] is '立' or '随' or '当' or '旋' or '亦' or '迅' or '也' or '既' or '在' or '不')
            return null;
        if (text[at - 1] is not ('”' or '"') && !(Han.Is(text[at - 1]) && IsSentenceSubject(text, at)))
            return null;
        var start = text[at - 1] is '”' or '"' ? text.LastIndexOfAny(['“', '"'], at - 2) + 1 : text.LastIndexOfAny(['。', '\n', '；'], at - 1) + 1;
        var shortEnd = text[at - 1] is '”' or '"' ? at - 1 : at;
        var end = text.AsSpan(at + 1).IndexOfAny(ClauseEnds);
        end = end < 0 ? text.Length : at + 1 + end;
        if (start <= 0 && text[at - 1] is '”' || shortEnd - start is < 2 or > 14 || end - at - 1 < shortEnd - start + 1 || end - at - 1 > LongestLong)
            return null;
        return new Abbreviation(text[start..shortEnd], text[(at + 1)..end], new TextRange(start, end - start));
    }

    private static bool IsSentenceSubject(string text, int at)
    {
        var start = text.LastIndexOfAny(['。', '\n', '；', '，', ','], at - 1) + 1;
        return at - start is >= 4 and <= 14 && (start == 0 || text[start - 1] is '。' or '\n' or '；') && at + 2 < text.Length
            && Han.Is(text[at + 1]) && text[at + 1] is not ('将' or '使' or '可' or '便' or '是' or '刻' or '时');
    }
}
