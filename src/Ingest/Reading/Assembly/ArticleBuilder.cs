namespace Wenzheng.Ingestion.Reading;

/// <summary>
/// 成篇: walks down the page and lays every line into an article: under a headline, in a new article without one, or with a picture.
/// </summary>
internal sealed class ArticleBuilder
{
    private readonly ReadingWeights weights;
    private readonly IReadOnlyList<PageLine> lines;
    private readonly LineKind[] kinds;
    private readonly int[] next;
    private readonly int[] previous;
    private readonly Boundary boundary;
    private readonly OpenArticles open;
    private readonly List<List<Headline>> groups;
    private readonly List<ArticleDraft> drafts = [];
    private readonly List<(int Line, string Rule)> dropped = [];
    private string series = "";
    private readonly ArticleDraft?[] owners;
    private readonly float[] scores;
    private ArticleDraft? current;
    private readonly List<ArticleDraft> waiting = [];
    private readonly List<int> waitingCaptions = [];
    private int groupIndex;

    public ArticleBuilder(ReadingWeights weights, IReadOnlyList<PageLine> lines, LineKind[] kinds, List<ColumnBreak> breaks, PageTopics topics)
    {
        (this.weights, this.lines, this.kinds) = (weights, lines, kinds);
        next = new int[lines.Count];
        Array.Fill(next, -1);
        previous = new int[lines.Count];
        Array.Fill(previous, -1);
        owners = new ArticleDraft?[lines.Count];
        scores = new float[lines.Count];
        foreach (var b in breaks)
            (next[b.From], previous[b.To], scores[b.To]) = (b.To, b.From, b.Score);
        groups = HeadlineGroups.Read(weights, lines, kinds);
        boundary = new Boundary(weights, lines, kinds, topics, breaks, groups);
        open = new OpenArticles(weights, lines, kinds, topics, boundary, next);
    }

    /// <summary>Articles in the order of the page, and lines left out with their rule.</summary>
    public (List<ArticleDraft> Drafts, List<(int Line, string Rule)> Dropped) Build()
    {
        for (var i = 0; i < lines.Count; i++)
            switch (kinds[i])
            {
                case LineKind.Body:
                    AddBody(i);
                    break;
                case LineKind.Caption:
                    AddCaption(i);
                    break;
                case LineKind.Credit:
                    AddCredit(i);
                    break;
                case LineKind.Note:
                    AddNote(i);
                    break;
                default:
                    i = AddGroup(groups[groupIndex++], i);
                    break;
            }
        if (waitingCaptions.Count > 0)
        {
            Begin(new Headline(), 0);
            current!.Lines.AddRange(waitingCaptions);
            current.Captions.UnionWith(waitingCaptions);
        }
        new ReadingOrder(next, previous).Arrange(drafts);
        new SeriesScope(weights, lines).Limit(drafts);
        drafts.RemoveAll(d => d.Lines.Count == 0 && !d.Headline.HasTitle && d.ClosingBylines.Count == 0);
        return (drafts, dropped);
    }

    private int AddGroup(List<Headline> group, int first)
    {
        var last = first;
        while (last + 1 < lines.Count && kinds[last + 1] is LineKind.Head or LineKind.Deck or LineKind.Byline)
            last++;
        for (var k = 0; k < group.Count; k++)
        {
            var headline = group[k];
            AddClosingByline(headline);
            if (headline.Banner.Count > 0)
            {
                series = string.Join(' ', headline.Banner.Select(b => lines[b].Text.Trim('—', '–', '-', '―', '─', ' ')));
                dropped.AddRange(headline.Banner.Select(b => (b, "page banner")));
            }
            if (!headline.HasTitle)
                AddUntitled(headline);
            else if (RepeatOf(headline) is { } known)
                Continue(known, headline);
            else if (k + 1 < group.Count || !TextFollows(last))
                AddWithoutText(headline);
            else
                AddHeadline(headline);
        }
        return last;
    }

    private void AddHeadline(Headline headline)
    {
        var above = open.TextOf(current);
        if (above.Count == 0 && current is { Headline.HasTitle: true } && lines[headline.Title[0]].Traits.IsNumbered)
        {
            AddSection(headline);
            return;
        }
        var score = above.Count == 0 ? float.PositiveInfinity : boundary.Score(headline, current!.Headline, above);
        if (open.SectionOf(headline, Math.Min(score, 0), current, waiting, drafts) is { } other)
        {
            GoTo(other);
            AddSection(headline);
        }
        else if (score > 0)
            Begin(headline, score);
        else
            AddSection(headline);
    }

    /// <summary>Goes on with another article; this one waits.</summary>
    private void GoTo(ArticleDraft other)
    {
        waiting.Remove(other);
        if (current is not null)
            waiting.Add(current);
        current = other;
    }

