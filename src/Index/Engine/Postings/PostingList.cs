namespace Wenzheng.Indexing.Engine.Postings;

/// <summary>倒排表 of one term while it is written: passages in ascending order with how often the term stands in body and title.</summary>
internal readonly ref struct PostingList(ReadOnlySpan<int> passages, ReadOnlySpan<ushort> body, ReadOnlySpan<ushort> title)
{
    public ReadOnlySpan<int> Passages { get; } = passages;

    public ReadOnlySpan<ushort> Body { get; } = body;

    public ReadOnlySpan<ushort> Title { get; } = title;
}
