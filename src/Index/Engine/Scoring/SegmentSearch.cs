using System.Numerics;
using System.Runtime.Intrinsics;
using Wenzheng.Indexing.Engine.Generations;
using Wenzheng.Indexing.Engine.Postings;

namespace Wenzheng.Indexing.Engine.Scoring;

/// <summary>
/// Finds the best passages of one segment, term by term, the weightiest first. Once the terms that are left, common ones with long lists, cannot
/// lift a new passage among the best, they are added only to the passages that may still get there, and blocks without any are
/// not decoded (MaxScore with block maxima). What is found is the same as by scoring everything.
/// </summary>
internal sealed class SegmentSearch(Snapshot snapshot, SegmentView view, PassageFilter filter, int limit)
{
    [ThreadStatic]
    private static PostingBlock? reusedBlock;

    private readonly PostingBlock block = reusedBlock ??= new PostingBlock();
    private readonly bool[]? passing = FilteredArticles.Of(view, filter);
    private readonly int count = view.Documents.PassageCount;

    /// <param name="lists">Of the terms that the segment holds.</param>
    /// <param name="scores">Zero for each passage; receives the scores of those that may be among the best.</param>
    /// <param name="floor">Score of the last one of the best so far.</param>
    /// <param name="exhaustive">Whether to score every posting.</param>
    /// <param name="candidates">Room for every passage; receives those to choose from, ascending.</param>
    /// <returns>How many there are.</returns>
    public int Run(List<TermList> lists, Span<int> scores, int floor, bool exhaustive, Span<int> candidates)
    {
        lists.Sort((a, b) => b.Weight.CompareTo(a.Weight));
        var (left, postingsLeft, next) = (lists.Sum(l => (long)l.Highest), lists.Sum(l => (long)l.Passages), 0);
        var lookBelow = left / 2;
        for (; next < lists.Count; next++)
        {
            // Looking for the floor costs a walk over the passages: only where much may be saved, and not again before the floor is near.
            if (!exhaustive && postingsLeft > count / 4 && left < lookBelow)
            {
                floor = Math.Max(floor, FloorOf(scores));
                if (floor > left)
                    break;
                lookBelow = floor + (floor / 8L);
            }
            ScorerOf(lists[next]).AddAll(lists[next].Cursor, block, scores);
            left -= lists[next].Highest;
            postingsLeft -= lists[next].Passages;
        }
        candidates = candidates[..Reaching(scores, next == lists.Count ? floor : floor - left, candidates)];
        for (; next < lists.Count; next++)
        {
            left -= lists[next].Highest;
            ScorerOf(lists[next]).AddTo(candidates, lists[next].Cursor, block, scores, floor, (int)left);
            floor = Math.Max(floor, FloorOf(scores, candidates));
            candidates = candidates[..ThinOut(candidates, scores, floor - left)];
        }
        return candidates.Length;
    }

    private static int ThinOut(Span<int> candidates, ReadOnlySpan<int> scores, long least)
    {
        var kept = 0;
        foreach (var passage in candidates)
            if (scores[passage] >= least)
                candidates[kept++] = passage;
        return kept;
    }

    private TermScorer ScorerOf(TermList list) => list.Kind == TermKind.Word
        ? new TermScorer(snapshot.WordNorms, list.Weight, view.WordNorms, view.Documents.TitleWordLengths)
        : new TermScorer(snapshot.BigramNorms, list.Weight, view.BigramNorms, view.Documents.TitleBigramLengths);

    private bool Passes(int passage) => view.Passages[passage] >= 0 && (passing is null || passing[view.Documents.ArticleOfPassage(passage)]);

    private int Reaching(ReadOnlySpan<int> scores, long least, Span<int> candidates)
    {
        var found = 0;
        var below = (int)Math.Clamp(least - 1, 0, int.MaxValue);
        for (var passage = NextAbove(scores, 0, below); passage < count; passage = NextAbove(scores, passage + 1, below))
            if (Passes(passage))
                candidates[found++] = passage;
        return found;
    }

    /// <summary>The score that as many passages reach as are wanted; 0 where fewer have any.</summary>
    private int FloorOf(ReadOnlySpan<int> scores)
    {
        var floor = new ScoreFloor(limit);
        for (var passage = NextAbove(scores, 0, 0); passage < count; passage = NextAbove(scores, passage + 1, floor.Value))
            if (Passes(passage))
                floor.Add(scores[passage]);
        return floor.Value;
    }

    private int FloorOf(ReadOnlySpan<int> scores, ReadOnlySpan<int> candidates)
    {
        var floor = new ScoreFloor(limit);
        foreach (var passage in candidates)
            if (scores[passage] > floor.Value)
                floor.Add(scores[passage]);
        return floor.Value;
    }

    // Few scores are above any floor: eight at a time are passed over.
    private static int NextAbove(ReadOnlySpan<int> scores, int from, int floor)
    {
        if (from < scores.Length && scores[from] > floor)
            return from;
        var floors = Vector256.Create(floor);
        for (; from <= scores.Length - Vector256<int>.Count; from += Vector256<int>.Count)
            if (Vector256.GreaterThan(Vector256.Create(scores[from..]), floors).ExtractMostSignificantBits() is not 0 and var above)
                return from + BitOperations.TrailingZeroCount(above);
        while (from < scores.Length && scores[from] <= floor)
            from++;
        return from;
    }
}
