namespace Wenzheng.Indexing.Engine.Postings;

/// <summary>倒排表 of one term while it is written: passages in ascending order with how often the term stands in body and title.</summary>
internal readonly ref struct PostingList(ReadOnlySpan<int> passages, ReadOnlySpan<ushort> body, ReadOnlySpan<ushort> title)
{
    public ReadOnlySpan<int> Passages { get; } = passages;

    public ReadOnlySpan<ushort> Body { get; } = body;

    public ReadOnlySpan<ushort> Title { get; } = title;

    /// <summary>One posting, once in the body: more than a third of all terms.</summary>
    public bool IsSinglePlain => Passages.Length == 1 && IsPlain(0);

    /// <summary>Whether a posting stands once in the body and not in the title.</summary>
    public bool IsPlain(int posting) => Body[posting] == 1 && Title[posting] == 0;
}
