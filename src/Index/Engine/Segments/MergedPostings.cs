using Wenzheng.Indexing.Engine.Postings;

namespace Wenzheng.Indexing.Engine.Segments;

/// <summary>The live postings of one term from several segments, put into the merged order.</summary>
internal sealed class MergedPostings
{
    private readonly PostingBlock block = new();
    private Posting[] postings = new Posting[1024];
    private bool ordered = true;

    public int Count { get; private set; }

    public void Clear() => (Count, ordered) = (0, true);

    public void Append(MergeInput input, PostingsCursor cursor)
    {
        while (cursor.Next(block))
            for (var i = 0; i < block.Count; i++)
                if (input.NewPassages[block.Passages[i]] is >= 0 and var passage)
                    Append(new Posting(passage, (ushort)block.Body[i], (ushort)block.Title[i]));
    }

    /// <summary>The list, ascending; valid until the next <see cref="Clear"/>.</summary>
    public ReadOnlySpan<Posting> Sorted()
    {
        var list = postings.AsSpan(0, Count);
        if (!ordered)
            list.Sort((a, b) => a.Passage.CompareTo(b.Passage));
        return list;
    }

    private void Append(Posting posting)
    {
        if (Count == postings.Length)
            Array.Resize(ref postings, Count * 2);
        ordered &= Count == 0 || posting.Passage > postings[Count - 1].Passage;
        postings[Count++] = posting;
    }
}
