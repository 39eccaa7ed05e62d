namespace Wenzheng.Indexing.Engine.Generations;

/// <summary>A source that is not deleted, where it stands, and its first numbers in the snapshot.</summary>
internal readonly record struct LiveSource(SegmentView View, int Source, int FirstArticle, int FirstPassage)
{
    public string Name => View.Documents.SourceName(Source);

    public SourceEntry Entry => View.Documents.SourceAt(Source);
}
