using Wenzheng.Indexing.Engine.Postings;

namespace Wenzheng.Indexing.Engine.Scoring;

/// <summary>
/// Scores one term's postings. Scores are whole numbers, so that a passage's sum is the same in whatever order its terms are added.
/// </summary>
/// <param name="norms">Length norms of the term's space.</param>
/// <param name="weight">Query weight × mix × idf × (k1 + 1), in units of the score.</param>
/// <param name="passages">By passage, in the term's space.</param>
/// <param name="titleLengths">By passage, in the term's space.</param>
internal readonly ref struct TermScorer(SpaceNorms norms, float weight, PassageNorms passages, ReadOnlySpan<ushort> titleLengths)
{
    private readonly float[] bodyNorms = norms.Body;
    private readonly float[] titleNorms = norms.Title;
    private readonly float weight = weight;
    private readonly float[] passageNorms = passages.Norms;
    private readonly float[] single = passages.Single;
    private readonly ReadOnlySpan<ushort> titleLengths = titleLengths;

    /// <summary>No posting of a term of that weight scores more.</summary>
    public static int Highest(float weight) => (int)weight + 1;

    /// <summary>No posting within the bounds scores more.</summary>
    public int HighestIn(in BlockBounds bounds)
    {
        var count = bounds.MaxBody * bodyNorms[bounds.MinBodyLength];
        if (bounds.MaxTitle > 0)
            count += bounds.MaxTitle * Bm25F.TitleWeight * titleNorms[bounds.MinTitleLength];
        // One more for the last bit of the division, which need not be monotone.
        return (int)(weight * (count / (Bm25F.K1 + count))) + 2;
    }

    /// <summary>Score of a decoded posting, at least 1.</summary>
    public int ScoreOf(PostingBlock block, int posting)
    {
        var passage = block.Passages[posting];
        // Nearly all postings are one mention: what that is worth is known by passage.
        if (block.Body[posting] == 1 && !block.HasTitle)
            return (int)(weight * single[passage]) + 1;
        var count = block.Body[posting] * passageNorms[passage];
        if (block.HasTitle)
            count += block.Title[posting] * Bm25F.TitleWeight * titleNorms[titleLengths[passage]];
        return (int)(weight * (count / (Bm25F.K1 + count))) + 1;
    }

    /// <summary>Adds the whole list to the passages' scores.</summary>
    public void AddAll(PostingsCursor postings, PostingBlock block, Span<int> scores)
    {
        while (postings.Next(block))
            for (var i = 0; i < block.Count; i++)
                scores[block.Passages[i]] += ScoreOf(block, i);
    }

    /// <summary>Adds to some passages only; blocks that cannot lift any of them to the floor are passed over.</summary>
    /// <param name="candidates">Passages, ascending.</param>
    /// <param name="floor">A passage that cannot reach this is of no use.</param>
    /// <param name="later">What other terms may still add.</param>
    public void AddTo(ReadOnlySpan<int> candidates, PostingsCursor postings, PostingBlock block, Span<int> scores, int floor, int later)
    {
        var next = 0;
        while (next < candidates.Length && postings.MoveNext())
        {
            if (postings.Bounds is { } bounds)
            {
                var (end, best) = (next, int.MinValue);
                for (; end < candidates.Length && candidates[end] <= bounds.LastPassage; end++)
                    best = Math.Max(best, scores[candidates[end]]);
                if (end == next || (long)best + later + HighestIn(bounds) < floor)
                {
                    next = end;
                    continue;
                }
            }
            postings.Decode(block);
            for (var i = 0; i < block.Count && next < candidates.Length;)
            {
                var (passage, wanted) = (block.Passages[i], candidates[next]);
                if (passage == wanted)
                    scores[passage] += ScoreOf(block, i);
                i += passage <= wanted ? 1 : 0;
                next += wanted <= passage ? 1 : 0;
            }
        }
    }
}
