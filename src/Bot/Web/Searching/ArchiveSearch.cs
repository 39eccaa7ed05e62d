using Wenzheng.Bot.Web.Catalogues;
using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Engine;
using Wenzheng.Indexing.Retrieval;

namespace Wenzheng.Bot.Web.Searching;

/// <summary>查找: lists and searches the articles of the archive, a page at a time. Thread-safe.</summary>
internal sealed class ArchiveSearch(PassageSearcher searcher, CatalogueShelf shelf)
{
    /// <summary>Passages that a search looks at: thirty pages and more of results, which nobody turns.</summary>
    private const int MaxPassages = 300;

    /// <summary>An article that holds less than this share of the words is no result: passages are joined by OR, and the last ones hold one common word.</summary>
    private const float LeastShare = 0.5f;

    /// <summary>Excerpts of one article.</summary>
    private const int MaxExcerpts = 2;

    public FoundPage Find(IIndexReader reader, ArchiveQuery query)
    {
        var catalogue = shelf.Of(reader);
        var limits = new Limits(query, catalogue);
        if (!limits.IsPossible)
            return new FoundPage(query, 0, false, query.Text, [], Facets.Of(catalogue, []));
        return query.Text.Length == 0 ? List(reader, catalogue, query, limits) : Search(reader, catalogue, query, limits);
    }

    private static FoundPage List(IIndexReader reader, Catalogue catalogue, ArchiveQuery query, Limits limits)
    {
        var passing = query.IsLimited ? catalogue.Newest.Where(limits.Pass).ToList() : catalogue.Newest;
        var shown = OfPage(passing, query).Select(number =>
        {
            var article = reader.ArticleAt(number);
            return new FoundArticle(article, Headline.Of(article), [Headline.Beginning(article)], SameReports(catalogue, number));
        });
        return new FoundPage(query, passing.Count, false, "", [.. shown], Facets.Of(catalogue, passing));
    }

    private FoundPage Search(IIndexReader reader, Catalogue catalogue, ArchiveQuery query, Limits limits)
    {
        var result = searcher.Rank(reader, new SearchRequest(query.Text, MaxPassages) { Filter = limits.ToFilter() });
        var words = new TypedWords(result.Question);
        var articles = new List<int>();
        var passages = new Dictionary<int, List<int>>();
        foreach (var (passage, _, _) in result.Passages)
        {
            var number = reader.ArticleOf(passage);
            if (!passages.TryGetValue(number, out var known))
            {
                if (!limits.Pass(number) || words.ShareIn($"{reader.HeadingOf(passage)}\n{reader.PassageText(passage)}") < LeastShare)
                    continue;
                passages.Add(number, known = []);
                articles.Add(number);
            }
            known.Add(passage);
        }
        var excerpts = new ExcerptFinder(TextAnalyzer.Default, words);
        var shown = OfPage(articles, query).Select(number =>
        {
            var article = reader.ArticleAt(number);
            return new FoundArticle(article, Headline.Of(article), Excerpts(reader, excerpts, passages[number]), SameReports(catalogue, number));
        });
        return new FoundPage(query, articles.Count, result.Passages.Count == MaxPassages, result.Question.Repairs.Count > 0 ? result.Question.Text : query.Text, [.. shown], Facets.Of(catalogue, articles));
    }

    /// <summary>Of the best passages, those that show the search's words; the first in any case.</summary>
    private static IReadOnlyList<Excerpt> Excerpts(IIndexReader reader, ExcerptFinder finder, List<int> passages)
    {
        var found = passages.Take(MaxExcerpts).Select(p => finder.Find(reader.PassageText(p), reader.PassageAt(p).Start)).ToList();
        return [found[0], .. found.Skip(1).Where(e => e.Marks.Count > 0)];
    }

    private static IEnumerable<int> OfPage(IReadOnlyList<int> articles, ArchiveQuery query) =>
        Enumerable.Range(0, FoundPage.PageSize).Select(i => ((query.Page - 1) * FoundPage.PageSize) + i).Where(i => i < articles.Count).Select(i => articles[i]);

    private static int SameReports(Catalogue catalogue, int number) => catalogue.SameReports.TryGetValue(number, out var same) ? same.Count - 1 : 0;
}
