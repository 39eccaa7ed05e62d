using Wenzheng.Indexing.Engine.Postings;

namespace Wenzheng.Indexing.Engine.Scoring;

/// <summary>A query term's posting list in one segment.</summary>
/// <param name="Kind">The term's space.</param>
/// <param name="Weight">Query weight × mix × idf × (k1 + 1), in units of the score.</param>
/// <param name="Passages">Length of the list.</param>
/// <param name="Cursor">Before its first block.</param>
internal sealed record TermList(TermKind Kind, float Weight, int Passages, PostingsCursor Cursor)
{
    /// <summary>No posting scores more.</summary>
    public int Highest => TermScorer.Highest(Weight);
}
