namespace Wenzheng.Ingestion.Duplicates;

/// <summary>An article of the archive with its sketch and its link as it stands.</summary>
/// <param name="Source">Its file.</param>
/// <param name="SameAs">Id of the first article of its report; empty when it is that itself.</param>
/// <param name="Sketch">Its sketch.</param>
internal sealed record SketchedArticle(string Source, string SameAs, ArticleSketch Sketch);
