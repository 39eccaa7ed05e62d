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
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentOutOfRangeException.ThrowIfLessThan(request.Limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(request.Limit, 1000);
        var question = questions.Analyze(reader, request.Text);
        var candidates = Candidates(reader, question, request);
        if (LearnedForms.Find(reader, question.Text, candidates) is { Count: > 0 } forms)
        {
            question = questions.With(reader, question, forms);
            candidates = Candidates(reader, question, request);
        }
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
