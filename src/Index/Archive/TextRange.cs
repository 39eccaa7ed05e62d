namespace Wenzheng.Indexing.Archive;

/// <summary>区间: a half-open run of UTF-16 units in an article's text or a page's text.</summary>
public readonly record struct TextRange(int Start, int Length)
{
    /// <summary>First position after the run.</summary>
    public int End => Start + Length;

    /// <summary>Whether the other run lies wholly inside this one.</summary>
    public bool Contains(TextRange other) => other.Start >= Start && other.End <= End;
}
