using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>讲提纲: the points of a report put shortly: each head with what is most tangible under it.</summary>
/// <param name="view">The report.</param>
public sealed class OutlineTold(ArticleView view)
{
    // Points under a point that are told each by itself.
    private const int LeastWithin = 2;
    private const int MostLeaves = 12;

    // A report of more points is told by them alone.
    private const int MostNested = 3;

    // A clause shorter than this is a heading's half; longer runs are cut.
    private const int Least = 12;
    private const int Longest = 70;

    // Sentences under a point that are looked at.
    private const int Looked = 10;

    /// <summary>Some points of one rank, each with the points under it, in the order of the report.</summary>
    /// <param name="top">The points.</param>
    /// <param name="room">Most characters of all.</param>
    public List<DraftSentence> Tell(IReadOnlyList<OutlinePoint> top, int room)
    {
        var parts = top.Select(p => (Point: p, Within: top.Count <= MostNested ? Within(p) : [])).ToList();
        // Where all of them is too much, only the widest are told.
        if (parts.Sum(p => Math.Max(1, p.Within.Count)) is var leaves && leaves > MostLeaves) (parts, leaves) = ([.. parts.Take(MostLeaves).Select(p => (p.Point, (IReadOnlyList<OutlinePoint>)[]))], Math.Min(MostLeaves, parts.Count));
        var told = new List<DraftSentence>();
        foreach (var (point, within) in parts)
        {
            if (within.Count == 0)
            {
                told.Add(Leaf(point, room / leaves));
                continue;
            }
            told.Add(new DraftSentence("", [new Quote(view, view.Units[point.Unit].Range)]));
            foreach (var part in within) told.Add(Leaf(part, room / leaves));
        }
        return told;
    }

    /// <summary>One point with all that is told under it, where there is room; else with the points under it, or as far as there is room.</summary>
    /// <param name="point">The point.</param>
    /// <param name="room">Most characters.</param>
    public List<DraftSentence> Tell(OutlinePoint point, int room)
    {
        var last = point.Unit;
        while (last + 1 < point.End && view.KindOf(view.Units[last + 1]) is ParagraphKind.Body or ParagraphKind.SectionHeading && !view.IsSignature(last + 1)) last++;
        var pieces = view.Pieces(point.Unit, last);
        if (pieces.Sum(p => p.Length) > room)
        {
            if (Within(point).Count > 0) return Tell([point], room);
            while (last > point.Unit && view.Units[last].Range.End - view.Units[point.Unit].Range.Start > room) last--;
            pieces = view.Pieces(point.Unit, last);
        }
        return [.. pieces.Select(p => new DraftSentence("", [new Quote(view, p)]))];
    }

    /// <summary>The points of the widest rank below it that stand under a point; none where there is but one.</summary>
    public IReadOnlyList<OutlinePoint> Within(OutlinePoint point)
    {
        for (var rank = point.Rank + 1; rank < OutlineRank.Topic; rank++)
            if (view.Points.Where(p => p.Rank == rank && p.Unit > point.Unit && p.Unit < point.End).ToList() is { Count: >= LeastWithin } within) return within;
        return [];
    }

    // A point is told with what is most tangible under it, or how it begins, where there is room for it.
    private DraftSentence Leaf(OutlinePoint point, int room)
    {
        var head = view.Units[point.Unit].Range;
        var next = point.Unit + 1;
        var alone = new DraftSentence("", [new Quote(view, head)]);
        if (next >= view.Units.Count || next >= point.End || view.KindOf(view.Units[next]) is not ParagraphKind.Body) return alone;
        var left = room - head.Length;
        var tangible = TangibleRun.Find(view, next, Math.Min(point.End, next + Looked), left);
        var under = tangible ?? Opening(view, view.Units[next].Range, left);
        if (tangible is null && under.Length < Least || under.Length > left || UnitFeatures.EndsAsQuestion(view, view.UnitAt(under.Start))) return alone;
        return new DraftSentence("", under.Start <= head.End && view.Units[point.Unit].Paragraph == view.Units[next].Paragraph ? [new Quote(view, new TextRange(head.Start, under.End - head.Start))] : [new Quote(view, head), new Quote(view, under)]);
    }

    /// <summary>The first clauses of a sentence that have room.</summary>
    public static TextRange Opening(ArticleView view, TextRange unit, int longest = Longest)
    {
        if (unit.Length <= longest) return unit;
        var (end, isOpen) = (unit.Start, true);
        foreach (var clause in UnitSplitter.Clauses(view.Article.Text, unit))
        {
            if (!isOpen && clause.End - unit.Start > longest) continue;
            var leaves = OpenClause.Is(view.Folded.AsSpan(clause.Start, clause.Length));
            if (isOpen || !leaves) (end, isOpen) = (clause.End, leaves);
        }
        return new TextRange(unit.Start, end - unit.Start);
    }
}
