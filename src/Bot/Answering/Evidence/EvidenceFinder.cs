using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Indexing.Engine;
using Wenzheng.Indexing.Retrieval;

namespace Wenzheng.Bot.Answering.Evidence;

/// <summary>找证据: the units of the best passages' articles, best first, for each ask of an inquiry. One for each question.</summary>
public sealed class EvidenceFinder(IIndexReader reader, PassageSearcher searcher, ArticleShelf shelf, PlaceDirectory directory, TermExtractor extractor, EvidenceWeights weights)
{
    // The best passages of the archive as a whole, and of each asked place, are looked at.
    private const int Hits = 40;
    private const int HitsOfPlace = 20;
    private const int MaxArticles = 30;

    // Of what was spoken of before a follow-up, the passages looked at, and how much more a unit of their article counts.
    private const int HitsBefore = 4;
    private const float OfHand = 1.15f;

    private readonly UnitScorer scorer = new(weights);
    private readonly PlaceAgreement agreement = new(directory);
    private readonly List<(ArticleView View, float Prior)> articles = [];
    private Lazy<AnswerInHand?> hand = new(() => null);
    private IReadOnlyDictionary<ArticleView, float[]> inHand = new Dictionary<ArticleView, float[]>();

    // Composing asks for the same again: of each article across places, of each second ask. Places are told apart as lists.
    private readonly Dictionary<Ask, IReadOnlyList<QuestionTerm>> terms = [];
    private readonly Dictionary<(Ask, IReadOnlyList<PlaceRef>), IReadOnlyList<ScoredUnit>> scored = [];

    /// <summary>The articles looked at, best passage first.</summary>
    public IReadOnlyList<ArticleView> Articles => [.. articles.Select(a => a.View)];

    /// <summary>The article of the best passage of the whole archive, whatever place is asked of; null when nothing is found.</summary>
    public ArticleView? Foremost { get; private set; }

    /// <summary>Where the answer before stands that a follow-up leans on; null when it stands in no article looked at.</summary>
    public AnswerInHand? InHand => hand.Value;

    /// <summary>Retrieves the articles to look at.</summary>
    public void Retrieve(Inquiry inquiry)
    {
        var best = new Dictionary<int, float>();
        Rank(searcher.Rank(reader, new SearchRequest(inquiry.SearchText, Hits)), best);
        Foremost = best.Count == 0 ? null : shelf.ViewOf(reader, best.MaxBy(b => b.Value).Key);
        foreach (var place in inquiry.Places)
        {
            if (!place.IsKnown) continue;
            Rank(searcher.Rank(reader, new SearchRequest(inquiry.SearchText, HitsOfPlace) { Filter = new PassageFilter { Places = [place.Name] } }), best);
        }
        if (inquiry.Before.Length > 0) Rank(searcher.Rank(reader, new SearchRequest(inquiry.Before, HitsBefore)), best);
        foreach (var (number, prior) in best.OrderByDescending(b => b.Value).ThenBy(b => b.Key).Take(MaxArticles))
            articles.Add((shelf.ViewOf(reader, number), prior));
        if (inquiry.Before.Length > 0) inHand = ArticleInHand.Find(inquiry.Before, articles.Select(a => a.View)).ToDictionary(v => v, v => ArticleInHand.Nearness(v, inquiry.Answered));
        hand = new(() => inHand.Keys.Select(v => ArticleInHand.Told(v, inquiry.Answered, inquiry.Said)).FirstOrDefault(t => t is not null));
    }

    /// <summary>The articles of the passages nearest to a text, best first.</summary>
    public IReadOnlyList<ArticleView> Near(string text)
    {
        var best = new Dictionary<int, float>();
        Rank(searcher.Rank(reader, new SearchRequest(text, HitsBefore)), best);
        return [.. best.OrderByDescending(b => b.Value).ThenBy(b => b.Key).Select(b => shelf.ViewOf(reader, b.Key))];
    }

