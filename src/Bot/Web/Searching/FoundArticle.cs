using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Web.Searching;

/// <summary>结果: one article of a list.</summary>
/// <param name="Article">The article.</param>
/// <param name="Heading">What to call it: its title, else how its text begins.</param>
/// <param name="Excerpts">Best first; one that shows the beginning when nothing was searched for.</param>
/// <param name="SameReports">How many other articles carry the same report.</param>
internal sealed record FoundArticle(Article Article, string Heading, IReadOnlyList<Excerpt> Excerpts, int SameReports);

/// <summary>One page of what was found.</summary>
/// <param name="Query">What was looked for.</param>
/// <param name="Total">Articles found, all pages together.</param>
/// <param name="IsCut">Whether there may be more: a search looks at the best passages only.</param>
/// <param name="SearchedAs">The words as repaired; as typed when nothing was.</param>
/// <param name="Articles">Those of this page.</param>
/// <param name="Facets">Counted over all pages.</param>
internal sealed record FoundPage(ArchiveQuery Query, int Total, bool IsCut, string SearchedAs, IReadOnlyList<FoundArticle> Articles, Facets Facets)
{
    /// <summary>Articles of one page.</summary>
    public const int PageSize = 10;

    public int Pages => (Total + PageSize - 1) / PageSize;
}
