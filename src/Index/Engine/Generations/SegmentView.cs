using Wenzheng.Indexing.Engine.Documents;
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
}
