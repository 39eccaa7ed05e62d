using Wenzheng.Indexing.Archive;

namespace Wenzheng.Ingestion.Annotation.Schemes;

/// <summary>同型: items of one list are of one form; what follows the first comma of each is its explanation when the heads alone are of one form.</summary>
internal static class ItemShape
{
    private const int LongestPart = 40;

    /// <summary>All items cut at their first comma or colon when they share their first or last character there, or when one is long; else the items.</summary>
    public static List<SchemePart> Even(string text, List<SchemePart> items)
    {
        var heads = items.ConvertAll(i => Head(text, i));
        // 第一，先倒一碗水: the ordinal is no head.
        if (heads.TrueForAll(h => h.Text.Length >= 2 && !(h.Text is ['第', _] or ['第', '十', _])) && (Share(heads) || items.Exists(i => i.Text.Length > LongestPart)))
            return heads;
        return items;
    }

    private static bool Share(List<SchemePart> heads) =>
        heads.TrueForAll(h => h.Text[0] == heads[0].Text[0]) || heads.TrueForAll(h => h.Text[^1] == heads[0].Text[^1]) || heads.TrueForAll(h => h.Text.Length == heads[0].Text.Length);

    private static SchemePart Head(string text, SchemePart item)
    {
        var comma = item.Text.AsSpan().IndexOfAny("，,：:");
        if (comma <= 0 || !IsWhole(item.Text.AsSpan(0, comma)))
            return item;
        return new SchemePart(text.Substring(item.Range.Start, comma), new TextRange(item.Range.Start, comma));
    }

    /// <summary>Whether every quotation mark, bracket and title mark of the run has its other half.</summary>
    public static bool IsWhole(ReadOnlySpan<char> run) =>
        run.Count('“') == run.Count('”') && run.Count('《') == run.Count('》') && run.Count('(') + run.Count('（') == run.Count(')') + run.Count('）') && !run.Contains('\n');
}