    /// <summary>The articles of the page that an article stands on, in order; itself alone where it is no page's.</summary>
    public List<ArticleView> OnPageOf(ArticleView view)
    {
        var page = new List<ArticleView>();
        for (var n = 1; n <= MostOnPage && reader.FindArticle($"{view.Article.Source}#{n}") is >= 0 and var number; n++)
            page.Add(number == view.Number ? view : shelf.ViewOf(reader, number));
        return page.Contains(view) ? page : [view];
    }

    // A page has some dozens at most.
    private const int MostOnPage = 60;

    /// <summary>Units for one ask about the places, best first; the same list when the same ask and places are asked for again.</summary>
    public IReadOnlyList<ScoredUnit> Find(Ask ask, IReadOnlyList<PlaceRef> places)
    {
        if (!scored.TryGetValue((ask, places), out var units)) scored[(ask, places)] = units = Score(ask, places);
        return units;
    }

    /// <summary>What the ask speaks of.</summary>
    public IReadOnlyList<QuestionTerm> TermsOf(Ask ask)
    {
        if (!terms.TryGetValue(ask, out var known)) terms[ask] = known = SpeltOut.In(extractor.Extract(ask), Articles);
        return known;
    }

    private List<ScoredUnit> Score(Ask ask, IReadOnlyList<PlaceRef> places)
    {
        var units = Score(ask, places, TermsOf(ask));
        if (places.Count == 0 || !CharacterForms.MayTell(ask) || units.Exists(u => u.Place >= OwnPlace)) return units;
        var own = articles.Where(a => a.View.Article.Places.Any(p => p.IsSubject && places.Any(q => directory.IsWithin(p.Name, q.Name))) || places.Any(q => a.View.Folded.Contains(q.Name, StringComparison.Ordinal))).Select(a => a.View).ToList();
        var known = CharacterForms.In(TermsOf(ask), own);
        if (known == TermsOf(ask)) return units;
        terms[ask] = known;
        return Score(ask, places, known);
    }

    // Agreement from which a unit speaks of the asked place.
    private const float OwnPlace = 0.5f;

    private List<ScoredUnit> Score(Ask ask, IReadOnlyList<PlaceRef> places, IReadOnlyList<QuestionTerm> asked)
    {
        var units = new List<ScoredUnit>();
        var year = YearAgreement.AskedYear(ask);
        var offset = YearAgreement.AskedOffset(ask);
        var isSpokenOf = year > 0 && articles.Exists(a => YearAgreement.SpeaksOf(a.View, year));
        var newest = PresentAgreement.NewestYear(ask, articles.Select(a => a.View));
        var person = NamedPerson(ask.Content);
        foreach (var (view, prior) in articles)
        {
            // What is told of others says nothing of a person whom the ask names.
            if (person.Length > 0 && !view.Folded.Contains(person, StringComparison.Ordinal)) continue;
            var placeOf = agreement.For(view, places);
            var near = inHand.GetValueOrDefault(view);
            var scored = scorer.Score(view, asked, ask, placeOf, YearAgreement.For(view, year, offset, isSpokenOf), prior, near);
            var present = PresentAgreement.Of(view, newest);
            units.AddRange(near is not null || present < 1 ? scored.Select(s => s with { Score = (near is null ? 1 : OfHand) * present * s.Score, IsInHand = near is not null }) : scored);
        }
        // Stable: ties keep the order of articles and units.
        return UnitRanker.Rank([.. units.OrderByDescending(s => s.Score)], ask, asked);
    }

    // A person of the articles looked at whom the text names; the longest such name, empty when there is none.
    private string NamedPerson(string text)
    {
        var longest = "";
        foreach (var (view, _) in articles)
            foreach (var person in view.Article.People)
                if (person.Name.Length > Math.Max(longest.Length, ShortestName - 1) && text.Contains(person.Name, StringComparison.Ordinal)) longest = Folding.Fold(person.Name);
        return longest;
    }

    // Shorter names are also words.
    private const int ShortestName = 3;

    private void Rank(RankedResult found, Dictionary<int, float> best)
    {
        for (var i = 0; i < found.Passages.Count; i++)
        {
            var article = reader.ArticleOf(found.Passages[i].Number);
            var prior = 1f / (1 + 0.3f * i);
            if (!best.TryGetValue(article, out var before) || before < prior) best[article] = prior;
        }
    }
}
