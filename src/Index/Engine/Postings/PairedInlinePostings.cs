namespace Wenzheng.Indexing.Engine.Postings;

/// <summary>Reads a word's list through the bigram's where that has no full block.</summary>
internal sealed class PairedInlinePostings(TermDictionary dictionary, TermEntry word, PostingsCursor bigram) : PostingsCursor
{
    public override bool IsWholeList => bigram.IsWholeList;

    public override bool MoveNext() => bigram.MoveNext();

    public override void Decode(PostingBlock target)
    {
        bigram.Decode(target);
        var bits = dictionary.InlineBits(word);
        PairedCode.Apply(ref bits, target);
    }
}
