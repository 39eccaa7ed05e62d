namespace Wenzheng.Indexing.Engine.Postings;

/// <summary>Decoded postings of one block; reused from block to block.</summary>
internal sealed class PostingBlock
{
    public int[] Passages { get; } = new int[PostingsCode.BlockSize];

    /// <summary>How often the term stands in the body.</summary>
    public int[] Body { get; } = new int[PostingsCode.BlockSize];

    /// <summary>How often the term stands in the title.</summary>
    public int[] Title { get; } = new int[PostingsCode.BlockSize];

    /// <summary>How many are valid.</summary>
    public int Count { get; set; }

    /// <summary>False when no posting of the block stands in a title.</summary>
    public bool HasTitle { get; set; }
}
