using Wenzheng.Indexing.Engine.Postings;

namespace Wenzheng.Indexing.Engine.Scoring;

/// <summary>Adds one term's scores to an accumulator per passage.</summary>
/// <param name="norms">Length norms of the term's space.</param>
/// <param name="weight">Query weight × mix × idf × (k1 + 1).</param>
/// <param name="bodyLengths">By passage, in the term's space.</param>
/// <param name="titleLengths">By passage, in the term's space.</param>
internal readonly ref struct TermScorer(SpaceNorms norms, float weight, ReadOnlySpan<ushort> bodyLengths, ReadOnlySpan<ushort> titleLengths)
{
    private readonly float[] bodyNorms = norms.Body;
    private readonly float[] titleNorms = norms.Title;
    private readonly float weight = weight;
    private readonly ReadOnlySpan<ushort> bodyLengths = bodyLengths;
    private readonly ReadOnlySpan<ushort> titleLengths = titleLengths;

    public void Add(PostingsCursor postings, PostingBlock block, Span<float> scores)
    {
        while (postings.Next(block))
        {
            var passages = block.Passages.AsSpan(0, block.Count);
            for (var i = 0; i < passages.Length; i++)
            {
                var passage = passages[i];
                var count = block.Body[i] * bodyNorms[bodyLengths[passage]];
                if (block.HasTitle)
                    count += block.Title[i] * Bm25F.TitleWeight * titleNorms[titleLengths[passage]];
                scores[passage] += weight * count / (Bm25F.K1 + count);
            }
        }
    }
}
