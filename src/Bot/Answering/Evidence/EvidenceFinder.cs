using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Indexing.Engine;
using Wenzheng.Indexing.Retrieval;

namespace Wenzheng.Bot.Answering.Evidence;

/// <summary>找证据: the units of the best passages' articles, best first, for each ask of an inquiry. One for each question.</summary>
public sealed class EvidenceFinder(IIndexReader reader, PassageSearcher searcher, PlaceDirectory directory, TermExtractor extractor, EvidenceWeights weights)
{
    // The best passages of the archive as a whole, and of each asked place, are looked at.
    private const int Hits = 40;
    private const int HitsOfPlace = 20;
    private const int MaxArticles = 30;

    private readonly UnitScorer scorer = new(weights);
    private readonly PlaceAgreement agreement = new(directory);
    private readonly List<(ArticleView View, float Prior)> articles = [];

    /// <summary>The articles looked at, best passage first.</summary>
    public IReadOnlyList<ArticleView> Articles => [.. articles.Select(a => a.View)];

    /// <summary>Retrieves the articles to look at.</summary>
    public void Retrieve(Inquiry inquiry)
    {
        var best = new Dictionary<int, float>();
        var found = searcher.Search(reader, new SearchRequest(inquiry.SearchText, Hits));
        Rank(found, best);
        foreach (var place in inquiry.Places)
        {
            if (!place.IsKnown) continue;
            Rank(searcher.Search(reader, new SearchRequest(inquiry.SearchText, HitsOfPlace) { Filter = new PassageFilter { Places = [place.Name] } }), best);
        }
        foreach (var (number, prior) in best.OrderByDescending(b => b.Value).ThenBy(b => b.Key).Take(MaxArticles))
            articles.Add((new ArticleView(reader.ArticleAt(number), number), prior));
    }

    /// <summary>Units for one ask about the places, best first.</summary>
    public List<ScoredUnit> Find(Ask ask, IReadOnlyList<PlaceRef> places)
    {
        var terms = extractor.Extract(ask);
        var scored = new List<ScoredUnit>();
        var year = YearAgreement.AskedYear(ask);
        foreach (var (view, prior) in articles)
        {
            var placeOf = agreement.For(view, places);
            scored.AddRange(scorer.Score(view, terms, ask, placeOf, YearAgreement.For(view, year), prior));
        }
        // Stable: ties keep the order of articles and units.
        return UnitRanker.Rank([.. scored.OrderByDescending(s => s.Score)], ask, terms);
    }

    public IReadOnlyList<QuestionTerm> TermsOf(Ask ask) => extractor.Extract(ask);

    private void Rank(SearchResult found, Dictionary<int, float> best)
    {
        for (var i = 0; i < found.Hits.Count; i++)
        {
            var article = reader.ArticleOf(found.Hits[i].Number);
            var prior = 1f / (1 + 0.3f * i);
            if (!best.TryGetValue(article, out var before) || before < prior) best[article] = prior;
        }
    }
}
