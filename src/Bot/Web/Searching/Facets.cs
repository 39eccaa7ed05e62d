using Wenzheng.Bot.Web.Catalogues;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Web.Searching;

/// <summary>One value of a facet with how many of the found articles have it.</summary>
/// <param name="Key">As the query takes it.</param>
/// <param name="Name">As shown.</param>
internal sealed record FacetCount(string Key, string Name, int Articles);

/// <summary>分面: what found articles can be narrowed by, counted over all of them; values that all of them share are left out.</summary>
internal sealed record Facets(IReadOnlyList<FacetCount> Places, IReadOnlyList<FacetCount> Papers, IReadOnlyList<FacetCount> Years, IReadOnlyList<FacetCount> Kinds)
{
    /// <summary>Values of one facet that are shown: what fits beside ten results.</summary>
    private const int Most = 12;

    public static Facets Of(Catalogue catalogue, IReadOnlyList<int> articles)
    {
        var places = new Dictionary<int, int>();
        var papers = new Dictionary<int, int>();
        var years = new Dictionary<int, int>();
        var kinds = new Dictionary<ArticleKind, int>();
        foreach (var number in articles)
        {
            var row = catalogue.Rows[number];
            foreach (var place in row.Places)
                Count(places, place);
            if (row.Paper >= 0)
                Count(papers, row.Paper);
            if (row.Day >= 0)
                Count(years, DateOnly.FromDayNumber(row.Day).Year);
            Count(kinds, row.Kind);
        }
        return new Facets(
            Top(places.Select(p => new FacetCount(catalogue.Places[p.Key].Key, catalogue.Places[p.Key].Name, p.Value)), articles.Count),
            Top(papers.Select(p => new FacetCount(catalogue.Papers[p.Key].Name, catalogue.Papers[p.Key].Name, p.Value)), articles.Count),
            [.. years.OrderByDescending(y => y.Key).Take(Most).Select(y => new FacetCount($"{y.Key:0000}", $"{y.Key} 年", y.Value)).Where(y => y.Articles < articles.Count)],
            Top(kinds.Select(k => new FacetCount(KindWord.Of(k.Key), KindWord.Shown(k.Key), k.Value)), articles.Count));
    }

    private static void Count<T>(Dictionary<T, int> counts, T key) where T : notnull =>
        System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(counts, key, out _)++;

    private static IReadOnlyList<FacetCount> Top(IEnumerable<FacetCount> counts, int all) =>
        [.. counts.Where(c => c.Articles < all).OrderByDescending(c => c.Articles).ThenBy(c => c.Key, StringComparer.Ordinal).Take(Most)];
}
