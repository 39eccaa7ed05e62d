using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Engine;
using Wenzheng.Indexing.Retrieval;

namespace Wenzheng.Bot.Answering;

/// <summary>回答: a question to a checked answer. Thread-safe; the same question on the same generation gives the same bytes.</summary>
public sealed class Answerer(TextAnalyzer analyzer)
{
    private readonly PassageSearcher searcher = new(analyzer);

    /// <summary>Answers from one snapshot of the index.</summary>
    public Answer Answer(IIndexReader reader, Question question, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var result = searcher.Search(reader, new SearchRequest(question.Text, 10));
        if (result.Hits.Count == 0)
            return new Answer { Kind = AnswerKind.Refused, Text = "资料中没有找到。", Understood = question.Text, Generation = reader.Manifest.Generation };
        var hit = result.Hits[0];
        return new Answer
        {
            Kind = AnswerKind.Fact,
            Text = hit.Text + "[1]",
            Understood = question.Text,
            Citations = [new Citation(1, hit.Article.Id, hit.Article.Source, hit.Article.Title, hit.Article.Newspaper, hit.Article.Published, hit.Text, hit.Passage.Start, -1, -1)],
            Generation = reader.Manifest.Generation,
        };
    }
}
