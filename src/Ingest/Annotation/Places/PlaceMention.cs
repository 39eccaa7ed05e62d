using Wenzheng.Indexing.Archive;

namespace Wenzheng.Ingestion.Annotation.Places;

/// <summary>A place name where it stands in an article.</summary>
/// <param name="Article">Index of the article on its page.</param>
/// <param name="Range">Where the name stands, level word included.</param>
/// <param name="Level">Its level.</param>
/// <param name="Name">The name as printed.</param>
/// <param name="FollowsUpper">Whether a place of an upper level stands directly before it (省市县 chains).</param>
internal readonly record struct PlaceMention(int Article, TextRange Range, PlaceLevel Level, string Name, bool FollowsUpper);
