namespace Wenzheng.Indexing.Engine.Generations;

/// <summary>A source that is not deleted, where it stands, and its first numbers in the snapshot.</summary>
internal readonly record struct LiveSource(SourceEntry Entry, SegmentView View, int Source, int FirstArticle, int FirstPassage);
