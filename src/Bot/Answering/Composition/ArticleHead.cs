using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>篇名: an article as a line of a list: its title, and the place it is about where the title does not name it.</summary>
public static class ArticleHead
{
    // Characters; 简讯, 局长信箱 head many things: there the sentence that speaks of the subject is quoted.
    private const int LeastTitle = 6;

    /// <summary>The title; null where the page prints none that tells articles apart.</summary>
    public static Quote? Title(ArticleView view) =>
        view.Article.Paragraphs.FirstOrDefault(p => p.Kind == ParagraphKind.Title && p.Length >= LeastTitle) is { } title ? new Quote(view, title.Range) : null;

    /// <summary>The line.</summary>
    /// <param name="view">The article.</param>
    /// <param name="quote">Its title or the sentence that stands for it.</param>
    public static DraftSentence Line(ArticleView view, Quote quote) =>
        Subject(view) is { } place && !Folding.Fold(quote.Text).Contains(place.Name[..^1], StringComparison.Ordinal) && view.Folded.Contains(place.Name, StringComparison.Ordinal)
            ? new DraftSentence(place.Name, [quote]) : new DraftSentence("", [quote]);

    // Of an article about two villages neither is named before its title.
    private static Place? Subject(ArticleView view)
    {
        var subjects = view.Article.Places.Where(p => p.IsSubject).ToList();
        return subjects is [var first, .. var others] && others.TrueForAll(o => o.Within == first.Name || first.Within == o.Name) ? first : null;
    }
}
