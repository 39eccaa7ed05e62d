namespace Wenzheng.Ingestion.Reading;

/// <summary>铺标题: what every headline of the page begins: an article, a section of one, or nothing new.</summary>
internal sealed class HeadlineLayer(LaidPage page, Boundary boundary, OpenArticles open, BoundaryLessons? lessons)
{
    /// <summary>Section headings, the last, that another one is held beside.</summary>
    private const int MostKin = 60;

    private readonly string?[] letters = new string?[page.Lines.Count];

    /// <summary>Lays the headlines of one group, whose lines begin at <paramref name="first"/>; returns the group's last line.</summary>
    public int Lay(List<Headline> group, int first)
    {
        var last = first;
        while (last + 1 < page.Lines.Count && page.Kinds[last + 1] is LineKind.Head or LineKind.Deck or LineKind.Byline)
            last++;
        for (var k = 0; k < group.Count; k++)
        {
            var headline = group[k];
            AddClosingByline(headline);
            if (headline.Banner.Count > 0)
            {
                page.Series = string.Join(' ', headline.Banner.Select(b => page.Lines[b].Text.Trim('—', '–', '-', '―', '─', ' ')));
                page.Dropped.AddRange(headline.Banner.Select(b => (b, "page banner")));
            }
            if (!headline.HasTitle)
                AddUntitled(headline);
            else if (RepeatOf(headline) is { } known)
                Continue(known, headline);
            else if (k + 1 < group.Count || !page.TextFollows(last))
                AddWithoutText(headline);
            else
                AddHeadline(headline);
        }
        return last;
    }

    private void AddHeadline(Headline headline)
    {
        var above = open.TextOf(page.Current);
        if (above.Count == 0 && page.Current is { Headline.HasTitle: true } current && (page.Lines[headline.Title[0]].Traits.IsNumbered || IsFirstSection(headline, current.Headline)))
        {
            page.AddSection(headline);
            return;
        }
        var score = above.Count == 0 ? float.PositiveInfinity : boundary.Score(headline, page.Current!, above);
        var told = above.Count > 0 ? Ask(headline, above) : null;
        if (told is true)
            page.Begin(headline, 1);
        else if (open.SectionOf(headline, score, page.Current, page.Waiting, page.Drafts) is { } other)
        {
            page.GoTo(other);
            page.AddSection(headline);
        }
        else if (score > 0 && told is null)
            page.Begin(headline, score);
        else
            page.AddSection(headline);
    }

    /// <summary>A bare heading right under another headline's author, with others built like it: the first section of that article.</summary>
    private bool IsFirstSection(Headline headline, Headline over) =>
        headline.Banner.Count == 0 && over.Byline.Count > 0 && over.Last + 1 == headline.Title[0] && boundary.IsOfARow(headline);

    private bool? Ask(Headline headline, List<int> above)
    {
        if (lessons is null)
            return null;
        var features = new float[BoundaryWeights.Count];
        boundary.Measure(headline, page.Current!, above, features);
        return lessons.Note(headline, features);
    }

    /// <summary>A headline with no text under it: printed after its text, or the upper part of the next one, or the page's last words.</summary>
    private void AddWithoutText(Headline headline)
    {
        if (page.Current is { Headline.HasTitle: false, IsCaption: false, HasBody: true }
            && Likeness(headline, page.Current) > page.Weights.TitleBelowText)
            TakeHeadline(page.Current, headline);
        else if (page.Current is { Headline.HasTitle: true } or { HasBody: true } && (page.Lines[headline.Title[0]].Traits.IsNumbered || IsOfARow(headline)))
            page.AddSection(headline);
        else if (page.Current is { HasBody: true } && page.Lines[headline.Title[0]].HashLevel == 0 && headline.Deck.Count + headline.Byline.Count == 0
            && (page.Drafts.Count == 1 || (headline.Last + 1 < page.Lines.Count && page.Lines[headline.Last + 1].Traits.IsDate)))
            page.Current.Lines.AddRange(headline.Kicker.Concat(headline.Title));
        else
            page.Begin(headline, 1);
    }

