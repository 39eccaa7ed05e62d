using Wenzheng.Indexing.Archive;
using Wenzheng.Ingestion.Annotation.Lexicon;

namespace Wenzheng.Ingestion.Annotation.Schemes;

/// <summary>找分项: tries the ways in which print lists the parts of a named scheme, the most explicit first.</summary>
internal static class SchemeParts
{
    // A quoted name may be followed by its noun before 即: “六微服务”工作法为抓手,即….
    private const int GlossWithin = 16;

    public static List<SchemePart> Find(Article article, SchemeName name, List<QuotedRun> quotes)
    {
        var text = article.Text;
        if (name.Symbols.Count > 0)
            return FigureGlosses.Find(text, name, quotes);
        if (name.Number == 0)
            return [];
        var end = name.IsQuoted ? name.Range.End + 1 : name.Range.End;
        var start = name.IsQuoted ? name.Range.Start - 1 : name.Range.Start;
        if (ListItems.EndingAt(text, start, name.Number) is { Count: > 0 } before)
            return before;
        if (Gloss(text, end, name.Number) is { Count: > 0 } gloss)
            return gloss;
        if (Enumerations.After(text, end, name.Number) is { Count: > 0 } enumerated)
            return enumerated;
        if (!name.IsQuoted)
            return [];
        if (QuoteGroups.Find(article, name, quotes) is { Count: > 0 } quoted)
            return quoted;
        return ParallelLeads.Find(article, name);
    }

    // …,即甲、乙、丙。 / …：甲、乙、丙。
    private static List<SchemePart> Gloss(string text, int end, int number)
    {
        var sentence = text.AsSpan(end).IndexOfAny("。；;\n");
        var stop = sentence < 0 ? text.Length : end + sentence;
        for (var i = end; i < Math.Min(stop, end + GlossWithin); i++)
        {
            var length = text[i] is '：' or ':' ? 1 : Han.HasAt(text, i, "分别是") || Han.HasAt(text, i, "分别为") ? 3 : text[i] == '即' && Han.IsBoundaryBefore(text, i) ? 1 : 0;
            if (length == 0)
                continue;
            var items = ListItems.Split(text, i + length, stop, "、，,");
            if (items.Count == number || (items.Count > 2 && items.Count == number - 1))
                return items;
            items = ListItems.Split(text, i + length, stop, "、");
            return items.Count == number ? items : [];
        }
        return [];
    }
}
