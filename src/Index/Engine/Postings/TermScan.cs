namespace Wenzheng.Indexing.Engine.Postings;

/// <summary>Walks a dictionary in ordinal order.</summary>
internal sealed class TermScan(TermDictionary dictionary)
{
    private readonly TermBlock block = new();
    private int next;

    /// <summary>The current term; valid until the next move.</summary>
    public ReadOnlySpan<char> Term => block.Term;

    public TermEntry Entry => block.Entry;

    public bool MoveNext()
    {
        if (next >= dictionary.Count)
            return false;
        if (next % TermDictionaryWriter.BlockSize == 0)
            block.Seek(dictionary, next / TermDictionaryWriter.BlockSize);
        next++;
        return block.MoveNext();
    }

    /// <summary>The current term's posting list from its start.</summary>
    public PostingsCursor Postings() => dictionary.PostingsOf(Term, block.LocateInPlace());
}
