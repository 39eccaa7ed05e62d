namespace Wenzheng.Indexing.Engine.Postings;

/// <summary>Reads one term's posting list forward, block by block; blocks that are not wanted are passed over without being decoded.</summary>
internal abstract class PostingsCursor
{
    /// <summary>After the last posting: whether the list's bytes were used up exactly.</summary>
    public abstract bool IsWholeList { get; }

    /// <summary>Limits of the current block; null for the last, shorter one.</summary>
    public BlockBounds? Bounds { get; protected set; }

    /// <summary>Goes to the next block, without decoding it; false at the end.</summary>
    public abstract bool MoveNext();

    /// <summary>Decodes the current block; it may hold no posting.</summary>
    public abstract void Decode(PostingBlock target);

    /// <summary>Decodes the next postings; false at the end.</summary>
    public bool Next(PostingBlock target)
    {
        if (!MoveNext())
            return false;
        Decode(target);
        return true;
    }
}
