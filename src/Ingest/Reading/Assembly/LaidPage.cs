namespace Wenzheng.Ingestion.Reading;

/// <summary>铺版: what of a page was laid into articles so far, and the article that text goes into now.</summary>
internal sealed class LaidPage(ReadingWeights weights, IReadOnlyList<PageLine> lines, LineKind[] kinds)
{
    public ReadingWeights Weights => weights;

    public IReadOnlyList<PageLine> Lines => lines;

    public LineKind[] Kinds => kinds;

    /// <summary>Articles in the order in which they began.</summary>
    public List<ArticleDraft> Drafts { get; } = [];

    /// <summary>Lines left out, with their rule.</summary>
    public List<(int Line, string Rule)> Dropped { get; } = [];

    /// <summary>The article that text goes into.</summary>
    public ArticleDraft? Current { get; set; }

    /// <summary>Articles that were interrupted by another one.</summary>
    public List<ArticleDraft> Waiting { get; } = [];

    /// <summary>Pictures printed over the headline they belong under.</summary>
    public List<int> WaitingCaptions { get; } = [];

    /// <summary>The banner that holds from here on; empty for none.</summary>
    public string Series { get; set; } = "";

    /// <summary>Who a note says wrote the articles to come; empty for none.</summary>
    public string ColumnByline { get; set; } = "";

    /// <summary>Begins an article; pictures that were printed over its headline are its own.</summary>
    public void Begin(Headline headline, float score)
    {
        Waiting.Clear();
        // An article with an author of its own stands outside the column.
        if (headline.Byline.Count > 0)
            ColumnByline = "";
        Current = new ArticleDraft { Headline = headline, Series = Series, ColumnByline = ColumnByline, Confidence = Math.Clamp(0.5f + score / 8, 0.5f, 1) * headline.Confidence };
        Drafts.Add(Current);
        if (!headline.HasTitle)
            return;
        Current.Lines.AddRange(WaitingCaptions);
        Current.Captions.UnionWith(WaitingCaptions);
        WaitingCaptions.Clear();
    }

    /// <summary>Goes on with another article; this one waits.</summary>
    public void GoTo(ArticleDraft other)
    {
        Waiting.Remove(other);
        if (Current is not null)
            Waiting.Add(Current);
        Current = other;
    }

    /// <summary>The headline is a heading within the current article.</summary>
    public void AddSection(Headline headline)
    {
        foreach (var i in headline.Kicker.Concat(headline.Title).Concat(headline.Deck).Concat(headline.Byline))
        {
            Current!.Lines.Add(i);
            Current.Sections.Add(i);
        }
    }

    /// <summary>Whether the next thing below that is no picture, note or date is text.</summary>
    public bool TextFollows(int i)
    {
        var j = i + 1;
        while (j < lines.Count && (kinds[j] is LineKind.Caption or LineKind.Credit or LineKind.Note || lines[j].Traits.IsDate))
            j++;
        return j < lines.Count && kinds[j] == LineKind.Body;
    }
}
