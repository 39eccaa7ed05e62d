using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>列项: a list in an article: where each item begins, in order.</summary>
/// <param name="View">The article.</param>
/// <param name="Name">What the list explains; empty when it has no name.</param>
/// <param name="Items">The items as they stand in the list.</param>
public sealed record ItemList(ArticleView View, string Name, IReadOnlyList<TextRange> Items)
{
    // Characters of an item that is told in several sentences, and of a name in an enumeration that is told of elsewhere.
    private const int Longest = 260;
    private const int ShortName = 16;

    /// <summary>The items of an enumeration (甲、乙、丙) that stands in a run of text; empty when it has another number of them.</summary>
    public static IReadOnlyList<TextRange> Enumerated(ArticleView view, TextRange run, int number)
    {
        var text = view.Folded;
        var start = run.Start;
        for (var i = run.Start; i <= run.End; i++)
        {
            if (i < run.End && !"，,。；;：:！？!?".Contains(text[i], StringComparison.Ordinal)) continue;
            var items = Split(text, start, i);
            if (items.Count == number && number > 1) return items;
            start = i + 1;
        }
        return [];
    }

    private static List<TextRange> Split(string text, int start, int end)
    {
        // “甲、乙、丙”五步走: what stands around the quotation is no part of the items; “甲”“乙”“丙” are items themselves.
        var open = text.IndexOf('“', start, end - start);
        var close = open < 0 ? -1 : text.IndexOf('”', open, end - open);
        if (close > open && text.AsSpan(open, close - open).Contains('、')) (start, end) = (open + 1, close);
        var items = new List<TextRange>();
        for (var at = start; at < end;)
        {
            var next = text.IndexOf('、', at, end - at);
            if (next < 0) next = end;
            items.Add(Trimmed(text, at, next, items.Count == 0));
            at = next + 1;
        }
        return items.TrueForAll(i => i.Length > 0) ? items : [];
    }

    private static readonly string[] LeadIns = ["就是", "即", "分别是", "分别为", "包括", "是指", "是", "为", "有"];

    // The first item stands behind what leads in to the list.
    private static TextRange Trimmed(string text, int start, int end, bool isFirst)
    {
        if (isFirst)
        {
            var opened = text.LastIndexOf('“', end - 1, end - start);
            if (opened > start) start = opened;
            foreach (var lead in LeadIns)
                if (text.LastIndexOf(lead, end - 1, end - start, StringComparison.Ordinal) is >= 0 and var at && at + lead.Length < end) { start = at + lead.Length; break; }
        }
        while (start < end && "“” ".Contains(text[start], StringComparison.Ordinal)) start++;
        var closed = text.IndexOf('”', start, end - start);
        if (closed > start) end = closed;
        return new TextRange(start, Math.Max(0, end - start));
    }

    /// <summary>What is said of one item: from its beginning to the next one, or where a sentence elsewhere begins with its name.</summary>
    public TextRange Told(int item)
    {
        var range = Items[item];
        var unit = View.UnitAt(range.Start);
        if (unit < 0) return range;
        var next = item + 1 < Items.Count ? Items[item + 1].Start : int.MaxValue;
        var own = View.Units[unit].Range;
        var isAlone = !Items.Where((_, i) => i != item).Any(i => own.Contains(i));
        if (!isAlone)
        {
            if (range.Length <= ShortName && Elsewhere(range, unit) is { } told) return told;
            var clause = SchemeSentences.WholeClauses(View, range.Start, range.End);
            return Items.Count(i => clause.Contains(i)) == 1 ? clause : range;
        }
        return Following(unit, next);
    }

    // Whole sentences of the paragraph up to the next item, as far as there is room.
    private TextRange Following(int unit, int next)
    {
        var first = View.Units[unit];
        var end = first.Range.End;
        for (var u = unit + 1; u < View.Units.Count && View.Units[u] is var following && following.Paragraph == first.Paragraph && following.Range.End <= next && !Begins(u) && following.Range.End - first.Range.Start <= Longest; u++)
            end = following.Range.End;
        return new TextRange(first.Range.Start, end - first.Range.Start);
    }

    // Told elsewhere, one item ends where a sentence begins with another's name.
    private bool Begins(int unit)
    {
        var text = View.Folded.AsSpan(View.Units[unit].Range.Start, View.Units[unit].Range.Length).TrimStart("“");
        foreach (var item in Items)
            if (item.Length is > 1 and <= ShortName && text.StartsWith(View.Folded.AsSpan(item.Start, item.Length), StringComparison.Ordinal)) return true;
        return false;
    }

    private TextRange? Elsewhere(TextRange item, int listed)
    {
        var name = View.Folded.AsSpan(item.Start, item.Length).Trim("“”").ToString();
        if (name.Length < 2) return null;
        for (var u = 0; u < View.Units.Count; u++)
        {
            if (u == listed || View.KindOf(View.Units[u]) is ParagraphKind.Title or ParagraphKind.Kicker or ParagraphKind.Deck) continue;
            var text = View.Folded.AsSpan(View.Units[u].Range.Start, View.Units[u].Range.Length).TrimStart("“");
            if (text.StartsWith(name, StringComparison.Ordinal) && text.Length > name.Length) return Following(u, int.MaxValue);
        }
        return null;
    }
}
