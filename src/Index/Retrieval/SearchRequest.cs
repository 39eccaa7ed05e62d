using Wenzheng.Indexing.Engine;

namespace Wenzheng.Indexing.Retrieval;

/// <summary>A question to the index.</summary>
/// <param name="Text">As typed.</param>
/// <param name="Limit">How many hits, 1 to 1,000.</param>
public sealed record SearchRequest(string Text, int Limit)
{
    public PassageFilter Filter { get; init; } = PassageFilter.None;
}
