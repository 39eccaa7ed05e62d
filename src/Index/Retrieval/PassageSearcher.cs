using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Engine;

namespace Wenzheng.Indexing.Retrieval;

/// <summary>检索: question → weighted terms → candidates → second stage → hits. Thread-safe.</summary>
public sealed class PassageSearcher(TextAnalyzer analyzer)
{
    private readonly TextAnalyzer analyzer = analyzer;

    /// <summary>The best passages for a question, best first.</summary>
    public SearchResult Search(IIndexReader reader, SearchRequest request)
    {
        var buffer = new TokenBuffer();
        analyzer.Analyze(request.Text, buffer);
        var terms = new List<QueryTerm>();
        foreach (var token in buffer.Tokens)
            terms.Add(new QueryTerm(new string(buffer.TextOf(token)), token.Kind == TokenKind.Bigram ? TermKind.Bigram : TermKind.Word, 1));
        var query = new IndexQuery { Text = request.Text, Terms = terms, Filter = request.Filter, Limit = request.Limit };
        var hits = new List<PassageHit>();
        foreach (var candidate in reader.Search(query))
            hits.Add(new PassageHit(candidate.Passage, reader.PassageAt(candidate.Passage), reader.PassageText(candidate.Passage),
                reader.ArticleAt(reader.ArticleOf(candidate.Passage)), candidate.Score, candidate.Score));
        return new SearchResult(new AnalyzedQuestion(request.Text, terms, []), hits);
    }
}
