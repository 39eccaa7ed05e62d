using Wenzheng.Indexing.Engine.Postings;

namespace Wenzheng.Indexing.Engine.Segments;

/// <summary>The live postings of one term from several segments, put into the merged order.</summary>
internal sealed class MergedPostings
{
    private readonly PostingBlock block = new();
    private int[] passages = new int[1024];
    private ushort[] body = new ushort[1024];
    private ushort[] title = new ushort[1024];
    private (int, ushort, ushort)[] rows = [];
    private bool ordered = true;

    public int Count { get; private set; }

    public void Clear() => (Count, ordered) = (0, true);

    public void Append(MergeInput input, PostingsCursor cursor)
    {
        while (cursor.Next(block))
            for (var i = 0; i < block.Count; i++)
                if (input.NewPassages[block.Passages[i]] is >= 0 and var passage)
                    Append(passage, block.Body[i], block.Title[i]);
    }

    /// <summary>The list, ascending; valid until the next <see cref="Clear"/>.</summary>
    public PostingList Sorted()
    {
        if (!ordered)
        {
            if (rows.Length < Count)
                rows = new (int, ushort, ushort)[passages.Length];
            for (var i = 0; i < Count; i++)
                rows[i] = (passages[i], body[i], title[i]);
            Array.Sort(rows, 0, Count);
            for (var i = 0; i < Count; i++)
                (passages[i], body[i], title[i]) = rows[i];
        }
        return new PostingList(passages.AsSpan(0, Count), body.AsSpan(0, Count), title.AsSpan(0, Count));
    }

    private void Append(int passage, int inBody, int inTitle)
    {
        if (Count == passages.Length)
        {
            Array.Resize(ref passages, Count * 2);
            Array.Resize(ref body, Count * 2);
            Array.Resize(ref title, Count * 2);
        }
        ordered &= Count == 0 || passage > passages[Count - 1];
        (passages[Count], body[Count], title[Count]) = (passage, (ushort)inBody, (ushort)inTitle);
        Count++;
    }
}
