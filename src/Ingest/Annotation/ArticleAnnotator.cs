using Wenzheng.Indexing.Archive;
using Wenzheng.Ingestion.Annotation.Dates;
using Wenzheng.Ingestion.Annotation.Figures;
using Wenzheng.Ingestion.Annotation.People;
using Wenzheng.Ingestion.Annotation.Places;
using Wenzheng.Ingestion.Annotation.Schemes;

namespace Wenzheng.Ingestion.Annotation;

/// <summary>标注: finds places, people, schemes, abbreviations, dates and figures in the articles of one page; nothing is listed in code. Thread-safe.</summary>
public sealed class ArticleAnnotator
{
    public static ArticleAnnotator Default { get; } = new();

    /// <summary>The same articles with their annotations; a page's articles are annotated together, so that a place's upper places may stand in a neighbour.</summary>
#pragma warning disable CA1822 // An instance, so that later options do not change its callers.
    public IReadOnlyList<Article> Annotate(IReadOnlyList<Article> articles, PageMetadata metadata)
#pragma warning restore CA1822
    {
        ArgumentNullException.ThrowIfNull(articles);
        ArgumentNullException.ThrowIfNull(metadata);
        var header = metadata.Newspaper + "\n" + metadata.Header;
        var everywhere = new PlaceFinder([.. articles.Select(a => a.Text), header]).Find();
        var mentions = everywhere.FindAll(m => m.Article < articles.Count);
        var places = new ArticlePlaces(new PlaceHierarchy(articles, mentions), new PageFocus(mentions, everywhere.FindAll(m => m.Article == articles.Count)));
        var byArticle = mentions.ToLookup(m => m.Article);
        return [.. articles.Select((article, i) => AnnotateOne(article, [.. byArticle[i]], places, metadata))];
    }

    private static Article AnnotateOne(Article article, List<PlaceMention> mentions, ArticlePlaces places, PageMetadata metadata)
    {
        var found = places.Build(article, mentions);
        var people = ArticlePeople.Build([.. PersonFinder.Find(article.Text, mentions), .. AuthorNotes.Find(article)], found, mentions);
        var dated = Publication.Apply(article, metadata);
        DateMention[] dates = [.. DateFinder.Find(article.Text).Select(d => DateResolver.Resolve(d, dated.Published, article.Text))];
        return dated with
        {
            Places = found,
            People = people,
            Schemes = SchemeFinder.Find(article, found, mentions),
            Abbreviations = AbbreviationFinder.Find(article.Text, mentions),
            Dates = dates,
            Figures = FigureFinder.Find(article, found, mentions, dates),
        };
    }
}
