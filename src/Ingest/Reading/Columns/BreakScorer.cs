namespace Wenzheng.Ingestion.Reading;

/// <summary>断栏评分: scores the reading "this line goes on in that line" against leaving both alone.</summary>
internal sealed class BreakScorer
{
    private const int SentenceReach = 70;

    private readonly ReadingWeights weights;
    private readonly IReadOnlyList<PageLine> lines;
    private readonly LineKind[] kinds;
    private readonly BreakFit fit;
    private readonly WrapWidth wrap;
    private readonly PageTopics topics;
    private readonly int[] bodiesBefore;
    private readonly int[] headsBefore;
    private readonly int[] startsBefore;
    private readonly TopicVector?[] lastSentence;
    private readonly TopicVector?[] firstSentence;

    public BreakScorer(ReadingWeights weights, IReadOnlyList<PageLine> lines, LineKind[] kinds, BreakFit fit, PageTopics topics)
    {
        (this.weights, this.lines, this.kinds, this.fit, this.topics) = (weights, lines, kinds, fit, topics);
        wrap = WrapWidth.Of(lines);
        bodiesBefore = new int[lines.Count + 1];
        headsBefore = new int[lines.Count + 1];
        startsBefore = new int[lines.Count + 1];
        lastSentence = new TopicVector?[lines.Count];
        firstSentence = new TopicVector?[lines.Count];
        for (var i = 0; i < lines.Count; i++)
        {
            var isHead = kinds[i] is LineKind.Head or LineKind.Deck or LineKind.Byline;
            bodiesBefore[i + 1] = bodiesBefore[i] + (kinds[i] == LineKind.Body ? 1 : 0);
            headsBefore[i + 1] = headsBefore[i] + (isHead && (i == 0 || kinds[i - 1] is LineKind.Body or LineKind.Caption) ? 1 : 0);
            startsBefore[i + 1] = startsBefore[i] + (kinds[i] is LineKind.Deck or LineKind.Byline || lines[i].Traits.IsDateline ? 1 : 0);
        }
    }

    /// <summary>Whether a line's end asks for more at all.</summary>
    public bool IsBroken(int i)
    {
        var t = lines[i].Traits;
        return kinds[i] == LineKind.Body && (t.End is LineEnd.Comma or LineEnd.Open || t.End is LineEnd.Final && t.Brackets.Unclosed >= 0
            || t.End is LineEnd.Final && (t.IsBareQuote || wrap.IsFull(lines[i])));
    }

    public float Score(int i, int j)
    {
        var (before, after) = (lines[i].Traits, lines[j].Traits);
        var isNext = j == i + 1;
        var score = before.End switch
        {
            LineEnd.Comma => weights.EndComma,
            LineEnd.Open => weights.EndOpen,
            LineEnd.Colon => weights.EndColon,
            _ when before.IsBareQuote && after.StartsWithSpeaker && isNext => weights.QuoteAndSpeaker,
            _ => isNext && wrap.Continues(lines[i], lines[j]) ? weights.EndWrapped : 0,
        };
        score += fit.Evidence(lines[i], lines[j]) + weights.LocalTie * Tie(i, j);
        if (isNext)
            score += weights.NextLine;
        if (!after.CannotBegin)
        {
            score -= after.IsDateline ? weights.StartDateline : 0;
            score -= after.IsNumbered ? weights.StartNumbered : 0;
            score -= after.IsOpener ? weights.StartOpener : 0;
            score -= lines[j].Indent >= 4 && wrap.HasIndents ? weights.StartIndented : 0;
            score -= j > 0 && kinds[j - 1] is LineKind.Head or LineKind.Deck or LineKind.Byline ? weights.StartUnderHead : 0;
        }
        score += Ordinals.Agreement(lines[i].Text, lines[j].Text) * weights.Ordinals;
        return score - Distance(i, j);
    }

    private float Distance(int i, int j)
    {
        var (low, high) = i < j ? (i + 1, j) : (j, i);
        var bodies = bodiesBefore[high] - bodiesBefore[low];
        var heads = headsBefore[high] - headsBefore[low];
        var starts = startsBefore[high] - startsBefore[low];
        return weights.PerBodyBetween * MathF.Log2(1 + bodies) + weights.PerHeadBetween * Math.Min(heads, 4)
            + weights.PerStartBetween * Math.Min(starts, 3) + (j < i ? weights.Backward : 0);
    }

    private float Tie(int i, int j)
    {
        var before = lastSentence[i] ??= topics.Of(LastSentence(lines[i].Text));
        var after = firstSentence[j] ??= topics.Of(FirstSentence(lines[j].Text));
        return before.Likeness(after);
    }

    private static ReadOnlySpan<char> LastSentence(string text)
    {
        var from = Math.Max(0, text.Length - SentenceReach);
        for (var i = text.Length - 2; i > from; i--)
            if (Glyphs.IsStop(text[i]))
                return text.AsSpan(i + 1);
        return text.AsSpan(from);
    }

    private static ReadOnlySpan<char> FirstSentence(string text)
    {
        var to = Math.Min(text.Length, SentenceReach);
        for (var i = 0; i < to; i++)
            if (Glyphs.IsStop(text[i]))
                return text.AsSpan(0, i);
        return text.AsSpan(0, to);
    }
}