    /// <summary>An untitled article gets its headline; what it had of one stays.</summary>
    private static void TakeHeadline(ArticleDraft draft, Headline headline)
    {
        foreach (var role in (HeadRole[])[HeadRole.Kicker, HeadRole.Deck, HeadRole.Byline])
            headline.Of(role).InsertRange(0, draft.Headline.Of(role));
        draft.Headline = headline;
    }

    /// <summary>A bare heading built like the section headings that the article has.</summary>
    private bool IsOfARow(Headline headline) => headline is { Title.Count: 1, Kicker.Count: 0, Deck.Count: 0, Byline.Count: 0 }
        && page.Current!.Sections.TakeLast(MostKin).Any(s => HeadingKinship.Between(page.Lines[s].Text, page.Lines[headline.Title[0]].Text) >= page.Weights.Kindred);

    private float Likeness(Headline headline, ArticleDraft draft) =>
        PagePhrases.Shared(string.Concat(headline.Title.Select(t => page.Lines[t].Text)), string.Concat(draft.Lines.Take(2).Select(t => page.Lines[t].Text)));

    private void AddUntitled(Headline headline)
    {
        var rest = headline.Kicker.Concat(headline.Deck).Concat(headline.Byline).ToList();
        if (rest.Count == 0)
            return;
        if (page.Current is null)
            page.Begin(new Headline(), 0);
        if (headline.Deck.Count == rest.Count && page.Current is { Headline: { HasTitle: true, Deck.Count: 0 } })
        {
            page.Current.Headline.Deck.AddRange(rest);
            return;
        }
        if (headline.Byline.Count > 0 && page.Current is { HasBody: true } && open.IsClosed(page.Current) && rest[^1] + 1 < page.Lines.Count && page.Kinds[rest[^1] + 1] == LineKind.Body
            && !page.Lines[rest[^1] + 1].Traits.IsDateline)
            page.Begin(headline, 0);
        else if (page.Current!.HasBody || page.Current.Headline.HasTitle)
            page.Current.ClosingBylines.AddRange(rest);
        else
            page.Current.Headline.Byline.AddRange(rest);
    }

    private void AddClosingByline(Headline headline)
    {
        if (headline.ClosingByline.Count == 0)
            return;
        if (page.Current is null)
            page.Begin(new Headline(), 0);
        page.Current!.ClosingBylines.AddRange(headline.ClosingByline);
    }

    private ArticleDraft? RepeatOf(Headline headline)
    {
        var text = TitleText(headline);
        return text.Length < 4 ? null : page.Drafts.FindLast(d => d.Headline.HasTitle && (text.Length > 5 && d.Headline.Title.Exists(t => Letters(t) == text) || TitleText(d.Headline) == text));
    }

    private string TitleText(Headline headline) => headline.Title.Count == 1 ? Letters(headline.Title[0]) : string.Concat(headline.Title.Select(Letters));

    // A page's every headline is set beside those above it.
    private string Letters(int line) => letters[line] ??= string.Concat(page.Lines[line].Text.Where(char.IsLetterOrDigit));

    private void Continue(ArticleDraft known, Headline repeated)
    {
        page.Dropped.AddRange(repeated.Title.Concat(repeated.Kicker).Select(t => (t, "repeated heading")));
        foreach (var i in repeated.Deck.Concat(repeated.Byline))
            if (known.Headline.Deck.Concat(known.Headline.Byline).Any(k => page.Lines[k].Text == page.Lines[i].Text))
                page.Dropped.Add((i, "repeated heading"));
            else
                known.Headline.Of(repeated.Deck.Contains(i) ? HeadRole.Deck : HeadRole.Byline).Add(i);
        page.Current = known;
    }
}
