namespace Wenzheng.Indexing.Engine.Generations;

/// <summary>What an index serves now.</summary>
/// <param name="Pointer">CURRENT when it was opened.</param>
/// <param name="Generation">The open generation.</param>
/// <param name="Rejected">Why it is not the generation that the pointer names; null when it is.</param>
internal sealed record Served(string? Pointer, OpenGeneration Generation, IndexException? Rejected);
