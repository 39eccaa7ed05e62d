namespace Wenzheng.Ingestion.Reading;

/// <summary>
/// 未完的文章: where a line or a section heading belongs when several articles of the page are not finished yet, because one is printed
/// between the parts of another.
/// </summary>
internal sealed class OpenArticles(ReadingWeights weights, IReadOnlyList<PageLine> lines, LineKind[] kinds, PageTopics topics, Boundary boundary, int[] next)
{
    private readonly LineLeads leads = new(lines, kinds);
    private readonly NamedOpenings named = new(lines, kinds);

    /// <summary>Articles above that a line may go back to.</summary>
    private const int MostOpen = 8;

    /// <summary>Longer texts are no newspaper pages: people in them are known from far above.</summary>
    private const int LongestPage = 400;

    /// <summary>Characters of a line that say what it is about.</summary>
    private const int TopicReach = 600;

    /// <summary>The unfinished article that a heading belongs to rather than to this one; null for none.</summary>
    /// <param name="headline">The heading.</param>
    /// <param name="score">What speaks for a new article under it, with the current one above; only a section of an article that waits stands against more.</param>
    /// <param name="current">The article above.</param>
    /// <param name="waiting">Articles that were interrupted.</param>
    /// <param name="drafts">All articles so far.</param>
    public ArticleDraft? SectionOf(Headline headline, float score, ArticleDraft? current, List<ArticleDraft> waiting, List<ArticleDraft> drafts)
    {
        ArticleDraft? found = null;
        var here = Math.Min(score, 0) - Affinity(headline, current);
        var candidates = current is not null && score <= 0 && IsClosed(current) ? waiting.Union(drafts.TakeLast(MostOpen).Where(d => d != current && !d.IsCaption && !IsClosed(d))) : waiting;
        foreach (var draft in candidates.Union(drafts.TakeLast(MostOpen).Where(d => d != current && !d.IsCaption && IsCut(d))))
            if (TextOf(draft) is { Count: > 0 } text && boundary.Score(headline, draft, text) is < 0 and var there && there < -score && there - Affinity(headline, draft) < here)
                (here, found) = (there - Affinity(headline, draft), draft);
        return found;
    }

    /// <summary>How much a heading and the text under it speak of an article's things.</summary>
    private float Affinity(Headline headline, ArticleDraft? draft)
    {
        if (draft is null)
            return 0;
        var heading = string.Concat(headline.Title.Select(i => lines[i].Text));
        var below = headline.Last + 1 < lines.Count ? lines[headline.Last + 1].Text : "";
        below = below.Length <= TopicReach ? below : below[..TopicReach];
        var title = string.Concat(draft.Headline.Title.Select(i => lines[i].Text));
        return PagePhrases.Shared(heading, title) * weights.SectionWords + topics.Of(heading + below).Likeness(Topic(draft)) * weights.ColumnTopic;
    }

    /// <summary>
    /// The article a line goes back to: the one that was interrupted by this one, or, where this one has come to its end, any one that
    /// has not and speaks of the same things. Null where the line stays.
    /// </summary>
    public ArticleDraft? HomeOf(int i, ArticleDraft current, List<ArticleDraft> waiting, List<ArticleDraft> drafts)
    {
        var closed = IsClosed(current);
        if (lines[i].Traits.IsDateline || (waiting.Count == 0 && !closed && !drafts.TakeLast(MostOpen).Any(d => d != current && (IsCut(d) || Knows(d, i)))))
            return null;
        var line = topics.Of(lines[i].Text.AsSpan(0, Math.Min(lines[i].Text.Length, TopicReach)));
        var stay = Kinship(i, current) + line.Likeness(Topic(current)) * weights.ColumnTopic + Named(i, current) + (Knows(current, i) ? weights.KnownPerson : 0) + weights.StayInColumn + (current is { HasBody: false, Headline.HasTitle: true } && current.Headline.Last == i - 1 ? weights.UnderOwnHead : 0) - (closed ? weights.ArticleClosed : 0);
        ArticleDraft? home = null;
        var best = stay;
        foreach (var draft in drafts.TakeLast(MostOpen))
        {
            var knows = Knows(draft, i);
            var isOpen = waiting.Contains(draft) || IsCut(draft) || knows;
            // A headline whose text was not reached yet waits for it too.
            var isBare = !draft.HasBody && draft.Headline.HasTitle && waiting.Contains(draft);
            if (draft == current || draft.IsCaption || (!draft.HasBody && !isBare) || (!isOpen && (!closed || IsClosed(draft))))
                continue;
            var score = Kinship(i, draft) + line.Likeness(Topic(draft)) * weights.ColumnTopic + Named(i, draft) + (knows ? weights.KnownPerson : 0) - (IsClosed(draft) ? weights.ArticleClosed : 0)
                - (isOpen ? 0 : weights.NotInterrupted + (lines[i].Traits.IsOpener ? weights.StartOpener : 0));
            if (score > best)
                (best, home) = (score, draft);
        }
        return home;
    }

