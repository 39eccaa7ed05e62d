namespace Wenzheng.Indexing.Retrieval.Ranking;

/// <summary>An occurrence of a question's word.</summary>
/// <param name="Position">Its first character in the normalised text.</param>
/// <param name="Length">Characters it takes there.</param>
/// <param name="Slot">The word.</param>
/// <param name="Credit">How much of the word it covers, 0 to 1.</param>
internal readonly record struct TermHit(int Position, int Length, int Slot, float Credit);
