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

    /// <summary>How near each unit stands to what was answered, 0 to 1: in its paragraph, in its section, elsewhere in the article.</summary>
    /// <param name="view">An article in hand.</param>
    /// <param name="answer">The answer before, folded.</param>
    public static float[] Nearness(ArticleView view, string answer)
    {
        var anchor = Anchor(view, answer);
        var near = new float[view.Units.Count];
        for (var u = 0; u < near.Length; u++)
            near[u] = anchor < 0 ? InArticle
                : view.Units[u].Paragraph == view.Units[anchor].Paragraph ? InParagraph
                : view.SectionOf(u) != view.SectionOf(anchor) ? InArticle
                : Math.Abs(view.Units[u].Paragraph - view.Units[anchor].Paragraph) <= Beside ? InSection : InArticle;
        return near;
    }

    private const float InParagraph = 1f;
    private const float InSection = 0.9f;
    private const float InArticle = 0.8f;

    // Paragraphs.
    private const int Beside = 2;

    // The unit that shares most with the answer; -1 when none shares enough to have been quoted or retold.
    private static int Anchor(ArticleView view, string answer)
    {
        var pairs = Pairs(answer);
        var (best, most) = (-1, Math.Max(1, Math.Min(LeastPairs, pairs.Count) - 1));
        for (var u = 0; u < view.Units.Count; u++)
        {
            var held = Pairs(view.Folded.Substring(view.Units[u].Range.Start, view.Units[u].Range.Length)).Count(pairs.Contains);
            if (held > most) (best, most) = (u, held);
        }
        return best;
    }

    /// <summary>Where the last answer stands in an article, and what the answers so far told of it; null when it does not stand there.</summary>
    /// <param name="view">An article in hand.</param>
    /// <param name="answer">The answer before, folded.</param>
    /// <param name="answers">All answers before, folded.</param>
    public static AnswerInHand? Told(ArticleView view, string answer, string answers)
    {
        var told = ToldBy(view, answers);
        var last = ToldBy(view, answer) is [.., var unit] ? unit : Anchor(view, answer);
        return last < 0 ? null : new AnswerInHand(view, last, told.Append(last).ToHashSet());
    }

    // Units that a text holds whole or nearly so.
    private static List<int> ToldBy(ArticleView view, string text)
    {
        var pairs = Pairs(text);
        var told = new List<int>();
        for (var u = 0; u < view.Units.Count; u++)
            if (Pairs(view.Folded.Substring(view.Units[u].Range.Start, view.Units[u].Range.Length)) is { Count: > 1 } own && own.Count(pairs.Contains) >= ToldShare * own.Count) told.Add(u);
        return told;
    }

    private const float ToldShare = 0.8f;

    private static HashSet<string> Pairs(string text)
    {
        var pairs = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i + 1 < text.Length; i++)
            if (char.IsLetterOrDigit(text[i]) && char.IsLetterOrDigit(text[i + 1])) pairs.Add(text.Substring(i, 2));
        return pairs;
    }
}
