using Wenzheng.Indexing.Archive;

namespace Wenzheng.Indexing.Engine;

/// <summary>地名 of one source that names any place.</summary>
/// <param name="Source">Its name.</param>
/// <param name="Articles">By article in order; empty for an article without places.</param>
public sealed record SourcePlaces(string Source, IReadOnlyList<IReadOnlyList<Place>> Articles);
