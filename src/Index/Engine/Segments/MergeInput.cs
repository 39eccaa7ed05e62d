namespace Wenzheng.Indexing.Engine.Segments;

/// <summary>A segment to be merged, what is deleted of it, and what its numbers become.</summary>
internal sealed class MergeInput
{
    public MergeInput(Segment segment, bool[] deleted)
    {
        Segment = segment;
        Deleted = deleted;
        NewPassages = new int[segment.Documents.PassageCount];
        Array.Fill(NewPassages, -1);
    }

    public Segment Segment { get; }

    /// <summary>By source.</summary>
    public bool[] Deleted { get; }

    /// <summary>By passage; -1 where deleted.</summary>
    public int[] NewPassages { get; }
}
