namespace Wenzheng.Ingestion.Reading;

/// <summary>铺正文: which article every line of text goes into: the current one, the one it continues, or one without a headline.</summary>
internal sealed class TextLayer(LaidPage page, OpenArticles open, IReadOnlyList<ColumnBreak> breaks, int[] previous)
{
    private readonly ArticleDraft?[] owners = new ArticleDraft?[page.Lines.Count];
    private readonly Dictionary<int, float> scores = breaks.ToDictionary(b => b.To, b => b.Score);

    /// <summary>Lays one line of text into an article.</summary>
    public void Lay(int i)
    {
        if (previous[i] >= 0 && owners[previous[i]] is { } home && home != page.Current)
        {
            if (page.Current is not null && scores[i] + (open.IsClosed(page.Current) ? page.Weights.ArticleClosed : 0) >= page.Weights.LeadingJoin)
                page.GoTo(home);
            else if (!page.Waiting.Contains(home))
                page.Waiting.Add(home);
            Give(i, home);
            return;
        }
        if (previous[i] < 0 && page.Current is not null && !open.IsTurn(i, page.Current) && (open.SpeakersArticle(i, page.Current, page.Drafts) ?? open.HomeOf(i, page.Current, page.Waiting, page.Drafts)) is { } other)
            page.GoTo(other);
        if (page.Current is null || (previous[i] < 0 && BeginsUntitled(i) > 0))
            page.Begin(new Headline(), 0);
        Give(i, page.Current!);
    }

    private void Give(int i, ArticleDraft draft)
    {
        draft.Lines.Add(i);
        owners[i] = draft;
    }

    /// <summary>Above 0: an article whose headline is lost, or printed elsewhere, begins with this line.</summary>
    private float BeginsUntitled(int i)
    {
        if (page.Current is not { HasBody: true })
            return page.Current is { IsCaption: true } ? 1 : -1;
        var last = page.Current.Lines[^1];
        var t = page.Lines[i].Traits;
        return (t.IsDateline ? page.Weights.UntitledDateline : 0) + (page.Lines[last].Traits.TailByline.Length > 0 ? page.Weights.UntitledAfterByline : 0)
            + (page.Current.ClosingBylines.Count > 0 ? page.Weights.UntitledAfterByline : 0) - page.Weights.Untitled;
    }
}
