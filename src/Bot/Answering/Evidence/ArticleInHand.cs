namespace Wenzheng.Bot.Answering.Evidence;

/// <summary>手头的文章: the articles that the exchange before a follow-up speaks from, by how much of it they hold.</summary>
public static class ArticleInHand
{
    // Share of the exchange's character pairs that such an article holds, and how near others must come to the best.
    private const float Least = 0.5f;
    private const float Nearly = 0.95f;

    // Fewer pairs tell no article.
    private const int LeastPairs = 5;

    /// <summary>The articles, most often one; empty when none holds enough of it.</summary>
    /// <param name="exchange">The question before and its answer, folded.</param>
    /// <param name="articles">The articles looked at.</param>
    public static IReadOnlySet<ArticleView> Find(string exchange, IEnumerable<ArticleView> articles)
    {
        var found = new HashSet<ArticleView>();
        var pairs = Pairs(exchange);
        if (pairs.Count < LeastPairs) return found;
        var shares = articles.Select(view => (View: view, Share: (float)pairs.Count(p => view.Folded.Contains(p, StringComparison.Ordinal)) / pairs.Count)).ToList();
        var best = shares.Select(s => s.Share).DefaultIfEmpty().Max();
        if (best < Least) return found;
        foreach (var (view, share) in shares)
            if (share >= Nearly * best) found.Add(view);
        return found;
    }

    private static HashSet<string> Pairs(string text)
    {
        var pairs = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i + 1 < text.Length; i++)
            if (char.IsLetterOrDigit(text[i]) && char.IsLetterOrDigit(text[i + 1])) pairs.Add(text.Substring(i, 2));
        return pairs;
    }
}
