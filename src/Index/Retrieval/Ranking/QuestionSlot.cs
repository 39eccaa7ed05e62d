namespace Wenzheng.Indexing.Retrieval.Ranking;

/// <summary>A word of the question that a passage may cover.</summary>
/// <param name="Text">Normalised.</param>
/// <param name="Weight">How much covering it says: query weight × rarity.</param>
/// <param name="Oddity">How much covering it says by how rare it is in the language: query weight × the cost of the word in nats. A small index knows badly what is common.</param>
/// <param name="IsNumber">Whether it is a number, date or range.</param>
internal readonly record struct QuestionSlot(string Text, float Weight, float Oddity, bool IsNumber);
