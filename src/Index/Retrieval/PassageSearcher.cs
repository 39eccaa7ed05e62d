using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Engine;
using Wenzheng.Indexing.Retrieval.Ranking;

namespace Wenzheng.Indexing.Retrieval;

/// <summary>检索: question → weighted terms → candidates → second stage → hits. Thread-safe.</summary>
public sealed class PassageSearcher(TextAnalyzer analyzer)
{
    private readonly QuestionAnalyzer questions = new(analyzer);
    private readonly PassageRanker ranker = new(analyzer, RankingModel.Default);

    /// <summary>The best passages for a question, best first; equal scores in order of the first stage, then of passage number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The limit is not from 1 to 1,000.</exception>
    public SearchResult Search(IIndexReader reader, SearchRequest request)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentOutOfRangeException.ThrowIfLessThan(request.Limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(request.Limit, 1000);
        var question = questions.Analyze(reader, request.Text);
        var candidates = reader.Search(new IndexQuery
        {
            Text = question.Text,
            Terms = question.Terms,
            Filter = request.Filter,
            Limit = Math.Max(request.Limit, PassageRanker.Depth),
        });
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
}
