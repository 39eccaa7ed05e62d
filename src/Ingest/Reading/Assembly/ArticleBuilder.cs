namespace Wenzheng.Ingestion.Reading;

/// <summary>
/// 成篇: walks down the page and lays every line into an article: under a headline, in a new article without one, or with a picture.
/// </summary>
internal sealed class ArticleBuilder
{
    private readonly IReadOnlyList<PageLine> lines;
    private readonly int[] next;
    private readonly int[] previous;
    private readonly List<List<Headline>> groups;
    private readonly LaidPage page;
    private readonly HeadlineLayer headlines;
    private readonly TextLayer text;
    private readonly PictureLayer pictures;

    public ArticleBuilder(ReadingWeights weights, IReadOnlyList<PageLine> lines, LineKind[] kinds, List<ColumnBreak> breaks, PageTopics topics, BoundaryLessons? lessons)
    {
        this.lines = lines;
        (next, previous) = (new int[lines.Count], new int[lines.Count]);
        Array.Fill(next, -1);
        Array.Fill(previous, -1);
        foreach (var b in breaks)
            (next[b.From], previous[b.To]) = (b.To, b.From);
        groups = HeadlineGroups.Read(weights, lines, kinds);
        page = new LaidPage(weights, lines, kinds);
        var boundary = new Boundary(weights, lines, kinds, topics, breaks, groups);
        var open = new OpenArticles(weights, lines, kinds, topics, boundary, next);
        headlines = new HeadlineLayer(page, boundary, open, lessons);
        text = new TextLayer(page, open, breaks, previous);
        pictures = new PictureLayer(page, previous);
    }

    /// <summary>Articles in the order of the page, and lines left out with their rule.</summary>
    public (List<ArticleDraft> Drafts, List<(int Line, string Rule)> Dropped) Build()
    {
        var group = 0;
        for (var i = 0; i < lines.Count; i++)
            switch (page.Kinds[i])
            {
                case LineKind.Body:
                    text.Lay(i);
                    break;
                case LineKind.Caption:
                    pictures.LayCaption(i, group < groups.Count ? groups[group].LastOrDefault() : null);
                    break;
                case LineKind.Credit:
                    pictures.LayCredit(i, group < groups.Count ? groups[group].LastOrDefault() : null);
                    break;
                case LineKind.Note:
                    LayNote(i);
                    break;
                default:
                    i = headlines.Lay(groups[group++], i);
                    break;
            }
        if (page.WaitingCaptions.Count > 0)
        {
            page.Begin(new Headline(), 0);
            page.Current!.Lines.AddRange(page.WaitingCaptions);
            page.Current.Captions.UnionWith(page.WaitingCaptions);
        }
        new ReadingOrder(next, previous).Arrange(page.Drafts);
        new SeriesScope(page.Weights, lines).Limit(page.Drafts);
        page.Drafts.RemoveAll(d => d.Lines.Count == 0 && d.Headline.Last < 0 && d.ClosingBylines.Count == 0);
        return (page.Drafts, page.Dropped);
    }

    /// <summary>Notes of the editors are left out; one that names a column's writers gives them to its articles.</summary>
    private void LayNote(int i)
    {
        page.Dropped.Add((i, lines[i].Traits.IsFolio ? "page folio" : lines[i].Traits.IsAdvertisement ? "advertisement" : "editors' note"));
        if (ColumnNote.Read(lines[i].Text) is { } note)
            new ColumnWriters(page).Give(note);
    }
}
