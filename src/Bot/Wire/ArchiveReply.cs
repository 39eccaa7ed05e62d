namespace Wenzheng.Bot.Wire;

/// <summary>What the archive holds, and questions to begin with.</summary>
/// <param name="Created">When the generation was published, UTC.</param>
/// <param name="Examples">Questions made from what the archive itself names.</param>
internal sealed record ArchiveReply(int Generation, int Sources, int Articles, DateTimeOffset Created, IReadOnlyList<string> Examples);

/// <summary>An error as RFC 9457 writes it.</summary>
internal sealed record ProblemReply(string Type, string Title, int Status, string Detail);
