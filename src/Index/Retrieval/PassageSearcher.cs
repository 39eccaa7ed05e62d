using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Engine;

namespace Wenzheng.Indexing.Retrieval;

/// <summary>检索: question → weighted terms → candidates → second stage → hits. Thread-safe.</summary>
public sealed class PassageSearcher(TextAnalyzer analyzer)
{
    private readonly QuestionAnalyzer questions = new(analyzer);

    /// <summary>The best passages for a question, best first.</summary>
    public SearchResult Search(IIndexReader reader, SearchRequest request)
    {
        var question = questions.Analyze(reader, request.Text);
        var query = new IndexQuery { Text = question.Text, Terms = question.Terms, Filter = request.Filter, Limit = request.Limit };
        var hits = new List<PassageHit>();
        foreach (var candidate in reader.Search(query))
            hits.Add(new PassageHit(candidate.Passage, reader.PassageAt(candidate.Passage), reader.PassageText(candidate.Passage),
                reader.ArticleAt(reader.ArticleOf(candidate.Passage)), candidate.Score, candidate.Score));
        return new SearchResult(question, hits);
    }
}
