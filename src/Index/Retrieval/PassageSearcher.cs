using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Engine;
using Wenzheng.Indexing.Retrieval.Ranking;

namespace Wenzheng.Indexing.Retrieval;

/// <summary>检索: question → weighted terms → candidates → second stage → hits. Thread-safe.</summary>
public sealed class PassageSearcher(TextAnalyzer analyzer, SynonymTable? synonyms)
{
    private readonly QuestionAnalyzer questions = new(analyzer, synonyms);
    private readonly PassageRanker ranker = new(analyzer, RankingModel.Default);

    /// <summary>With the general synonyms.</summary>
    public PassageSearcher(TextAnalyzer analyzer)
        : this(analyzer, SynonymTable.General)
    {
    }

    /// <summary>The best passages for a question, best first; equal scores in order of the first stage, then of passage number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The limit is not from 1 to 1,000.</exception>
    public SearchResult Search(IIndexReader reader, SearchRequest request)
    {
        var (question, candidates) = Find(reader, request);
        return Result(reader, request, question, candidates);
    }

    /// <summary>Numbers of the same passages in the same order, for a caller who reads the articles himself: no text is decoded.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The limit is not from 1 to 1,000.</exception>
    public IReadOnlyList<int> Rank(IIndexReader reader, SearchRequest request)
    {
        var (question, candidates) = Find(reader, request);
        var ranked = ranker.Rank(reader, question, candidates);
        var passages = new int[Math.Min(request.Limit, ranked.Count)];
        for (var i = 0; i < passages.Length; i++)
            passages[i] = ranked[i].Candidate.Passage;
        return passages;
    }

    /// <summary>The same search with what its terms and scores are made of.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The limit is not from 1 to 1,000.</exception>
    public Explanation Explain(IIndexReader reader, SearchRequest request)
    {
        var (question, candidates) = Find(reader, request);
        var result = Result(reader, request, question, candidates);
        var reasons = ranker.Explain(reader, question, candidates);
        return new Explanation(result,
            [.. question.Terms.Select((term, i) => new ExplainedTerm(term.Text, question.Origins[i], term.Weight, reader.DocumentFrequency(term.Text, term.Kind)))],
            [.. result.Hits.Select(hit => reasons.GetValueOrDefault(hit.Number, []))]);
    }

    private (AnalyzedQuestion Question, IReadOnlyList<Candidate> Candidates) Find(IIndexReader reader, SearchRequest request)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentOutOfRangeException.ThrowIfLessThan(request.Limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(request.Limit, 1000);
        var question = questions.Analyze(reader, request.Text);
        var candidates = Candidates(reader, question, request);
        if (LearnedForms.Find(reader, question.Text, candidates) is not { Count: > 0 } forms)
            return (question, candidates);
        question = questions.With(reader, question, forms);
        return (question, Candidates(reader, question, request));
    }

    private SearchResult Result(IIndexReader reader, SearchRequest request, AnalyzedQuestion question, IReadOnlyList<Candidate> candidates)
    {
        var ranked = ranker.Rank(reader, question, candidates);
        var hits = new List<PassageHit>(Math.Min(request.Limit, ranked.Count));
        foreach (var (candidate, score) in ranked)
        {
            if (hits.Count == request.Limit)
                break;
            hits.Add(new PassageHit(candidate.Passage, reader.PassageAt(candidate.Passage), reader.PassageText(candidate.Passage),
                reader.ArticleAt(reader.ArticleOf(candidate.Passage)), score, candidate.Score));
        }
        return new SearchResult(question, hits);
    }

    private static IReadOnlyList<Candidate> Candidates(IIndexReader reader, AnalyzedQuestion question, SearchRequest request) => reader.Search(new IndexQuery
    {
        Text = question.Text,
        Terms = question.Terms,
        Filter = request.Filter,
        Limit = Math.Max(request.Limit, PassageRanker.Depth),
    });
}
