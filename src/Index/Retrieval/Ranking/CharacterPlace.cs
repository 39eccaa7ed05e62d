namespace Wenzheng.Indexing.Retrieval.Ranking;

/// <summary>An occurrence of one of the question's characters in a passage.</summary>
/// <param name="Position">In the normalised text.</param>
/// <param name="Number">Which character, from 0.</param>
internal readonly record struct CharacterPlace(int Position, int Number);
