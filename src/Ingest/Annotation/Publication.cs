using Wenzheng.Indexing.Archive;
using Wenzheng.Ingestion.Annotation.Dates;

namespace Wenzheng.Ingestion.Annotation;

/// <summary>发表: newspaper and date from metadata, else from the text where it says so outright, else the day at the page's head, else unknown.</summary>
internal static class Publication
{
    private static readonly string[] PublishedWords = ["刊发", "刊登", "刊载", "发表", "讯"];

    public static Article Apply(Article article, PageMetadata metadata)
    {
        var dated = article with
        {
            Newspaper = metadata.Newspaper,
            PageLabel = metadata.PageLabel,
            Url = metadata.Url,
            Published = metadata.Date ?? metadata.Printed,
            PublishedBasis = metadata.Date is not null ? "front matter" : metadata.Printed is not null ? "page text" : "unknown",
        };
        if (metadata.Date is not null && metadata.Newspaper.Length > 0)
            return dated;
        foreach (var paragraph in article.Paragraphs)
        {
            if (paragraph.Kind is not (ParagraphKind.Kicker or ParagraphKind.Title or ParagraphKind.Deck or ParagraphKind.Byline))
                continue;
            if (FromText(article.TextOf(paragraph.Range)) is not var (date, newspaper))
                continue;
            return dated with
            {
                Newspaper = metadata.Newspaper.Length > 0 ? metadata.Newspaper : newspaper,
                Published = metadata.Date ?? date,
                PublishedBasis = metadata.Date is null ? "page text" : "front matter",
            };
        }
        return dated;
    }

    // 2022年8月2日《某某日报》刊发…: a full date, directly followed by a newspaper's name, directly followed by "published".
    private static (DateOnly, string)? FromText(string line)
    {
        foreach (var expression in DateFinder.Find(line))
        {
            var open = expression.Range.End;
            if (expression is not { Year: > 0, Month: > 0, Day: > 0 } || open >= line.Length || line[open] != '《')
                continue;
            var close = line.IndexOf('》', open);
            if (close < 0 || close - open > 20 || line[close - 1] is not ('报' or '刊'))
                continue;
            if (PublishedWords.Any(word => line.AsSpan(close + 1).StartsWith(word, StringComparison.Ordinal))
                && DateResolver.Resolve(expression, null, line).From is { } day)
                return (day, line[(open + 1)..close]);
        }
        return null;
    }
}
