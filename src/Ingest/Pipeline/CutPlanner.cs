using Wenzheng.Indexing.Archive;

namespace Wenzheng.Ingestion.Pipeline;

/// <summary>Chooses the cuts of a run of paragraphs: the cheapest sequence of pieces, by dynamic programming over the possible cuts.</summary>
internal static class CutPlanner
{
    // DESIGN §5: passages of about 200 to 400 characters.
    private const int Shortest = 200;
    private const int Longest = 400;

    // A piece over this is only made when there is no other way.
    private const int Limit = 600;
    private const float OverLimit = 1000;

    // Joining two paragraphs costs less than leaving one of under about 160 characters alone.
    private const float JoinedParagraph = 0.15f;

    /// <summary>The pieces in order; they cover every character of the paragraphs once.</summary>
    /// <param name="text">The article's text.</param>
    /// <param name="paragraphs">Neighbouring paragraphs, each separated from the next by other characters.</param>
    public static List<TextRange> Plan(string text, List<TextRange> paragraphs)
    {
        var points = CutPoints.Find(text, paragraphs);
        var count = points.Count;
        var costs = new float[count + 1];
        var from = new int[count + 1];
        var oldest = 0;
        for (var i = 1; i <= count; i++)
        {
            costs[i] = float.MaxValue;
            while (oldest < i - 1 && points[i - 1].End - StartAfter(points, oldest, paragraphs) > Limit)
                oldest++;
            for (var j = oldest; j < i; j++)
            {
                var start = StartAfter(points, j, paragraphs);
                var cost = costs[j] + PieceCost(points[i - 1].End - start) + points[i - 1].Cost + JoinedParagraph * Joins(points, j, i - 1);
                if (cost < costs[i])
                    (costs[i], from[i]) = (cost, j);
            }
        }
        var pieces = new List<TextRange>();
        for (var i = count; i > 0; i = from[i])
        {
            var start = StartAfter(points, from[i], paragraphs);
            pieces.Add(new TextRange(start, points[i - 1].End - start));
        }
        pieces.Reverse();
        return pieces;
    }

    private static int StartAfter(List<CutPoint> points, int piece, List<TextRange> paragraphs) => piece == 0 ? paragraphs[0].Start : points[piece - 1].Next;

    private static int Joins(List<CutPoint> points, int first, int last)
    {
        var joins = 0;
        for (var i = first; i < last; i++)
            if (points[i].Next != points[i].End)
                joins++;
        return joins;
    }

    private static float PieceCost(int length) => length switch
    {
        > Limit => OverLimit + length,
        > Longest => Square((length - Longest) / 60f),
        < Shortest => Square((Shortest - length) / 100f),
        _ => 0,
    };

    private static float Square(float value) => value * value;
}
