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
    public SearchResult Search(IIndexReader reader, SearchRequest request) => Hits(reader, Rank(reader, request));

    /// <summary>The same passages by their numbers, for those who need not read every passage and article.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The limit is not from 1 to 1,000.</exception>
    public RankedResult Rank(IIndexReader reader, SearchRequest request)
    {
        var (question, candidates) = Find(reader, request);
        return Ranked(reader, request, question, candidates);
    }

    /// <summary>The same search with what its terms and scores are made of.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The limit is not from 1 to 1,000.</exception>
    public Explanation Explain(IIndexReader reader, SearchRequest request)
    {
        var (question, candidates) = Find(reader, request);
        var result = Hits(reader, Ranked(reader, request, question, candidates));
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

    private RankedResult Ranked(IIndexReader reader, SearchRequest request, AnalyzedQuestion question, IReadOnlyList<Candidate> candidates)
    {
        var ranked = ranker.Rank(reader, question, candidates);
        var passages = new RankedPassage[Math.Min(request.Limit, ranked.Count)];
        for (var i = 0; i < passages.Length; i++)
            passages[i] = new RankedPassage(ranked[i].Candidate.Passage, ranked[i].Score, ranked[i].Candidate.Score);
        return new RankedResult(question, passages);
    }

    private static SearchResult Hits(IIndexReader reader, RankedResult ranked) => new(ranked.Question,
        [.. ranked.Passages.Select(p => new PassageHit(p.Number, reader.PassageAt(p.Number), reader.PassageText(p.Number), reader.ArticleAt(reader.ArticleOf(p.Number)), p.Score, p.FirstStage))]);

    private static IReadOnlyList<Candidate> Candidates(IIndexReader reader, AnalyzedQuestion question, SearchRequest request) => reader.Search(new IndexQuery
    {
        Text = question.Text,
        Terms = question.Terms,
        Filter = request.Filter,
        Limit = Math.Max(request.Limit, PassageRanker.Depth),
    });
}
