using Wenzheng.Indexing.Engine.Postings;

namespace Wenzheng.Indexing.Engine.Segments;

/// <summary>Turns terms in passage order into posting lists that lie behind one another; how long each will be is known before.</summary>
internal sealed class Inverter
{
    private readonly Posting[] postings;

    // Where each list ends so far; in the end that is where the next begins.
    private readonly int[] ends;

    /// <param name="frequencies">By term, how many passages hold it; becomes the inverter's own.</param>
    public Inverter(int[] frequencies)
    {
        ends = frequencies;
        var total = 0;
        foreach (ref var end in ends.AsSpan())
            (end, total) = (total, checked(total + end));
        postings = new Posting[total];
    }

    /// <summary>Appends to a term's list.</summary>
    public void Add(int term, Posting posting) => postings[ends[term]++] = posting;

    /// <summary>A term's list, after everything was added.</summary>
    public ReadOnlySpan<Posting> ListOf(int term) => postings.AsSpan((term == 0 ? 0 : ends[term - 1])..ends[term]);
}
