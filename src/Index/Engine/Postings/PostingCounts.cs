namespace Wenzheng.Indexing.Engine.Postings;

/// <summary>Counts the symbols of all lists of a segment, to make their codes.</summary>
internal sealed class PostingCounts
{
    private const int Contexts = 62;
    private const int Symbols = 124;

    private readonly long[] counts = new long[Contexts * Symbols];

    public ReadOnlySpan<long> Of(int context) => counts.AsSpan(context * Symbols, Symbols);

    public void Add(PostingList list)
    {
        var length = list.Passages.Length;
        Add(list, 0, -1, PostingsCodes.ContextOf(length, true));
        var of = counts.AsSpan(PostingsCodes.ContextOf(length, false) * Symbols, Symbols);
        for (var i = 1; i < length; i++)
            of[PostingsCodes.SymbolOf(list.Passages[i] - list.Passages[i - 1], list.Body[i], list.Title[i])]++;
    }

    private void Add(PostingList list, int posting, int previous, int context) =>
        counts[(context * Symbols) + PostingsCodes.SymbolOf(list.Passages[posting] - previous, list.Body[posting], list.Title[posting])]++;
}