    private void Begin(Headline headline, float score)
    {
        waiting.Clear();
        current = new ArticleDraft { Headline = headline, Series = series, Confidence = Math.Clamp(0.5f + score / 8, 0.5f, 1) * headline.Confidence };
        drafts.Add(current);
        if (!headline.HasTitle)
            return;
        current.Lines.AddRange(waitingCaptions);
        current.Captions.UnionWith(waitingCaptions);
        waitingCaptions.Clear();
    }

    private void AddSection(Headline headline)
    {
        foreach (var i in headline.Kicker.Concat(headline.Title).Concat(headline.Deck).Concat(headline.Byline))
        {
            current!.Lines.Add(i);
            current.Sections.Add(i);
        }
    }

    /// <summary>A headline with no text under it: printed after its text, or the upper part of the next one, or the page's last words.</summary>
    private void AddWithoutText(Headline headline)
    {
        if (current is { Headline.HasTitle: false, IsCaption: false, HasBody: true }
            && Likeness(headline, current) > weights.TitleBelowText)
            current.Headline = headline;
        else if (current is { Headline.HasTitle: true } or { HasBody: true } && (lines[headline.Title[0]].Traits.IsNumbered || IsOfARow(headline)))
            AddSection(headline);
        else if (current is { HasBody: true } && lines[headline.Title[0]].HashLevel == 0 && headline.Deck.Count + headline.Byline.Count == 0
            && (drafts.Count == 1 || (headline.Last + 1 < lines.Count && lines[headline.Last + 1].Traits.IsDate)))
            current.Lines.AddRange(headline.Kicker.Concat(headline.Title));
        else
            Begin(headline, 1);
    }

    /// <summary>A bare heading built like the section headings that the article has.</summary>
    private bool IsOfARow(Headline headline) => headline is { Title.Count: 1, Kicker.Count: 0, Deck.Count: 0, Byline.Count: 0 }
        && current!.Sections.Any(s => HeadingKinship.Between(lines[s].Text, lines[headline.Title[0]].Text) >= weights.Kindred);

    private float Likeness(Headline headline, ArticleDraft draft) =>
        PagePhrases.Shared(string.Concat(headline.Title.Select(t => lines[t].Text)), string.Concat(draft.Lines.Take(2).Select(t => lines[t].Text)));

    private void AddUntitled(Headline headline)
    {
        var rest = headline.Kicker.Concat(headline.Deck).Concat(headline.Byline).ToList();
        if (rest.Count == 0)
            return;
        if (current is null)
            Begin(new Headline(), 0);
        if (headline.Deck.Count == rest.Count && current is { Headline: { HasTitle: true, Deck.Count: 0 } })
        {
            current.Headline.Deck.AddRange(rest);
            return;
        }
        if (headline.Byline.Count > 0 && current is { HasBody: true } && open.IsClosed(current) && rest[^1] + 1 < lines.Count && kinds[rest[^1] + 1] == LineKind.Body
            && !lines[rest[^1] + 1].Traits.IsDateline)
            Begin(headline, 0);
        else if (current!.HasBody || current.Headline.HasTitle)
            current.ClosingBylines.AddRange(rest);
        else
            current.Headline.Byline.AddRange(rest);
    }

    private void AddClosingByline(Headline headline)
    {
        if (headline.ClosingByline.Count == 0)
            return;
        if (current is null)
            Begin(new Headline(), 0);
        current!.ClosingBylines.AddRange(headline.ClosingByline);
    }

    private ArticleDraft? RepeatOf(Headline headline)
    {
        var text = TitleText(headline);
        return text.Length < 4 ? null : drafts.LastOrDefault(d => d.Headline.HasTitle && (TitleText(d.Headline) == text || (text.Length > 5 && d.Headline.Title.Exists(t => Letters(t) == text))));
    }

    private string TitleText(Headline headline) => string.Concat(headline.Title.Select(Letters));

    private string Letters(int line) => string.Concat(lines[line].Text.Where(char.IsLetterOrDigit));

    private void Continue(ArticleDraft known, Headline repeated)
    {
        dropped.AddRange(repeated.Title.Concat(repeated.Kicker).Select(t => (t, "repeated heading")));
        foreach (var i in repeated.Deck.Concat(repeated.Byline))
            if (known.Headline.Deck.Concat(known.Headline.Byline).Any(k => lines[k].Text == lines[i].Text))
                dropped.Add((i, "repeated heading"));
            else
                known.Headline.Of(repeated.Deck.Contains(i) ? HeadRole.Deck : HeadRole.Byline).Add(i);
        current = known;
    }

    private void AddBody(int i)
    {
        if (previous[i] >= 0 && owners[previous[i]] is { } home && home != current)
        {
            if (current is not null && scores[i] + (open.IsClosed(current) ? weights.ArticleClosed : 0) >= weights.LeadingJoin)
                GoTo(home);
            else if (!waiting.Contains(home))
                waiting.Add(home);
            Give(i, home);
            return;
        }
        if (previous[i] < 0 && current is not null && !open.IsTurn(i, current) && (open.SpeakersArticle(i, current, drafts) ?? open.HomeOf(i, current, waiting, drafts)) is { } other)
            GoTo(other);
        if (current is null || (previous[i] < 0 && BeginsUntitled(i) > 0))
            Begin(new Headline(), 0);
        Give(i, current!);
    }

