namespace Wenzheng.Indexing.Engine.Postings;

/// <summary>Counts the symbols of all lists of a segment, to make their codes.</summary>
internal sealed class PostingCounts
{
    private readonly long[] counts = new long[PostingsCodes.Contexts * PostingsCodes.Symbols];

    public ReadOnlySpan<long> Of(int context) => counts.AsSpan(context * PostingsCodes.Symbols, PostingsCodes.Symbols);

    public void Add(PostingList list)
    {
        var length = list.Passages.Length;
        var offset = PostingsCodes.ContextOf(length, true) * PostingsCodes.Symbols;
        for (var (i, previous) = (0, -1); i < length; previous = list.Passages[i++])
        {
            counts[offset + PostingsCodes.SymbolOf(list.Passages[i] - previous, list.Body[i], list.Title[i])]++;
            if (i == 0)
                offset = PostingsCodes.ContextOf(length, false) * PostingsCodes.Symbols;
        }
    }
}
