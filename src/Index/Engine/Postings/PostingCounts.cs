namespace Wenzheng.Indexing.Engine.Postings;

/// <summary>Counts the symbols of all lists of a segment, to make their codes.</summary>
internal sealed class PostingCounts
{
    private readonly long[] counts = new long[PostingsCodes.Contexts * PostingsCodes.Symbols];

    public ReadOnlySpan<long> Of(int context) => counts.AsSpan(context * PostingsCodes.Symbols, PostingsCodes.Symbols);

    public void Add(ReadOnlySpan<Posting> list)
    {
        if (list.IsEmpty)
            return;
        var (previous, body, title) = list[0];
        counts[(PostingsCodes.ContextOf(list.Length, true) * PostingsCodes.Symbols) + PostingsCodes.SymbolOf(previous + 1, body, title)]++;
        var others = counts.AsSpan(PostingsCodes.ContextOf(list.Length, false) * PostingsCodes.Symbols, PostingsCodes.Symbols);
        foreach (var posting in list[1..])
        {
            others[PostingsCodes.SymbolOf(posting.Passage - previous, posting.Body, posting.Title)]++;
            previous = posting.Passage;
        }
    }
}
