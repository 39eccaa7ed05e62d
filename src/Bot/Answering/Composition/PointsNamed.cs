using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>总名: the sentence before the points of a report that names them all (确立了“1386”布局, 以“三块田”为抓手): as many as its quoted name counts.</summary>
public static class PointsNamed
{
    // Sentences over the first point that are looked at, and the longest one told (UTF-16 units).
    private const int Looked = 4;
    private const int Longest = 90;

    /// <summary>That sentence; nothing where none names them.</summary>
    /// <param name="view">The report.</param>
    /// <param name="points">Its points, in order.</param>
    public static IReadOnlyList<DraftSentence> Before(ArticleView view, IReadOnlyList<OutlinePoint> points)
    {
        for (int unit = points[0].Unit - 1, seen = 0; unit >= 0 && seen < Looked; unit--)
        {
            if (view.KindOf(view.Units[unit]) is not ParagraphKind.Body) continue;
            seen++;
            var range = view.Units[unit].Range;
            if (range.Length <= Longest && view.Folded[range.Start] != '“' && Names(view.Folded.AsSpan(range.Start, range.Length), points.Count))
                return [new DraftSentence("", [new Quote(view, OpeningWords.Without(view, range))])];
        }
        return [];
    }

    /// <summary>The points alone: of so many as are asked for the sentence before them is none.</summary>
    /// <param name="told">What is told of a report.</param>
    public static IReadOnlyList<DraftSentence> Without(IReadOnlyList<DraftSentence> told) =>
        told is [{ Quotes: [var first, ..] }, { Quotes: [var second, ..] }, ..] && !IsPoint(first) && IsPoint(second) ? [.. told.Skip(1)] : told;

    private static bool IsPoint(Quote quote) => quote.View.UnitAt(quote.Range.Start) is var unit && quote.View.Points.Any(p => p.Unit == unit && p.Rank < OutlineRank.Topic);

    private static bool Names(ReadOnlySpan<char> text, int count)
    {
        for (var open = text.IndexOf('“'); open >= 0;)
        {
            var length = text[(open + 1)..].IndexOf('”');
            if (length < 0) return false;
            var name = text.Slice(open + 1, length);
            // “1386”: a digit for each.
            if (name.Length == count && !name.ContainsAnyExceptInRange('0', '9') || NumberedName.Parse(name.ToString())?.Number == count) return true;
            var next = text[(open + length + 2)..].IndexOf('“');
            open = next < 0 ? -1 : open + length + 2 + next;
        }
        return false;
    }
}
