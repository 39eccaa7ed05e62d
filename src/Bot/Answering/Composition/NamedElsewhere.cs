using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>别处之名: a figure, a time or a person is asked of a named thing (“民情驿站”占地多少亩) or of somebody by name, whom other articles print, and what is quoted stands in articles that never speak of it.</summary>
public static class NamedElsewhere
{
    // Characters of a name in quotation marks and of a person's.
    private const int Shortest = 3;
    private const int Longest = 12;
    private const int ShortestPerson = 2;

    /// <summary>Whether what is quoted from articles with the name that the ask begins with or quotes tells nothing of what is asked.</summary>
    /// <param name="ask">The ask.</param>
    /// <param name="draft">What is quoted.</param>
    /// <param name="articles">What was looked at.</param>
    public static bool IsAsked(Ask ask, Draft draft, IReadOnlyList<ArticleView> articles)
    {
        if (ask.Type is not (AskType.Figure or AskType.When or AskType.Who or AskType.Where) && !AskedTrait.IsAsked(ask) || draft.Sentences.Count == 0) return false;
        foreach (var name in Names(ask, articles))
        {
            if (!articles.Any(a => a.Folded.Contains(name, StringComparison.Ordinal))) continue;
            var own = draft.Sentences.Where(s => s.Quotes.Any(q => Speaks(q.View, name))).ToList();
            if (own.Count == 0 || own.Count < draft.Sentences.Count && !StatedAnswer.Holds(ask, draft with { Sentences = own })) return true;
        }
        return false;
    }

    // An article on 林芳菲 does not speak of 林芳.
    private static bool Speaks(ArticleView view, string name)
    {
        if (Unmarked(view.Article.Title).Contains(name, StringComparison.Ordinal)) return true;
        for (var at = view.Folded.IndexOf(name, StringComparison.Ordinal); at >= 0; at = view.Folded.IndexOf(name, at + 1, StringComparison.Ordinal))
            if (!view.Article.People.Any(p => p.Name.Length > name.Length && string.CompareOrdinal(view.Folded, at, p.Name, 0, p.Name.Length) == 0)) return true;
        return false;
    }

    // 屋顶“光伏”三问 speaks of “屋顶光伏”.
    private static string Unmarked(string title) => Folding.Fold(title).Replace("“", "", StringComparison.Ordinal).Replace("”", "", StringComparison.Ordinal);

    private static IEnumerable<string> Names(Ask ask, IReadOnlyList<ArticleView> articles)
    {
        var text = ask.Content;
        if (QuotedNames.OnlyOne(text, Shortest, Longest) is { } quoted) yield return quoted;
        if (articles.SelectMany(a => a.Article.People).Select(p => p.Name).Where(n => n.Length >= ShortestPerson && text.StartsWith(n, StringComparison.Ordinal)).MaxBy(n => n.Length) is { } person) yield return person;
    }
}
