namespace Wenzheng.Ingestion.Reading;

/// <summary>
/// 承接: scores every "this line comes next" of a page: after a line, under a headline, as the first line of an article without one, or
/// as nothing more to come. Lines and headlines are numbered through: lines first, then headlines, then <see cref="NoHead"/>.
/// </summary>
internal sealed class ThreadLinks
{
    private const int LineReach = 600;

    /// <summary>Against a row of a table that does not stand under the line it is printed under: more than all that speaks for a link together.</summary>
    private const float RowAway = 40;

    private const int FeatureCount = (int)LinkFeature.SamePerson + 1;

    private readonly IReadOnlyList<PageLine> lines;
    private readonly LineKind[] kinds;
    private readonly BreakScorer scorer;
    private readonly LineLeads leads;
    private readonly List<int> text;
    private readonly List<Headline> heads;
    private readonly HashSet<int> sections;
    private readonly HashSet<int> closing;
    private readonly HashSet<(int From, int To)> kept = [];
    private readonly float[,] likeness;
    private readonly float[,] headLikeness;
    private readonly float[,] headWords;
    private readonly float[,] joins;
    private readonly float[] fragments;
    private readonly float[] starts;
    private readonly int[] headsBefore;
    private readonly bool[] underHead;
    private readonly KnownPeople people;

    /// <param name="page">The page's lines.</param>
    /// <param name="scorer">Scores joins.</param>
    /// <param name="drafts">The reading so far: which headlines begin articles, which lines are text.</param>
    public ThreadLinks(PageSight page, BreakScorer scorer, IReadOnlyList<ArticleDraft> drafts)
    {
        (lines, kinds, this.scorer) = (page.Lines, page.Kinds, scorer);
        leads = new LineLeads(lines, kinds);
        people = new KnownPeople(lines);
        text = [.. drafts.SelectMany(d => d.Lines.Where(i => !d.Captions.Contains(i))).Order()];
        sections = [.. drafts.SelectMany(d => d.Sections)];
        heads = [.. drafts.Where(d => d is { Headline.HasTitle: true, IsCaption: false }).Select(d => d.Headline)];
        closing = [.. drafts.SelectMany(d => d.ClosingBylines)];
        headsBefore = new int[lines.Count + 1];
        underHead = new bool[lines.Count + 1];
        var firsts = heads.ToDictionary(h => h.Kicker.Concat(h.Title).Min(), h => h.Last);
        for (var i = 0; i < lines.Count; i++)
        {
            headsBefore[i + 1] = headsBefore[i] + (firsts.ContainsKey(i) ? 1 : 0);
            if (firsts.TryGetValue(i, out var last))
                underHead[last + 1] = true;
        }
        var vectors = text.ConvertAll(i => page.Topics.Of(Start(i)));
        likeness = new float[text.Count, text.Count];
        for (var i = 0; i < text.Count; i++)
            for (var j = i + 1; j < text.Count; j++)
                likeness[i, j] = likeness[j, i] = vectors[i].Likeness(vectors[j]);
        headLikeness = new float[heads.Count, text.Count];
        headWords = new float[heads.Count, text.Count];
        for (var h = 0; h < heads.Count; h++)
        {
            var title = string.Join('\n', heads[h].Kicker.Concat(heads[h].Title).Concat(heads[h].Deck).Select(i => lines[i].Text));
            var vector = page.Topics.Of(title);
            for (var j = 0; j < text.Count; j++)
                (headLikeness[h, j], headWords[h, j]) = (vector.Likeness(vectors[j]), PagePhrases.Shared(title, lines[text[j]].Text));
        }
        foreach (var thread in Threads(drafts))
            for (var k = -1; k < thread.Lines.Count; k++)
                kept.Add((thread.At(k), thread.After(k + 1, text.Count)));
        joins = new float[text.Count, text.Count];
        fragments = new float[text.Count];
        starts = [.. text.Select(i => SentenceStart.Odds(lines[i].Text))];
        FillJoins();
    }

    public int LineCount => text.Count;

    public int HeadCount => heads.Count;

    /// <summary>Number that stands for "no headline" as what a line follows.</summary>
    public int NoHead => text.Count + heads.Count;

    /// <summary>Page lines by their number here, in the order of the page.</summary>
    public IReadOnlyList<int> Text => text;

    /// <summary>Likeness of two lines, 0 to 1.</summary>
    public float Likeness(int a, int b) => likeness[a, b];

    /// <summary>Likeness of a headline, counted from 0, and a line.</summary>
    public float HeadLikeness(int head, int line) => headLikeness[head, line];

