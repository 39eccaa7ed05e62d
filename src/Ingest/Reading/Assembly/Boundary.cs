using System.Text;

namespace Wenzheng.Ingestion.Reading;

/// <summary>分篇: scores "a new article begins under this headline" against "this is a section heading of the article above".</summary>
internal sealed class Boundary
{
    private const int TopicReach = 800;

    /// <summary>More headings of one kind say no more.</summary>
    private const int MostPlain = 3;

    /// <summary>Section headings, the last, that another one is held beside.</summary>
    private const int MostKin = 60;

    /// <summary>From this kinship on, two headings are of one row.</summary>
    private const float OfARow = 0.7f;

    /// <summary>Characters of a label before its colon.</summary>
    private const int LongestLabel = 6;

    /// <summary>Questions and guides so short (政策问答, 办事指南) name columns of a page; a notice or the weather needs no subject.</summary>
    private const int LongestColumnName = 4;

    private readonly ReadingWeights weights;
    private readonly IReadOnlyList<PageLine> lines;
    private readonly LineKind[] kinds;
    private readonly PageTopics topics;
    private readonly List<ColumnBreak> breaks;
    private readonly HashSet<int> brokenEnds;
    private readonly HashSet<int> confirmedLevels = [];
    private readonly Dictionary<string, int> shapes = [];
    private readonly Dictionary<string, int> labels = [];
    private readonly Dictionary<int, int> goesOn;
    private readonly HeadingKinship kinship;
    private readonly NamedOpenings named;
    private readonly PlaceHeadings places;
    private readonly LabelHeadings row;
    private readonly Dictionary<string, int> plain;
    private readonly List<int> bareDivided;
    private readonly float press;

    /// <summary>Whom the page's texts take for known.</summary>
    public KnownPeople People { get; }

