namespace Wenzheng.Indexing.Engine.Postings;

/// <summary>Reads a short list, which stands in the dictionary: one block without limits.</summary>
internal sealed class InlinePostings(TermDictionary dictionary, TermEntry term) : PostingsCursor
{
    private bool isRead;

    /// <summary>Short lists follow each other without a length of their own.</summary>
    public override bool IsWholeList => isRead;

    public override bool MoveNext()
    {
        if (isRead)
            return false;
        return isRead = true;
    }

    public override void Decode(PostingBlock target)
    {
        var bits = dictionary.InlineBits(term);
        PostingsCode.Read(ref bits, target, term.Passages, -1, term.Passages, dictionary.Codes, dictionary.PassageCount);
    }
}