    /// <summary>The join's score, where the upper line is broken and the reading "it goes on there" beats leaving it; null for none.</summary>
    public float? Join(int from, int to, float threshold) => IsBroken(from) && joins[from, to] > threshold ? joins[from, to] : null;

    /// <summary>The reading so far, draft by draft.</summary>
    public List<TextThread> Threads(IReadOnlyList<ArticleDraft> drafts)
    {
        var threads = new List<TextThread>();
        var head = text.Count;
        foreach (var draft in drafts)
            threads.Add(new TextThread(draft is { Headline.HasTitle: true, IsCaption: false } ? head++ : NoHead, [.. draft.Lines.Where(i => !draft.Captions.Contains(i)).Select(i => text.BinarySearch(i))]));
        return threads;
    }

    /// <summary>Scores every link under the weights: rows are what is followed, columns lines, the last column the end.</summary>
    public float[,] Score(IReadOnlyList<float> weights)
    {
        var scores = new float[NoHead + 1, text.Count + 1];
        Span<float> features = stackalloc float[FeatureCount];
        for (var from = 0; from <= NoHead; from++)
            for (var to = 0; to <= text.Count; to++)
            {
                if (from == to)
                    continue;
                Measure(from, to, features);
                for (var f = 0; f < FeatureCount; f++)
                    scores[from, to] += features[f] * weights[f];
                if (to < text.Count && lines[text[to]].IsRow && !IsOver(from, text[to]))
                    scores[from, to] -= RowAway;
            }
        return scores;
    }

    /// <summary>Fills in every <see cref="LinkFeature"/>; <paramref name="to"/> is a line, or the count of lines for the end.</summary>
    public void Measure(int from, int to, Span<float> features)
    {
        features.Clear();
        Set(features, LinkFeature.Kept, kept.Contains((from, to)) ? 1 : 0);
        if (to == text.Count)
            MeasureEnd(from, features);
        else if (from < text.Count)
            MeasureLines(from, to, features);
        else if (from == NoHead)
        {
            Set(features, LinkFeature.Untitled, 1);
            Set(features, LinkFeature.UntitledDateline, lines[text[to]].Traits.IsDateline ? 1 : 0);
            Set(features, LinkFeature.UntitledFirst, to == 0 ? 1 : 0);
            Set(features, LinkFeature.UntitledFragment, fragments[to]);
            Set(features, LinkFeature.UntitledStart, starts[to]);
            Set(features, LinkFeature.UntitledTurn, to > 0 && Asks(to - 1, to) != 0 ? 1 : 0);
            Set(features, LinkFeature.UntitledAfterClosed, to > 0 && IsClosed(to - 1) ? 1 : 0);
        }
        else
            MeasureHead(from - text.Count, to, features);
    }

    /// <summary>Whether a line, or a headline, is printed right over a line of the page.</summary>
    private bool IsOver(int from, int line) =>
        from < text.Count ? text[from] == line - 1 : from == NoHead ? line == 0 : heads[from - text.Count].Last == line - 1;

    private void MeasureEnd(int from, Span<float> features)
    {
        if (from >= text.Count)
        {
            Set(features, LinkFeature.EmptyHead, from == NoHead ? 0 : 1);
            return;
        }
        Set(features, LinkFeature.End, 1);
        Set(features, LinkFeature.EndBroken, IsBroken(from) ? 1 : 0);
        Set(features, LinkFeature.EndClosed, IsClosed(from) ? 1 : 0);
        Set(features, LinkFeature.EndBeforeHead, text[from] + 1 < lines.Count && headsBefore[text[from] + 2] > headsBefore[text[from]] ? 1 : 0);
        Set(features, LinkFeature.EndSection, sections.Contains(text[from]) ? 1 : 0);
    }

