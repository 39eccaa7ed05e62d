using Wenzheng.Bot.Web.Pages;
using Wenzheng.Bot.Web.Searching;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Wire;

/// <summary>One page of a list or a search, for programs.</summary>
/// <param name="Total">Articles found, all pages together.</param>
/// <param name="Capped">Whether there may be more: a search looks at the best passages only.</param>
/// <param name="SearchedAs">The words as repaired; as typed when nothing was; empty in a list.</param>
/// <param name="Page">From 1.</param>
internal sealed record FoundReply(int Total, bool Capped, string SearchedAs, int Page, int Pages, IReadOnlyList<FoundArticleReply> Articles, FacetsReply Facets, int Generation)
{
    public static FoundReply Of(FoundPage found, int generation) => new(found.Total, found.IsCut, found.SearchedAs, found.Query.Page, found.Pages,
        [.. found.Articles.Select(FoundArticleReply.Of)],
        new FacetsReply(Of(found.Facets.Places), Of(found.Facets.Papers), Of(found.Facets.Years), Of(found.Facets.Kinds)), generation);

    private static IReadOnlyList<FacetReply> Of(IReadOnlyList<FacetCount> counts) => [.. counts.Select(c => new FacetReply(c.Key, c.Name, c.Articles))];
}

/// <param name="Heading">The title; without one how the text begins.</param>
/// <param name="Kind">"report", "caption", "document".</param>
/// <param name="Places">Places it is about.</param>
/// <param name="Address">Of its page.</param>
/// <param name="SameReports">Other articles that carry the same report.</param>
internal sealed record FoundArticleReply(string Id, string Source, string Heading, string Newspaper, string? Date, string PageLabel, string Kind, IReadOnlyList<string> Places,
    string Address, IReadOnlyList<ExcerptReply> Excerpts, int SameReports)
{
    public static FoundArticleReply Of(FoundArticle found) => new(found.Article.Id, found.Article.Source, found.Heading, found.Article.Newspaper,
        found.Article.Published is null ? null : Addresses.Day(found.Article.Published), found.Article.PageLabel, KindWord.Of(found.Article.Kind),
        [.. found.Article.Places.Where(p => p.IsSubject).Select(p => p.Name)], Addresses.Of(found.Article),
        [.. found.Excerpts.Select(e => new ExcerptReply(e.Text, e.Start, [.. e.Marks.Select(m => new RangeReply(m.Start, m.Length))]))], found.SameReports);
}

/// <param name="Start">First UTF-16 unit in the article's text.</param>
/// <param name="Marks">The words of the search, as runs of <paramref name="Text"/>.</param>
internal sealed record ExcerptReply(string Text, int Start, IReadOnlyList<RangeReply> Marks);

/// <summary>A run of UTF-16 units.</summary>
internal sealed record RangeReply(int Start, int Length)
{
    public static RangeReply Of(TextRange range) => new(range.Start, range.Length);
}

/// <summary>What the found articles can be narrowed by; values that all of them share are left out.</summary>
internal sealed record FacetsReply(IReadOnlyList<FacetReply> Places, IReadOnlyList<FacetReply> Papers, IReadOnlyList<FacetReply> Years, IReadOnlyList<FacetReply> Kinds);

/// <param name="Key">As the query takes it; a year as from=YYYY&amp;to=YYYY.</param>
internal sealed record FacetReply(string Key, string Name, int Articles);