    /// <summary>The article breaks off in the middle of a sentence, and no line was found that goes on with it.</summary>
    private bool IsCut(ArticleDraft draft) =>
        draft.Lines.Count > 0 && draft.Lines[^1] is var last && kinds[last] == LineKind.Body && next[last] < 0 && lines[last].Traits.End is LineEnd.Comma or LineEnd.Open && !lines[last].Traits.IsShort;

    /// <summary>The article told of a person whom the line takes for known.</summary>
    private bool Knows(ArticleDraft draft, int i) =>
        lines.Count <= LongestPage && boundary.People.AreIn(lines[i].Text.AsSpan(0, Math.Min(lines[i].Text.Length, TopicReach)), draft.Headline.Deck.Concat(draft.Headline.Title).Concat(draft.Lines.Take(MostOpen)));

    /// <summary>For an article whose headline gives the name that the line opens with.</summary>
    private float Named(int i, ArticleDraft draft) =>
        named.HeadOf(i) is >= 0 and var head && (draft.Headline.Title.Contains(head) || draft.Headline.Kicker.Contains(head)) ? weights.OpensUnderHead : 0;

    /// <summary>For an article that has lines with a lead like this line's, or the paragraph numbered before it.</summary>
    private float Kinship(int i, ArticleDraft draft)
    {
        var best = 0f;
        if (ParagraphNumber.Of(lines[i].Text) is { Value: > 1 } number)
            foreach (var line in draft.Lines.TakeLast(MostOpen))
                if (ParagraphNumber.Of(lines[line].Text) is { Value: > 0 } before && before.Form == number.Form)
                    best = before.Value == number.Value - 1 ? 1.5f : 0;
        foreach (var line in draft.Lines.TakeLast(MostOpen))
            best = Math.Max(best, leads.Kin(i, line));
        return best * weights.ParallelLead;
    }

    /// <summary>The article's author stands under what was printed of it last.</summary>
    public bool IsClosed(ArticleDraft draft) =>
        draft.ClosingBylines.Count > 0 || (draft.Lines.Count > 0 && (lines[draft.Lines[^1]].GoesElsewhere || lines[draft.Lines[^1]].Traits is { TailByline.Length: > 0 } or { IsDate: true }));

    /// <summary>The interview in which the line's speaker spoke before, where that is not this article.</summary>
    public ArticleDraft? SpeakersArticle(int i, ArticleDraft current, List<ArticleDraft> drafts)
    {
        var who = lines[i].Traits.Speaking;
        return who.Length == 0 || IsTurn(i, current) ? null : drafts.TakeLast(MostOpen).LastOrDefault(d => Speaks(d, who));
    }

    /// <summary>The line is a turn in this article's interview.</summary>
    public bool IsTurn(int i, ArticleDraft draft) => lines[i].Traits.Speaking is { Length: > 0 } who && Speaks(draft, who);

    private bool Speaks(ArticleDraft draft, string who) =>
        draft.Lines.Exists(l => lines[l].Traits.Speaking == who) || (who is not ("记者" or "问" or "答" or "主持人")
            && draft.Headline.Deck.Concat(draft.Lines.Take(1)).Any(l => lines[l].Text.Contains(who, StringComparison.Ordinal)) && draft.Lines.Exists(l => lines[l].Traits.Speaking.Length > 0));

    private TopicVector Topic(ArticleDraft draft) =>
        topics.Of(string.Join('\n', draft.Headline.Kicker.Concat(draft.Headline.Title).Concat(draft.Headline.Deck).Concat(draft.Lines.Take(6)).Select(i => lines[i].Text.Length <= TopicReach ? lines[i].Text : lines[i].Text[..TopicReach])));

    /// <summary>The article's lines of text; of one longer than any page the last.</summary>
    public List<int> TextOf(ArticleDraft? draft)
    {
        var text = new List<int>();
        for (var k = Math.Max(0, (draft?.Lines.Count ?? 0) - LongestPage); k < draft?.Lines.Count; k++)
            if (draft.Lines[k] is var i && !draft.Sections.Contains(i) && kinds[i] == LineKind.Body)
                text.Add(i);
        return text;
    }
}
