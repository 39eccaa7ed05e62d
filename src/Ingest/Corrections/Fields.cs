using System.Globalization;
using Wenzheng.Indexing.Archive;
using Wenzheng.Ingestion.Annotation;

namespace Wenzheng.Ingestion.Corrections;

/// <summary>Fields that corrections set.</summary>
internal static class Fields
{
    public static PageMetadata OfPage(PageMetadata metadata, Correction c) => c.Field switch
    {
        "newspaper" => metadata with { Newspaper = c.Value },
        "date" => metadata with { Date = Day(c) },
        "page" => metadata with { PageLabel = c.Value },
        "url" => metadata with { Url = c.Value },
        _ => metadata,
    };

    /// <summary>Annotates the articles; one with a date of its own has its dates resolved against that.</summary>
    public static IReadOnlyList<Article> Annotate(CorrectedReading corrected)
    {
        var articles = ArticleAnnotator.Default.Annotate(corrected.Reading.Articles, corrected.Metadata);
        if (corrected.Fields.Count == 0)
            return articles;
        var changed = articles.ToList();
        foreach (var (place, corrections) in corrected.Fields)
        {
            var own = corrections.Aggregate(corrected.Metadata, OfPage);
            var article = own == corrected.Metadata ? changed[place] : ArticleAnnotator.Default.Annotate(corrected.Reading.Articles, own)[place];
            foreach (var c in corrections)
                article = c.Field switch
                {
                    "series" => article with { Series = c.Value },
                    "byline" => article with { Byline = c.Value },
                    _ => article,
                };
            changed[place] = article;
        }
        return changed;
    }

    private static DateOnly Day(Correction c) => DateOnly.ParseExact(c.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