    private void Give(int i, ArticleDraft draft)
    {
        draft.Lines.Add(i);
        owners[i] = draft;
    }

    /// <summary>Above 0: an article whose headline is lost, or printed elsewhere, begins with this line.</summary>
    private float BeginsUntitled(int i)
    {
        if (current is not { HasBody: true })
            return current is { IsCaption: true } ? 1 : -1;
        var last = current.Lines[^1];
        var t = lines[i].Traits;
        return (t.IsDateline ? weights.UntitledDateline : 0) + (lines[last].Traits.TailByline.Length > 0 ? weights.UntitledAfterByline : 0)
            + (current.ClosingBylines.Count > 0 ? weights.UntitledAfterByline : 0) - weights.Untitled;
    }

    private void AddCaption(int i)
    {
        if (current is { IsCaption: false } && Illustrates(i, current.Headline))
        {
            current.Lines.Add(i);
            current.Captions.Add(i);
            return;
        }
        if (groupIndex < groups.Count && groups[groupIndex] is [.., var coming] && Illustrates(i, coming))
        {
            waitingCaptions.Add(i);
            return;
        }
        var caption = new ArticleDraft { IsCaption = true, Series = "" };
        for (var part = i; part >= 0 && (part == i || current?.Lines.Remove(part) == true); part = previous[part])
            caption.Lines.Insert(0, part);
        caption.Captions.UnionWith(caption.Lines);
        if (current is { Headline.HasTitle: true, HasBody: false, Lines.Count: 0 } && !TextFollows(i))
        {
            caption.Headline = current.Headline;
            drafts.Remove(current);
            current = null;
        }
        drafts.Add(caption);
    }

    /// <summary>Whether a short caption is about the headline's subject: their words are the same.</summary>
    private bool Illustrates(int i, Headline headline)
    {
        if (lines[i].Text.Length > weights.LongestHead || !headline.HasTitle)
            return false;
        var title = string.Concat(headline.Title.Concat(headline.Kicker).Select(t => lines[t].Text));
        return Math.Max(PagePhrases.Shared(title, lines[i].Text), PagePhrases.Shared(lines[i].Text, title)) > weights.CaptionLikeness;
    }

    private void AddCredit(int i)
    {
        var above = current?.Lines.Count > 0 ? current.Lines[^1] : drafts.Count > 0 && drafts[^1].IsCaption ? drafts[^1].Lines[^1] : -1;
        if (drafts.Count > 0 && drafts[^1].IsCaption && drafts[^1].Lines[^1] == i - 1)
        {
            drafts[^1].Lines.Add(i);
            drafts[^1].Captions.Add(i);
        }
        else if (above == i - 1 && current is not null && kinds[above] == LineKind.Body && PictureText(above) > 0)
        {
            current.Lines.RemoveAt(current.Lines.Count - 1);
            var caption = new ArticleDraft { IsCaption = true };
            caption.Lines.AddRange([above, i]);
            caption.Captions.UnionWith(caption.Lines);
            drafts.Add(caption);
        }
        else if (current is not null)
            current.ClosingBylines.Add(i);
        else
            AddCaption(i);
    }

    /// <summary>Above 0: the line above a credit is the picture's text, not the article's.</summary>
    private float PictureText(int i) =>
        (lines[i].Traits.HasPictureWord ? weights.PictureWord : 0) + (lines[i].Gap > 1 && lines[i].Gap > UsualGap ? weights.PictureGap : 0)
        + (current!.Lines.Count > 1 && previous[i] < 0 ? weights.PictureLast : 0) - weights.Picture;

    private int UsualGap => field > 0 ? field : field = lines.Select(l => l.Gap).Order().ElementAt(lines.Count / 2) + 1;

    private void AddNote(int i)
    {
        dropped.Add((i, lines[i].Traits.IsFolio ? "page folio" : "editors' note"));
        var at = lines[i].Text.IndexOf('由', StringComparison.Ordinal);
        var end = lines[i].Text.LastIndexOf("采写", StringComparison.Ordinal);
        if (at > 0 && end > at && PersonNames.IsList(lines[i].Text.AsSpan(at + 1, end - at - 1).Trim()))
            foreach (var draft in drafts.Where(d => d.Series == series && !d.IsCaption))
                draft.ColumnByline = lines[i].Text[(at + 1)..end].Trim();
        if (at > 0 && end > at)
            series = "";
    }

    private bool TextFollows(int i)
    {
        var j = i + 1;
        while (j < lines.Count && (kinds[j] is LineKind.Caption or LineKind.Credit or LineKind.Note || lines[j].Traits.IsDate))
            j++;
        return j < lines.Count && kinds[j] == LineKind.Body;
    }
}
