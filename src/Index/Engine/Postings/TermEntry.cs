namespace Wenzheng.Indexing.Engine.Postings;

/// <summary>What the dictionary knows of a term.</summary>
/// <param name="Number">Place in ordinal order among the terms of its space in the segment.</param>
/// <param name="Passages">How many passages hold it, deleted ones included.</param>
/// <param name="PostingsStart">First byte of its list in the postings section.</param>
/// <param name="PostingsLength">Bytes of its list.</param>
/// <param name="IsSinglePlain">Whether the list is one posting, once in the body.</param>
internal readonly record struct TermEntry(int Number, int Passages, long PostingsStart, int PostingsLength, bool IsSinglePlain);