    public Boundary(ReadingWeights weights, IReadOnlyList<PageLine> lines, LineKind[] kinds, PageTopics topics, List<ColumnBreak> breaks, IReadOnlyList<List<Headline>> groups)
    {
        (this.weights, this.lines, this.kinds, this.topics, this.breaks) = (weights, lines, kinds, topics, breaks);
        named = new NamedOpenings(lines, kinds);
        People = new KnownPeople(lines);
        brokenEnds = [.. breaks.Select(b => b.From)];
        goesOn = breaks.ToDictionary(b => b.From, b => b.To);
        kinship = new HeadingKinship(lines, [.. groups.Where(g => g.Count > 0).Select(g => g[^1]).Where(h => h.HasTitle && IsBare(h) && !HasStart(h)).Select(h => h.Title[0])]);
        places = new PlaceHeadings(groups.Where(g => g.Count > 0).Select(g => g[^1]).Where(h => h.HasTitle && IsBare(h) && !HasStart(h) && !IsSigned(TextBelow(h.Last))).Select(h => lines[h.Title[0]].Text));
        row = new LabelHeadings(groups.Where(g => g.Count > 0).Select(g => g[^1]).Where(h => h.HasTitle && IsBare(h) && !HasStart(h) && !IsSigned(TextBelow(h.Last))).Select(h => (lines[h.Title[0]].Text, Gather(TextBelow(h.Last)))));
        plain = groups.Where(g => g.Count > 0).Select(g => g[^1]).Where(IsPlain).Select(h => lines[h.Title[0]]).GroupBy(l => l.Text, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().HashLevel, StringComparer.Ordinal);
        bareDivided = [.. groups.Where(g => g.Count > 0).Select(g => g[^1]).Where(h => h.HasTitle && IsBare(h) && !HasStart(h) && lines[h.Title[0]].Traits.IsDivided).Select(h => h.Title[0])];
        var starts = 0;
        // A heading printed twice is not built like another one.
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var headline in groups.Where(g => g.Count > 0).Select(g => g[^1]).Where(h => h.HasTitle))
        {
            if (HasStart(headline))
            {
                starts++;
                confirmedLevels.Add(lines[headline.Title[0]].HashLevel);
            }
            if (headline.Last + 1 < lines.Count && kinds[headline.Last + 1] == LineKind.Body && Label(lines[headline.Last + 1].Text) is { Length: > 0 } label)
                labels[label] = labels.GetValueOrDefault(label) + 1;
            if (!HasStart(headline) && IsBare(headline) && seen.Add(lines[headline.Title[0]].Text) && Shape(lines[headline.Title[0]].Text) is { Length: > 0 } shape)
                shapes[shape] = shapes.GetValueOrDefault(shape) + 1;
        }
        for (var i = 0; i < lines.Count; i++)
            starts += kinds[i] is LineKind.Caption or LineKind.Credit || lines[i].Traits.TailByline.Length > 0 ? 1 : 0;
        press = Math.Min(1, starts / Math.Max(1f, groups.Count) * 2);
    }

    /// <summary>Whether another bare heading of the page is built like this one: it opens with a label or a place as this one does, or has its form.</summary>
    public bool IsOfARow(Headline headline) =>
        IsBare(headline) && lines[headline.Title[0]].Text is var text && (places.IsOfARow(text) || row.IsOfARow(text, Gather(TextBelow(headline.Last))) || kinship.Of(headline.Title[0]) >= OfARow);

    /// <summary>Above 0: a new article.</summary>
    public float Score(Headline headline, ArticleDraft article, IReadOnlyList<int> textAbove)
    {
        Span<float> features = stackalloc float[BoundaryWeights.Count];
        Measure(headline, article, textAbove, features);
        var score = 0f;
        for (var f = 0; f < features.Length; f++)
            score += features[f] * weights.Boundary[f];
        return score;
    }

    /// <summary>Fills in every <see cref="BoundaryFeature"/>.</summary>
    /// <param name="headline">The headline in question.</param>
    /// <param name="article">The article above.</param>
    /// <param name="textAbove">Body lines of the article above; never empty.</param>
    /// <param name="features">Receives the values.</param>
    public void Measure(Headline headline, ArticleDraft article, IReadOnlyList<int> textAbove, Span<float> features)
    {
        var above = article.Headline;
        var first = headline.Title[0];
        // A kicker without a mark may stand over the line that names the article.
        var line = lines[headline.Title.MaxBy(i => (lines[i].HashLevel > 0, lines[i].Text.Length))];
        var (t, text) = (line.Traits, line.Text);
        var end = headline.Last;
        var below = TextBelow(end);
        string before = Gather(textAbove.Reverse()), after = Gather(below);
        var closedBelow = below.Count > 0 && lines[below[^1]].Traits.TailByline.Length > 0;
        var startedAbove = above.HasTitle && HasStart(above);
        var last = textAbove[^1];
        features.Clear();
        Set(features, BoundaryFeature.Bias, 1);
        Set(features, BoundaryFeature.Dateline, below.Count > 0 && below[0] == end + 1 && lines[below[0]].Traits.IsDateline);
        Set(features, BoundaryFeature.Byline, headline.Byline.Count > 0);
        Set(features, BoundaryFeature.Deck, headline.Deck.Count > 0);
        Set(features, BoundaryFeature.ManyLines, headline.Kicker.Count > 0 || headline.Title.Count > 1);
        Set(features, BoundaryFeature.Banner, headline.Banner.Count > 0);
        Set(features, BoundaryFeature.AboveClosed, lines[last].Traits.TailByline.Length > 0 || headline.ClosingByline.Count > 0);
        Set(features, BoundaryFeature.AfterCaption, first > 0 && kinds[first - 1] is LineKind.Caption or LineKind.Credit);
        Set(features, Level(line.HashLevel, above.HasTitle ? lines[above.Title[0]].HashLevel : 0), line.HashLevel > 0);
        Set(features, BoundaryFeature.Numbered, t.IsNumbered);
        Set(features, BoundaryFeature.Length, Math.Clamp(MathF.Log(text.Length / 12f), -1, 1.5f));
        Set(features, BoundaryFeature.Divided, t.IsDivided);
        var shape = IsBare(headline) ? Shape(text) : "";
        Set(features, BoundaryFeature.Parallel, shapes.GetValueOrDefault(shape) > 1);
        Set(features, BoundaryFeature.Press, press);
        Set(features, BoundaryFeature.Crossing, Crossing(first));
        Set(features, BoundaryFeature.Cohesion, before.Length == 0 || after.Length == 0 ? 0
            : Math.Clamp((topics.Of(before).Likeness(topics.Of(after)) - 0.12f) * 10, -1, 2));
        Set(features, BoundaryFeature.BelowClosed, closedBelow);
        Set(features, BoundaryFeature.SecondAuthor, closedBelow && (above.Byline.Count > 0 || PressForms.LeadingByline(lines[textAbove[0]].Text).Length > 0));
        Set(features, BoundaryFeature.LacksStart, startedAbove && !HasStart(headline));
        Set(features, BoundaryFeature.Colon, text.AsSpan().IndexOfAny('：', ':') > 0);
        Set(features, BoundaryFeature.AboveBroken, lines[last].Traits.End is LineEnd.Comma or LineEnd.Open && !brokenEnds.Contains(last));
        Set(features, BoundaryFeature.AboveLength, Math.Clamp(MathF.Log((before.Length + 1) / 500f), -2, 2));
        Set(features, BoundaryFeature.WordsAbove, PagePhrases.Shared(text, before));
        Set(features, BoundaryFeature.WordsBelow, PagePhrases.Shared(text, after));
        Set(features, BoundaryFeature.TitleBelow, above.HasTitle ? PagePhrases.Shared(string.Concat(above.Kicker.Concat(above.Title).Select(i => lines[i].Text)), after) : 0);
        Set(features, BoundaryFeature.Kinship, IsBare(headline) ? kinship.Of(first) : 0);
        Set(features, BoundaryFeature.Ordinals, below.Count > 0 ? Ordinals.Agreement(lines[last].Text, lines[below[0]].Text) : 0);
        var asks = below.Count > 0 && below[0] == end + 1 && lines[below[0]].Traits.Speaking is "问";
        var labelled = below.Count > 0 && below[0] == end + 1 && Label(lines[below[0]].Text) is { Length: > 0 } label && labels.GetValueOrDefault(label) > 1;
        Set(features, BoundaryFeature.Question, asks);
        Set(features, BoundaryFeature.SharedLabel, labelled);
        Set(features, BoundaryFeature.Document, PressForms.NamesDocument(text) && (text.Length > LongestColumnName || text[^1] is not ('答' or '南' or '知' or '法')));
        Set(features, BoundaryFeature.AboveWhole, !textAbove.Any(i => goesOn.TryGetValue(i, out var to) && to > first));
        Set(features, BoundaryFeature.NewSubject, below.Count > 0 && below[0] == end + 1 && headline.Title.Contains(named.HeadOf(below[0])) && !before.Contains(named.RunOf(below[0]), StringComparison.Ordinal));
        Set(features, BoundaryFeature.PlaceRow, IsBare(headline) && startedAbove && !IsSigned(below) && places.IsOfARow(text));
        Set(features, BoundaryFeature.LikeTitle, above.HasTitle ? Likeness(text, above.Title) : 0);
        Set(features, BoundaryFeature.LikeSection, Likeness(text, article.Sections.TakeLast(MostKin)));
        Set(features, BoundaryFeature.Sectioned, article.Sections.Count > 0);
        Set(features, BoundaryFeature.ColumnName, ColumnNames.Opens(text));
        Set(features, BoundaryFeature.Table, below.Count > 0 && lines[below[0]].IsRow && !lines[last].IsRow);
        Set(features, BoundaryFeature.AboveTable, lines[last].IsRow || textAbove.Count > 1 && lines[textAbove[^2]].IsRow);
        var (formAbove, formBelow) = (TextForms.Of(lines, textAbove), TextForms.Of(lines, below));
        Set(features, BoundaryFeature.ListBelow, formBelow is TextForm.Labels or TextForm.Turns && formAbove != formBelow);
        Set(features, BoundaryFeature.ListAbove, formAbove is TextForm.Labels or TextForm.Turns && formAbove != formBelow);
        Set(features, BoundaryFeature.KnownSpeaker, KnownSpeaker(textAbove, below));
        Set(features, BoundaryFeature.BelowLength, below.Count == 0 ? -2 : Math.Clamp(MathF.Log(below.Sum(i => lines[i].Text.Length) / 150f), -2, 2));
        Set(features, BoundaryFeature.AboveReport, textAbove.Any(i => lines[i].Traits.IsDateline));
        Set(features, BoundaryFeature.AboveDeck, above.Deck.Count > 0);
        Set(features, BoundaryFeature.DividedRow, IsBare(headline) && startedAbove && t.IsDivided && bareDivided.Count(d => d != first && !confirmedLevels.Contains(lines[d].HashLevel)) > 1);
        Set(features, BoundaryFeature.ParallelRow, shapes.GetValueOrDefault(shape) > 2);
        var unmarked = IsPlain(headline) && features[(int)BoundaryFeature.AboveClosed] == 0;
        Set(features, BoundaryFeature.LabelRow, IsBare(headline) && !HasStart(headline) && !IsSigned(below) && row.IsOfARow(text, after));
        Set(features, BoundaryFeature.PlainOthers, unmarked ? Math.Min(plain.Count(p => p.Value == line.HashLevel) - 1, MostPlain) / (float)MostPlain : 0);
        Set(features, BoundaryFeature.KnownPerson, People.AreIn(after, above.Kicker.Concat(above.Title).Concat(above.Deck).Concat(textAbove)));
        if (features[(int)BoundaryFeature.PlaceRow] > 0)
        {
            // The text under such a heading tells of its place, whether it is a section or not.
            Set(features, BoundaryFeature.NewSubject, 0);
            Set(features, BoundaryFeature.WordsBelow, PagePhrases.Shared(text[(text.AsSpan().IndexOfAny('：', ':') + 1)..], after));
        }
        var isColumn = features[(int)BoundaryFeature.ColumnName] > 0;
        if (isColumn && features[(int)BoundaryFeature.Colon] > 0)
            Set(features, BoundaryFeature.Length, Math.Max(0, features[(int)BoundaryFeature.Length]));
        if (!asks && !labelled && !isColumn)
            return;
        // Headings over questions, those of a guide's items and of one column are built alike and have no author of their own by nature.
        foreach (var feature in (ReadOnlySpan<BoundaryFeature>)[BoundaryFeature.Parallel, BoundaryFeature.ParallelRow, BoundaryFeature.Kinship, BoundaryFeature.LacksStart])
            Set(features, feature, 0);
    }

    /// <summary>A bare headline over a text without an author, that tells no form of text: a section's, or a short article's.</summary>
    private bool IsPlain(Headline headline) => headline.HasTitle && IsBare(headline) && headline.Banner.Count == 0 && !HasStart(headline) && TextBelow(headline.Last) is { Count: > 0 } below && !IsSigned(below)
        && !lines[below[0]].IsRow && TextForms.Of(lines, below) == TextForm.Plain && lines[below[0]].Traits.Speaking is not "问" && !lines[headline.Title[0]].Traits.IsNumbered
        && !PressForms.NamesDocument(lines[headline.Title[0]].Text) && !ColumnNames.Opens(lines[headline.Title[0]].Text);

    /// <summary>How much a heading is built like the likest of others, 0 to 1.</summary>
    private float Likeness(string heading, IEnumerable<int> others)
    {
        var best = 0f;
        foreach (var other in others)
            best = Math.Max(best, PlaceHeadings.LevelOf(heading) is >= 0 and var level && PlaceHeadings.LevelOf(lines[other].Text) == level ? 1 : HeadingKinship.Between(heading, lines[other].Text));
        return HeadingKinship.OverChance(best);
    }

    /// <summary>Whether a line below opens with the bare name of someone who speaks, and whom the text above named.</summary>
    private bool KnownSpeaker(IReadOnlyList<int> textAbove, List<int> below) =>
        below.Exists(i => PressForms.OpeningSpeaker(lines[i].Text) is { Length: > 0 } name && textAbove.Any(a => lines[a].Text.Contains(name, StringComparison.Ordinal)));

    /// <summary>Whether the headline has what only the start of an article has.</summary>
    private bool HasStart(Headline headline) =>
        headline.Byline.Count > 0 || headline.Deck.Count > 0
        || (headline.Last + 1 is var below && below < lines.Count && kinds[below] == LineKind.Body && lines[below].Traits.IsDateline);

    private BoundaryFeature Level(int level, int aboveLevel) =>
        confirmedLevels.Contains(level) ? BoundaryFeature.LevelConfirmed
        : aboveLevel == 0 || level < aboveLevel ? BoundaryFeature.LevelHigher
        : level == aboveLevel ? BoundaryFeature.LevelSame : BoundaryFeature.LevelLower;

    /// <summary>Whether an author closes one of the texts.</summary>
    private bool IsSigned(List<int> text) => text.Exists(i => lines[i].Traits.TailByline.Length > 0);

    private float Crossing(int at)
    {
        var sum = 0f;
        foreach (var b in breaks)
            if ((b.From < at) != (b.To < at))
                sum += Math.Clamp(b.Score / weights.ClearJoin, 0, 1);
        return Math.Min(sum, 2);
    }

    private List<int> TextBelow(int end)
    {
        var below = new List<int>();
        for (var i = end + 1; i < lines.Count && kinds[i] is not (LineKind.Head or LineKind.Deck or LineKind.Byline); i++)
            if (kinds[i] == LineKind.Body)
                below.Add(i);
        return below;
    }

    private string Gather(IEnumerable<int> indices)
    {
        var text = new StringBuilder();
        foreach (var i in indices)
        {
            text.Append(lines[i].Text.AsSpan(0, Math.Min(lines[i].Text.Length, TopicReach))).Append('\n');
            if (text.Length > TopicReach)
                break;
        }
        return text.ToString();
    }

    private static void Set(Span<float> features, BoundaryFeature feature, float value) => features[(int)feature] = value;

    private static void Set(Span<float> features, BoundaryFeature feature, bool value) => features[(int)feature] = value ? 1 : 0;

    private static bool IsBare(Headline headline) =>
        headline is { Title.Count: 1, Kicker.Count: 0, Deck.Count: 0, Byline.Count: 0 };

    /// <summary>What stands before a colon at the start of a text, where that is a word or two (条件 办理流程); empty for none.</summary>
    private static string Label(string text)
    {
        var at = text.AsSpan(0, Math.Min(text.Length, LongestLabel + 1)).IndexOfAny('：', ':');
        return at >= 2 && text.AsSpan(0, at).IndexOfAnyExceptInRange('\u4e00', '\u9fff') < 0 ? text[..at] : "";
    }

    /// <summary>Lengths of a heading's parts without marks: headings of one article are often built alike.</summary>
    private static string Shape(string text)
    {
        var shape = new StringBuilder();
        var part = 0;
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
                part++;
            else if ((char.IsWhiteSpace(c) || Glyphs.IsComma(c)) && part > 0)
            {
                shape.Append(part).Append(' ');
                part = 0;
            }
        }
        return shape.Append(part).ToString();
    }
}
