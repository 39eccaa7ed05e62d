using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>引号里的名称: of a name that a question quotes, only articles that print it tell more (连桥村 tells nothing of the “连桥工程”).</summary>
public static class QuotedSubject
{
    // Characters; a shorter quotation is a mark of speech, a longer one a sentence.
    private const int Shortest = 3;
    private const int Longest = 20;

    /// <summary>The draft without later sentences of articles that do not print a quoted name which the first sentence's article prints.</summary>
    public static Draft Keep(Draft draft, Ask ask)
    {
        if (draft.Sentences is not [{ Quotes: [var first, ..] }, _, ..]) return draft;
        var names = QuotedNames.In(ask.Text + ask.Shared + ask.Context, Shortest, Longest).Where(n => Prints(first.View, n)).ToList();
        if (names.Count == 0) return draft;
        var kept = draft.Sentences.Where(s => s.Quotes.All(q => q.View == first.View || names.TrueForAll(n => Prints(q.View, n)))).ToList();
        return kept.Count < draft.Sentences.Count ? draft with { Sentences = kept } : draft;
    }

    private static bool Prints(ArticleView view, string name) => view.Folded.Contains(name, StringComparison.Ordinal);
}
