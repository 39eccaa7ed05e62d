namespace Wenzheng.Indexing.Retrieval.Ranking;

/// <summary>What of a looked-at passage its neighbours and namesakes are compared by.</summary>
/// <param name="Passage">Its number.</param>
/// <param name="Heading">Its title field.</param>
/// <param name="Characters">Which of the question's characters it has, as bits.</param>
internal readonly record struct PassageSight(int Passage, string Heading, UInt128 Characters);
