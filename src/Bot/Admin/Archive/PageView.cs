using System.Globalization;
using Wenzheng.Indexing.Archive;
using Wenzheng.Ingestion.Corrections;
using Wenzheng.Ingestion.Pipeline;
using Wenzheng.Ingestion.Reading;
using Wenzheng.Ingestion.Reports;

namespace Wenzheng.Bot.Admin.Archive;

/// <summary>看版: a page as the desk shows it: lines with where each run went, articles, doubts, corrections.</summary>
/// <param name="Refusal">Why it cannot be read; null when it can.</param>
internal sealed record PageView(string Source, string? Refusal, IReadOnlyList<TracedLine> Lines, IReadOnlyList<ArticleView> Articles,
    IReadOnlyList<Doubt> Doubts, int Dropped, IReadOnlyList<WrittenCorrection> Corrections)
{
    public static PageView Of(InspectedPage inspected, string source, IReadOnlyList<WrittenCorrection> corrections) => new(source, inspected.Refusal,
        TracedPage.Of(inspected), [.. inspected.Reading.Articles.Select(a => ArticleView.Of(inspected, a))],
        inspected.Reading.Doubts, inspected.Reading.Dropped.Sum(d => d.Range.Length), corrections);
}

/// <summary>An article of the page.</summary>
internal sealed record ArticleView(string Id, string Title, string Kicker, string Deck, string Series, string Byline, string Newspaper, string? Date, string DateBasis,
    string PageLabel, string Url, IReadOnlyList<string> Places, IReadOnlyList<string> Schemes, IReadOnlyList<ParagraphView> Paragraphs)
{
    public static ArticleView Of(InspectedPage inspected, Article a) => new(a.Id, a.Title, a.Kicker, a.Deck, a.Series, a.Byline, a.Newspaper,
        a.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), a.PublishedBasis, a.PageLabel, a.Url,
        [.. a.Places.Select(p => p.Name)], [.. a.Schemes.Select(s => s.Name)], [.. a.Paragraphs.Select(p => ParagraphView.Of(inspected, a, p))]);
}

/// <summary>A paragraph of the article.</summary>
/// <param name="Kind">What it is, in Chinese.</param>
/// <param name="Lines">Lines of the page it comes from, in reading order.</param>
/// <param name="Confidence">How sure the reader is of its joins, 0 to 1.</param>
internal sealed record ParagraphView(string Kind, string Text, IReadOnlyList<int> Lines, double Confidence)
{
    public static ParagraphView Of(InspectedPage inspected, Article article, Paragraph paragraph) => new(KindName.Of(paragraph.Kind), article.TextOf(paragraph.Range),
        TracedPage.LinesOf(inspected, article, paragraph), Math.Round(paragraph.Confidence, 2));
}
