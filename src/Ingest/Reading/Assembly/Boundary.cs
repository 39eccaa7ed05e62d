namespace Wenzheng.Ingestion.Reading;

/// <summary>分篇: scores "a new article begins under this headline" against "this is a section heading of the article above".</summary>
internal sealed class Boundary
{
    private const int TopicReach = 800;

    private readonly ReadingWeights weights;
    private readonly IReadOnlyList<PageLine> lines;
    private readonly LineKind[] kinds;
    private readonly PageTopics topics;
    private readonly List<ColumnBreak> breaks;
    private readonly HashSet<int> confirmedLevels = [];
    private readonly Dictionary<string, int> shapes = [];
    private readonly float press;

    public Boundary(ReadingWeights weights, IReadOnlyList<PageLine> lines, LineKind[] kinds, PageTopics topics, List<ColumnBreak> breaks, IReadOnlyList<List<Headline>> groups)
    {
        (this.weights, this.lines, this.kinds, this.topics, this.breaks) = (weights, lines, kinds, topics, breaks);
        var starts = 0;
        foreach (var headline in groups.Where(g => g.Count > 0).Select(g => g[^1]).Where(h => h.HasTitle))
        {
            if (HasStart(headline))
            {
                starts++;
                confirmedLevels.Add(lines[headline.Title[0]].HashLevel);
            }
            else if (IsBare(headline) && Shape(lines[headline.Title[0]].Text) is { Length: > 0 } shape)
                shapes[shape] = shapes.GetValueOrDefault(shape) + 1;
        }
        for (var i = 0; i < lines.Count; i++)
            starts += kinds[i] is LineKind.Caption or LineKind.Credit || lines[i].Traits.TailByline.Length > 0 ? 1 : 0;
        press = Math.Min(1, starts / Math.Max(1f, groups.Count) * 2);
    }

    /// <summary>Above 0: a new article.</summary>
    /// <param name="headline">The headline.</param>
    /// <param name="above">Lines of the article above that are text.</param>
    /// <param name="aboveTitle">Index of the title line of the article above; -1 for none.</param>
    public float Score(Headline headline, IReadOnlyList<int> above, int aboveTitle)
    {
        var first = headline.Title[0];
        var line = lines[first];
        var end = LastOf(headline);
        var score = weights.NewArticle;
        score += BodyBelow(end) is { } below && lines[below].Traits.IsDateline ? weights.NewDateline : 0;
        score += headline.Byline.Count > 0 ? weights.NewByline : 0;
        score += headline.Deck.Count > 0 ? weights.NewDeck : 0;
        score += headline.Kicker.Count > 0 || headline.Title.Count > 1 ? weights.NewManyLines : 0;
        score += headline.Banner.Count > 0 ? weights.NewBanner : 0;
        score += above.Count > 0 && lines[above[^1]].Traits.TailByline.Length > 0 ? weights.NewAfterByline : 0;
        score += first > 0 && kinds[first - 1] is LineKind.Caption or LineKind.Credit ? weights.NewAfterCaption : 0;
        score += Level(line.HashLevel, aboveTitle < 0 ? 0 : lines[aboveTitle].HashLevel);
        score -= line.Traits.IsNumbered ? weights.SectionNumbered : 0;
        score += line.Text.Length > 18 ? weights.NewLong : line.Text.Length <= 10 && !line.Traits.IsDivided ? -weights.SectionShort : 0;
        score += line.Traits.IsDivided ? weights.NewDivided : 0;
        score -= IsBare(headline) && shapes.GetValueOrDefault(Shape(line.Text)) > 1 ? weights.SectionParallel : 0;
        score += (press - 0.4f) * weights.NewPress;
        score -= Crossing(first) * weights.SectionCrossed;
        score -= (Cohesion(above, end) - weights.CohesionMiddle) * weights.SectionCohesion;
        return score;
    }

    /// <summary>Whether the headline has what only the start of an article has.</summary>
    public bool HasStart(Headline headline) =>
        headline.Byline.Count > 0 || headline.Deck.Count > 0 || (BodyBelow(LastOf(headline)) is { } below && lines[below].Traits.IsDateline);

    private float Level(int level, int aboveLevel)
    {
        if (level == 0)
            return 0;
        if (confirmedLevels.Contains(level))
            return weights.LevelConfirmed;
        return aboveLevel == 0 ? 0 : level < aboveLevel ? weights.LevelHigher : level == aboveLevel ? weights.LevelSame : -weights.LevelLower;
    }

    /// <summary>Joins whose ends lie on both sides of the heading, each by how clear it is, up to 2 in all.</summary>
    private float Crossing(int at)
    {
        var sum = 0f;
        foreach (var b in breaks)
            if ((b.From < at) != (b.To < at))
                sum += Math.Clamp(b.Score / weights.ClearJoin, 0, 1);
        return Math.Min(sum, 2);
    }

    private float Cohesion(IReadOnlyList<int> above, int end)
    {
        var before = Gather(above.Reverse());
        var belowLines = new List<int>();
        for (var i = end + 1; i < lines.Count && kinds[i] is not (LineKind.Head or LineKind.Deck); i++)
            if (kinds[i] == LineKind.Body)
                belowLines.Add(i);
        var after = Gather(belowLines);
        return before.Length == 0 || after.Length == 0 ? weights.CohesionMiddle : topics.Of(before).Likeness(topics.Of(after));
    }

    private string Gather(IEnumerable<int> indices)
    {
        var text = new System.Text.StringBuilder();
        foreach (var i in indices)
        {
            text.Append(lines[i].Text.AsSpan(0, Math.Min(lines[i].Text.Length, TopicReach))).Append('\n');
            if (text.Length > TopicReach)
                break;
        }
        return text.ToString();
    }

    private int? BodyBelow(int end) => end + 1 < lines.Count && kinds[end + 1] == LineKind.Body ? end + 1 : null;

    private static bool IsBare(Headline headline) =>
        headline is { Title.Count: 1, Kicker.Count: 0, Deck.Count: 0, Byline.Count: 0 };

    private static int LastOf(Headline headline) =>
        headline.Title.Concat(headline.Deck).Concat(headline.Byline).Concat(headline.Kicker).Concat(headline.Banner).Max();

    /// <summary>Lengths of a heading's parts without marks: headings of one article are often built alike.</summary>
    private static string Shape(string text)
    {
        var shape = new System.Text.StringBuilder();
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
