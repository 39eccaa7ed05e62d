namespace Wenzheng.Ingestion.Reading;

/// <summary>
/// 标题归位: finds headlines that the page prints under the beginning of their text, or under all of it, and puts their lines over it.
/// </summary>
internal sealed class MovedHeadlines(ReadingWeights weights, List<PageLine> lines, LineKind[] kinds, PageTopics topics, List<ColumnBreak> breaks)
{
    private const int TextReach = 600;

    private readonly HashSet<int> continued = [.. breaks.Select(b => b.To)];

    /// <summary>The lines in the order in which they are to be read; the same list when nothing moves.</summary>
    public List<PageLine> Restore()
    {
        var moves = new Dictionary<int, List<int>>();
        var moved = new HashSet<int>();
        var start = 0;
        foreach (var headline in HeadlineGroups.Read(weights, lines, kinds).SelectMany(g => g).Where(h => h.HasTitle))
        {
            var head = headline.Kicker.Concat(headline.Title).Concat(headline.Deck).Order().ToList();
            var best = 0f;
            (int At, int Count) choice = (-1, 0);
            for (var count = 1; count <= head.Count; count++)
                if (headline.Title.Contains(head[count - 1]) || count == head.Count)
                    for (var at = head[0] - 1; at >= start; at--)
                        if (CanBegin(at, start, moved) && Score(head, count, at, start, moved) is var score && score > best)
                            (best, choice) = (score, (at, count));
            if (choice.At >= 0)
            {
                moves.TryAdd(choice.At, []);
                moves[choice.At].AddRange(head[..choice.Count]);
                moved.UnionWith(head[..choice.Count]);
                start = choice.At;
            }
            else
                start = headline.Last + 1;
        }
        if (moved.Count == 0)
            return lines;
        var order = new List<PageLine>();
        for (var i = 0; i < lines.Count; i++)
        {
            order.AddRange(moves.TryGetValue(i, out var over) ? over.Select(h => lines[h]) : []);
            if (!moved.Contains(i))
                order.Add(lines[i]);
        }
        return order;
    }

    /// <summary>The first text under a headline that stays has its headline; any other paragraph may begin an article.</summary>
    private bool CanBegin(int at, int start, HashSet<int> moved) =>
        kinds[at] == LineKind.Body && !continued.Contains(at) && (Above(at, start).Count > 0 || start == 0 || moved.Contains(start - 1));

    private List<int> Above(int at, int start) => Text(start, at);

    private List<int> Text(int from, int to)
    {
        var text = new List<int>();
        for (var i = from; i < to; i++)
            if (kinds[i] == LineKind.Body && !lines[i].Traits.IsDate && (i + 1 >= lines.Count || !lines[i + 1].Traits.IsDate))
                text.Add(i);
        return text;
    }

    private float Score(List<int> group, int count, int at, int start, HashSet<int> moved)
    {
        var head = group[..count];
        var title = string.Concat(head.Select(h => lines[h].Text));
        var (own, above) = (Gather(Text(at, head[0])), Gather(Above(at, start)));
        var below = head[^1] + 1;
        while (below < lines.Count && kinds[below] is LineKind.Head or LineKind.Deck or LineKind.Byline)
            below++;
        var end = below;
        while (end < lines.Count && kinds[end] is not (LineKind.Head or LineKind.Deck or LineKind.Byline))
            end++;
        var after = Gather(Text(below, end));
        var last = head[0] - 1;
        while (last > at && kinds[last] != LineKind.Body)
            last--;
        var crossed = breaks.Exists(b => b.From == last && b.To == below);
        var rest = string.Concat(group[count..].Select(h => lines[h].Text));
        if (rest.Length > 0 && (crossed || PagePhrases.Shared(rest, after) <= PagePhrases.Shared(rest, own)))
            return float.NegativeInfinity;
        var words = PagePhrases.Shared(title, own) - Math.Max(PagePhrases.Shared(title, above), crossed ? 0 : PagePhrases.Shared(title, after));
        var untitled = above.Length == 0 ? weights.MovedUntitled : (0.12f - Math.Max(topics.Of(above).Likeness(topics.Of(own)), Neighbours(at))) * weights.MovedTopic;
        var score = words * weights.MovedWords + untitled + (IsClosed(at - 1) || moved.Contains(at - 1) ? weights.MovedClosed : 0) + (lines[at].Traits.IsDateline ? weights.MovedDateline : 0)
            + (crossed ? weights.MovedCrossed : after.Length == 0 ? weights.MovedBare : 0) - (lines[below < lines.Count ? below : 0].Traits.IsDateline ? weights.MovedDateline : 0) - weights.Moved;
        return score;
    }

    /// <summary>Likeness of a paragraph to the one above it.</summary>
    private float Neighbours(int at)
    {
        var above = at - 1;
        while (above >= 0 && kinds[above] != LineKind.Body)
            above--;
        return above < 0 ? 0 : topics.Of(lines[above].Text).Likeness(topics.Of(lines[at].Text));
    }

    private bool IsClosed(int i) =>
        i < 0 || lines[i].Traits.TailByline.Length > 0 || kinds[i] is LineKind.Caption or LineKind.Credit or LineKind.Byline || lines[i].Traits.IsDate;

    private string Gather(List<int> text)
    {
        var joined = string.Concat(text.Select(i => lines[i].Text));
        return joined.Length <= TextReach ? joined : joined[..TextReach];
    }
}
