using Wenzheng.Indexing.Archive;
using Wenzheng.Indexing.Engine;

namespace Wenzheng.Bot.Admin.Drafts;

/// <summary>
/// 差异 of two generations, article by article, over the sources that differ. Articles of a page are numbered, so one more at its head moves
/// all numbers: they are matched by their text first, then by their title, then by their number.
/// </summary>
internal static class DraftDifference
{
    /// <summary>Changes in order of source; within one the changed, the added, the removed.</summary>
    public static IReadOnlyList<ArticleChange> Between(IIndexReader? before, IIndexReader after, CancellationToken cancellationToken)
    {
        var old = (before?.Sources() ?? []).ToDictionary(s => s.Name, StringComparer.Ordinal);
        var now = after.Sources().ToDictionary(s => s.Name, StringComparer.Ordinal);
        var changes = new List<ArticleChange>();
        foreach (var source in old.Keys.Union(now.Keys).Order(StringComparer.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (old.TryGetValue(source, out var was) && now.TryGetValue(source, out var @is) && was.Sha256 == @is.Sha256)
                continue;
            AddOf(source, before is null ? [] : ArticlesOf(before, source), ArticlesOf(after, source), changes);
        }
        return changes;
    }

    private static void AddOf(string source, List<Article> before, List<Article> after, List<ArticleChange> changes)
    {
        Match(before, after, (b, a) => b.Text == a.Text && b.Title == a.Title && b.Published == a.Published && b.Newspaper == a.Newspaper && b.Byline == a.Byline);
        foreach (var (b, a) in (List<(Article, Article)>)[.. Match(before, after, (b, a) => b.Title.Length > 0 && b.Title == a.Title), .. Match(before, after, (b, a) => b.Text == a.Text), .. Match(before, after, (b, a) => b.Id == a.Id)])
            changes.Add(new ArticleChange("changed", source, b.Id, a.Id, a.Title.Length > 0 ? a.Title : b.Title, a.Text.Length));
        changes.AddRange(after.Select(a => new ArticleChange("added", source, "", a.Id, a.Title, a.Text.Length)));
        changes.AddRange(before.Select(b => new ArticleChange("removed", source, b.Id, "", b.Title, b.Text.Length)));
    }

    /// <summary>Takes the pairs that fit out of both lists.</summary>
    private static List<(Article Before, Article After)> Match(List<Article> before, List<Article> after, Func<Article, Article, bool> fits)
    {
        var pairs = new List<(Article, Article)>();
        foreach (var b in before.ToList())
        {
            if (after.FirstOrDefault(a => fits(b, a)) is not { } a)
                continue;
            pairs.Add((b, a));
            before.Remove(b);
            after.Remove(a);
        }
        return pairs;
    }

    private static List<Article> ArticlesOf(IIndexReader reader, string source)
    {
        var articles = new List<Article>();
        for (var ordinal = 0; ; ordinal++)
            if (reader.FindArticle($"{source}#{ordinal}") is >= 0 and var number)
                articles.Add(reader.ArticleAt(number));
            else if (ordinal > 0) // Readers count from 0 or from 1.
                return articles;
    }
}