    private void MeasureLines(int from, int to, Span<float> features)
    {
        var (above, below) = (text[from], text[to]);
        var (upper, lower) = (lines[above], lines[below]);
        var isSection = sections.Contains(above);
        var isNext = to == from + 1;
        var crosses = headsBefore[Math.Max(above, below)] > headsBefore[Math.Min(above, below)];
        if (IsBroken(from))
        {
            Set(features, LinkFeature.Join, Math.Clamp(joins[from, to] / 4, -1.5f, 2.5f));
            Set(features, LinkFeature.LeftBroken, joins[from, to] <= 0 ? 1 : 0);
            Set(features, LinkFeature.JoinNext, isNext ? 1 : 0);
            Set(features, LinkFeature.JoinBetween, MathF.Log2(Math.Abs(to - from)));
            Set(features, LinkFeature.JoinBackward, to < from ? 1 : 0);
            Set(features, LinkFeature.JoinStart, starts[to]);
            Set(features, LinkFeature.BrokenBeforeSection, sections.Contains(below) ? 1 : 0);
        }
        else
        {
            Set(features, LinkFeature.FragmentAfterWhole, fragments[to]);
            Set(features, LinkFeature.Ordinals, Ordinals.Agreement(upper.Text, lower.Text));
            Set(features, LinkFeature.Start, starts[to]);
            Set(features, LinkFeature.Next, isNext && !crosses ? 1 : 0);
            Set(features, LinkFeature.NextOverHead, isNext && crosses ? 1 : 0);
            Set(features, LinkFeature.Between, MathF.Log2(Math.Abs(to - from)));
            Set(features, LinkFeature.Backward, to < from ? 1 : 0);
        }
        Set(features, LinkFeature.Topic, likeness[from, to] * 5);
        Set(features, LinkFeature.TopicOverAbove, to > 0 && to - 1 != from ? (likeness[from, to] - likeness[to - 1, to]) * 5 : 0);
        Set(features, LinkFeature.TopicOverBelow, from + 1 < text.Count && from + 1 != to ? (likeness[from, to] - likeness[from, from + 1]) * 5 : 0);
        Set(features, LinkFeature.Dateline, lower.Traits.IsDateline ? 1 : 0);
        Set(features, LinkFeature.AfterClosed, IsClosed(from) ? 1 : 0);
        Set(features, LinkFeature.NextTurn, Math.Max(0, Asks(from, to)));
        Set(features, LinkFeature.AwayFromQuestion, Math.Max(0, -Asks(from, to)));
        Set(features, LinkFeature.Kin, leads.Kin(above, below));
        Set(features, LinkFeature.SamePerson, people.GoOn(above, below) ? 1 : 0);
        Set(features, LinkFeature.UnderHead, underHead[below] ? 1 : 0);
        Set(features, LinkFeature.UnderSection, isSection && below == above + 1 ? 1 : 0);
        Set(features, LinkFeature.AwayFromSection, isSection && below != above + 1 ? 1 : 0);
    }

    private void MeasureHead(int head, int to, Span<float> features)
    {
        var last = heads[head].Last;
        var below = text[to];
        var over = 0f;
        for (var j = 0; j < text.Count; j++)
            if (j != to)
                over = Math.Max(over, headWords[head, j]);
        var at = text.BinarySearch(last);
        at = at < 0 ? ~at : at;
        Set(features, LinkFeature.Head, 1);
        Set(features, LinkFeature.HeadNext, below > last && headsBefore[below] == headsBefore[last + 1] && to == at ? 1 : 0);
        Set(features, LinkFeature.HeadBetween, MathF.Log2(1 + (to >= at ? to - at : at - to - 1)));
        Set(features, LinkFeature.HeadBackward, below < last ? 1 : 0);
        Set(features, LinkFeature.HeadWords, headWords[head, to]);
        Set(features, LinkFeature.HeadWordsOver, headWords[head, to] - over);
        Set(features, LinkFeature.HeadTopic, headLikeness[head, to] * 5);
        Set(features, LinkFeature.HeadDateline, lines[below].Traits.IsDateline ? 1 : 0);
        Set(features, LinkFeature.HeadFragment, fragments[to]);
        Set(features, LinkFeature.HeadStart, starts[to]);
    }

    private void FillJoins()
    {
        for (var i = 0; i < text.Count; i++)
        {
            if (!IsBroken(i))
                continue;
            for (var j = 0; j < text.Count; j++)
            {
                if (i == j)
                    continue;
                joins[i, j] = kinds[text[j]] == LineKind.Body ? scorer.Score(text[i], text[j]) : -6;
                fragments[j] = Math.Clamp(joins[i, j] / 4, fragments[j], 2.5f);
            }
        }
    }

    /// <summary>1 where one line asks and the other answers, -1 where a question is left without its answer, 0 where the upper line is no question or answer.</summary>
    private int Asks(int from, int to) => (lines[text[from]].Traits.Speaking, lines[text[to]].Traits.Speaking) switch
    {
        ("问", "答") or ("答", "问") => 1,
        ("问", _) => -1,
        _ => 0,
    };

    private bool IsBroken(int line) => scorer.IsBroken(text[line]);

    private bool IsClosed(int line) => lines[text[line]].GoesElsewhere || lines[text[line]].Traits.TailByline.Length > 0 || closing.Contains(text[line] + 1);

    private ReadOnlySpan<char> Start(int i) => lines[i].Text.AsSpan(0, Math.Min(lines[i].Text.Length, LineReach));

    private static void Set(Span<float> features, LinkFeature feature, float value) => features[(int)feature] = value;
}
