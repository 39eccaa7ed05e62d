using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>已引: what an answer has quoted so far, so that a second ask is not answered with the same words again.</summary>
public sealed class Quoted
{
    private readonly List<(string Article, TextRange Range)> ranges = [];
    private readonly List<DraftSentence> sentences = [];

    /// <summary>The sentences in the order of the asks, without those that a longer one holds.</summary>
    public IReadOnlyList<DraftSentence> Sentences => sentences;

    /// <summary>Whether everything the sentence quotes has been quoted.</summary>
    public bool Holds(DraftSentence sentence) =>
        sentence.Quotes.All(q => ranges.Any(r => r.Article == q.View.Article.Id && r.Range.Contains(q.Range)));

    /// <summary>Whether some quotation holds the whole run.</summary>
    public bool Holds(ArticleView view, TextRange range) =>
        ranges.Any(r => r.Article == view.Article.Id && r.Range.Contains(range));

    public void Add(DraftSentence sentence)
    {
        ranges.AddRange(sentence.Quotes.Select(q => (q.View.Article.Id, q.Range)));
        // 三星级55名, then 三星级55名、二星级75名 of the same sentence: the longer stands for both.
        var shorter = sentences.FindIndex(s => IsWithin(s, sentence));
        if (shorter < 0) sentences.Add(sentence);
        else sentences[shorter] = sentence;
        for (var i = sentences.Count - 1; i > shorter && shorter >= 0; i--)
            if (IsWithin(sentences[i], sentence)) sentences.RemoveAt(i);
    }

    private static bool IsWithin(DraftSentence one, DraftSentence other) =>
        one != other && one.Label == other.Label && one.Quotes.All(q => other.Quotes.Any(o => o.View == q.View && o.Range.Contains(q.Range)));
}
