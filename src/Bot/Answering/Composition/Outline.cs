using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>提纲: what heads the parts of a report, in the order of the page: section headings, sentences of like shape, numbered items, short sentences of their own (精准划网。).</summary>
public static class Outline
{
    // A short sentence that heads those after it, in UTF-16 units.
    private const int ShortestHead = 4;
    private const int LongestHead = 16;

    // A longer sentence alone in its paragraph is told by itself.
    private const int LongestAlone = 60;

    // So many heads of like shape make an order.
    private const int Least = 2;

    /// <summary>The points of the report, read once for each view (<see cref="ArticleView.Points"/>); none where it has no order that shows.</summary>
    public static IReadOnlyList<OutlinePoint> Of(ArticleView view)
    {
        var ranks = new OutlineRank?[view.Units.Count];
        for (var u = 0; u < ranks.Length; u++)
            if (view.KindOf(view.Units[u]) is ParagraphKind.SectionHeading) ranks[u] = OutlineRank.Section;
        foreach (var lead in ParallelLeads.Alike(view) is { Count: > 0 } alike ? alike : ParallelLeads.RunIn(view)) Mark(ranks, view.UnitAt(lead.Start), OutlineRank.Lead);
        foreach (var run in OrdinalRuns.In(view))
            foreach (var item in run) Mark(ranks, item, OutlineRank.Numbered);
        MarkHeads(ranks, view);
        for (var u = 0; u < ranks.Length; u++)
            if (ranks[u] is null && IsTopic(view, u)) ranks[u] = OutlineRank.Topic;
        return [.. Enumerable.Range(0, ranks.Length).Where(u => ranks[u] is not null).Select(u => new OutlinePoint(u, ranks[u]!.Value, End(ranks, view, u)))];
    }

    /// <summary>The part of the report that a unit stands in, numbered items that head nothing together: from the head before it, or itself where it heads one, to the unit after the part's last.</summary>
    public static (int First, int End) PartOf(ArticleView view, int unit)
    {
        var first = 0;
        foreach (var point in view.Points)
        {
            if (point.Rank is OutlineRank.Topic || point.Rank is OutlineRank.Numbered && !Heads(view, point)) continue;
            if (point.Unit == unit) return (unit, point.End);
            if (point.Unit > unit) return (first, point.Unit);
            first = point.Unit;
        }
        return (first, view.Units.Count);
    }

    /// <summary>Whether a word heads one part of the report and none of the others: 调解 of 服务网, 调解网, 巡查网 is not what the report is about as a whole.</summary>
    public static bool IsOnePart(ArticleView view, string word)
    {
        var heads = view.Points.Where(p => p.Rank < OutlineRank.Topic).ToList();
        return heads.Where(p => FirstClause(view, p.Unit).Contains(word, StringComparison.Ordinal)).ToList() is [var only]
            && heads.Count(p => p.Rank == only.Rank) >= Least;
    }

    // 健全调解网络，… heads what is told of 调解; …，保障调解有效 does not.
    private static ReadOnlySpan<char> FirstClause(ArticleView view, int unit)
    {
        var text = view.Folded.AsSpan(view.Units[unit].Range.Start, view.Units[unit].Range.Length);
        return text.IndexOf(',') is > 0 and var comma ? text[..comma] : text;
    }

    // 二是增加群众收入。 heads what follows it; 第二张是资源清单，由街道提供； is one of a list.
    private static bool Heads(ArticleView view, OutlinePoint point) =>
        point.End > point.Unit + 1 && view.Units[point.Unit].Range is var range && range.Length <= BareUnit.LongestNumberedLead && view.Folded[range.End - 1] == '。';

    private static void Mark(OutlineRank?[] ranks, int unit, OutlineRank rank)
    {
        if (unit >= 0) ranks[unit] ??= rank;
    }

    // 靶向培训精准提升。 and at least one more such sentence of its paragraph.
    private static void MarkHeads(OutlineRank?[] ranks, ArticleView view)
    {
        foreach (var heads in Enumerable.Range(0, view.Units.Count).Where(u => ranks[u] is null && IsHead(view, u)).GroupBy(u => view.Units[u].Paragraph).Where(g => g.Count() >= Least))
            foreach (var head in heads) ranks[head] = OutlineRank.Head;
    }

    private static bool IsHead(ArticleView view, int unit)
    {
        var (range, paragraph, _) = view.Units[unit];
        if (range.Length is < ShortestHead or > LongestHead || view.KindOf(view.Units[unit]) is not ParagraphKind.Body || view.SentenceOf(unit) != (unit, unit)) return false;
        if (unit + 1 == view.Units.Count || view.Units[unit + 1].Paragraph != paragraph) return false;
        var text = view.Folded.AsSpan(range.Start, range.Length);
        return text[^1] == '。' && !text.ContainsAnyInRange('0', '9') && !text.ContainsAny(",:“”");
    }

    private static bool IsTopic(ArticleView view, int unit) =>
        view.KindOf(view.Units[unit]) is ParagraphKind.Body && view.OpensParagraph(unit);

    // A part ends where one of its rank or above begins; numbered items, heads and topics at the latest with their paragraph, which a topic alone in it leads over.
    private static int End(OutlineRank?[] ranks, ArticleView view, int unit)
    {
        var rank = ranks[unit]!.Value;
        var isAlone = view.Units[unit].Range.Length <= LongestAlone && unit + 1 < ranks.Length && view.Units[unit + 1].Paragraph != view.Units[unit].Paragraph;
        var isOpen = rank is OutlineRank.Section || isAlone || rank is OutlineRank.Lead && IsFollowed(ranks, unit + 1);
        var end = unit + 1;
        while (end < ranks.Length && !(ranks[end] <= rank) && (isOpen || view.Units[end].Paragraph == view.Units[unit].Paragraph)) end++;
        return end;
    }

    // Under the last of the leads its own paragraph is told alone.
    private static bool IsFollowed(OutlineRank?[] ranks, int from)
    {
        for (var u = from; u < ranks.Length && ranks[u] is not OutlineRank.Section; u++)
            if (ranks[u] is OutlineRank.Lead) return true;
        return false;
    }
}

/// <summary>What heads a part of a report, from the widest.</summary>
public enum OutlineRank
{
    /// <summary>小标题.</summary>
    Section,

    /// <summary>并列句: …，实现“…”。 or a short sentence that opens its paragraph as others do.</summary>
    Lead,

    /// <summary>一是….</summary>
    Numbered,

    /// <summary>精准划网。 inside a paragraph.</summary>
    Head,

    /// <summary>The first sentence of a paragraph.</summary>
    Topic,
}

/// <summary>提纲一点: a sentence and what is told under it.</summary>
/// <param name="Unit">The unit that heads it.</param>
/// <param name="Rank">What kind of head it is.</param>
/// <param name="End">The unit after its last.</param>
public readonly record struct OutlinePoint(int Unit, OutlineRank Rank, int End);
