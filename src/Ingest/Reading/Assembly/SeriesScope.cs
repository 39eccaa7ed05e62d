namespace Wenzheng.Ingestion.Reading;

/// <summary>栏目范围: which of the articles below a banner belong to its series. News of the day stands between them on many pages.</summary>
internal sealed class SeriesScope(ReadingWeights weights, IReadOnlyList<PageLine> lines)
{
    private const int TextReach = 600;

    /// <summary>Takes the series from articles for which nothing but their place on the page speaks.</summary>
    public void Limit(List<ArticleDraft> drafts)
    {
        foreach (var series in drafts.Where(d => d.Series.Length > 0).GroupBy(d => d.Series).ToList())
        {
            var first = series.MinBy(d => d.First)!;
            foreach (var draft in series)
                if (draft != first && Membership(draft, first) <= 0)
                    draft.Series = "";
        }
    }

    /// <summary>Above 0: the article belongs to the series that began with <paramref name="first"/>.</summary>
    private float Membership(ArticleDraft draft, ArticleDraft first)
    {
        var text = string.Concat(draft.Headline.Kicker.Concat(draft.Headline.Title).Concat(draft.Headline.Deck).Concat(draft.Lines).Select(i => lines[i].Text));
        return PagePhrases.Shared(draft.Series, text.Length <= TextReach ? text : text[..TextReach]) * weights.SeriesWords
            + (draft.Headline.Deck.Count > 0 && first.Headline.Deck.Count > 0 && SameStart(draft.Headline.Deck[0], first.Headline.Deck[0]) ? weights.SeriesForm : 0)
            - (IsNews(draft) && !IsNews(first) ? weights.SeriesNews : 0) - (draft.IsCaption ? weights.Impossible : 0) - weights.Series;
    }

    private bool IsNews(ArticleDraft draft) => draft.Lines.Count > 0 && lines[draft.Lines[0]].Traits.IsDateline;

    /// <summary>Both decks open with the same character after their dashes, as those of interviews do (访).</summary>
    private bool SameStart(int a, int b) =>
        string.CompareOrdinal(lines[a].Text.TrimStart('—', '–', '-', '―', '─'), 0, lines[b].Text.TrimStart('—', '–', '-', '―', '─'), 0, 1) == 0;
}
