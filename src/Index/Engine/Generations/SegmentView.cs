using Wenzheng.Indexing.Engine.Documents;
using Wenzheng.Indexing.Engine.Scoring;
using Wenzheng.Indexing.Engine.Segments;

namespace Wenzheng.Indexing.Engine.Generations;

/// <summary>A segment inside a snapshot: its passages and articles by the snapshot's numbers.</summary>
internal sealed class SegmentView(Segment segment)
{
    public Segment Segment { get; } = segment;

    public DocumentStore Documents => Segment.Documents;

    /// <summary>The snapshot's number of each passage, -1 where deleted.</summary>
    public int[] Passages { get; } = new int[segment.Documents.PassageCount];

    /// <summary>The snapshot's number of each article, -1 where deleted.</summary>
    public int[] Articles { get; } = new int[segment.Documents.ArticleCount];

    /// <summary>What a mention is worth in each passage, as a word.</summary>
    public PassageNorms WordNorms { get; private set; } = new([], []);

    /// <summary>The same as a bigram.</summary>
    public PassageNorms BigramNorms { get; private set; } = new([], []);

    /// <summary>Takes over the norms of the snapshot, which depend on all its segments.</summary>
    public void SetNorms(SpaceNorms words, SpaceNorms bigrams)
    {
        WordNorms = PassageNorms.Of(words.Body, Documents.BodyWordLengths);
        BigramNorms = PassageNorms.Of(bigrams.Body, Documents.BodyBigramLengths);
    }
}
