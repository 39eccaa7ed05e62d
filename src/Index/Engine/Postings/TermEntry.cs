namespace Wenzheng.Indexing.Engine.Postings;

/// <summary>What the dictionary knows of a term.</summary>
/// <param name="Number">Place in ordinal order among the terms of its space in the segment.</param>
/// <param name="Passages">How many passages hold it, deleted ones included.</param>
/// <param name="Form">How its postings are kept.</param>
/// <param name="Start">Of postings in the dictionary the first bit of the list in its block; of others the first byte in the postings section.</param>
/// <param name="Length">Bytes of a list that is kept apart.</param>
internal readonly record struct TermEntry(int Number, int Passages, ListForm Form, long Start, int Length)
{
    public bool IsApart => Form is ListForm.Apart or ListForm.PairedApart;

    public bool IsPaired => Form is ListForm.PairedInline or ListForm.PairedApart;
}
