using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>已引: what an answer has quoted so far, so that a second ask is not answered with the same words again.</summary>
public sealed class Quoted
{
    private readonly List<(string Article, TextRange Range)> ranges = [];

    /// <summary>Whether everything the sentence quotes has been quoted.</summary>
    public bool Holds(DraftSentence sentence) =>
        sentence.Quotes.All(q => ranges.Any(r => r.Article == q.View.Article.Id && r.Range.Contains(q.Range)));

    /// <summary>Whether some quotation holds the whole run.</summary>
    public bool Holds(ArticleView view, TextRange range) =>
        ranges.Any(r => r.Article == view.Article.Id && r.Range.Contains(range));

    public void Add(DraftSentence sentence) =>
        ranges.AddRange(sentence.Quotes.Select(q => (q.View.Article.Id, q.Range)));
}
