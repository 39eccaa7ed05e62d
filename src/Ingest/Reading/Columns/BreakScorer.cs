namespace Wenzheng.Ingestion.Reading;

/// <summary>断栏评分: scores the reading "this line goes on in that line" against leaving both alone.</summary>
internal sealed class BreakScorer
{
    private const int SentenceReach = 70;
    private const int LineReach = 400;

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
    private readonly TopicVector?[] wholeLine;

    public BreakScorer(ReadingWeights weights, IReadOnlyList<PageLine> lines, LineKind[] kinds, BreakFit fit, PageTopics topics)
    {
        (this.weights, this.lines, this.kinds, this.fit, this.topics) = (weights, lines, kinds, fit, topics);
        wrap = WrapWidth.Of(lines);
        bodiesBefore = new int[lines.Count + 1];
        headsBefore = new int[lines.Count + 1];
        startsBefore = new int[lines.Count + 1];
        lastSentence = new TopicVector?[lines.Count];
        firstSentence = new TopicVector?[lines.Count];
        wholeLine = new TopicVector?[lines.Count];
        for (var i = 0; i < lines.Count; i++)
        {
            var isHead = kinds[i] is LineKind.Head or LineKind.Deck or LineKind.Byline;
            bodiesBefore[i + 1] = bodiesBefore[i] + (kinds[i] == LineKind.Body ? 1 : 0);
            headsBefore[i + 1] = headsBefore[i] + (isHead && (i == 0 || kinds[i - 1] is LineKind.Body or LineKind.Caption) ? 1 : 0);
            startsBefore[i + 1] = startsBefore[i] + (LooksLikeStart(i) ? 1 : 0);
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
        score += weights.LocalTie * Tie(i, j) + (isNext ? weights.NextLine + (before.End is not LineEnd.Final && wrap.Continues(lines[i], lines[j]) ? weights.EndWrapped : 0) : FollowsBreak(i, j) ? weights.AfterOtherBreak : 0) - Distance(i, j);
        if (!isNext)
            score += weights.TopicShift * TopicShift(i, j);
        var isList = before.IsListItem || after.IsListItem;
        if (!after.CannotBegin)
        {
            score -= after.IsDateline ? weights.StartDateline : 0;
            score -= after.IsNumbered ? weights.StartNumbered : 0;
            score -= after.IsOpener ? weights.StartOpener : 0;
            score -= lines[j].Indent >= 4 && wrap.HasIndents ? weights.StartIndented : 0;
            score -= j > 0 && kinds[j - 1] is LineKind.Head or LineKind.Deck or LineKind.Byline ? weights.StartUnderHead : 0;
        }
        score += Ordinals.Agreement(lines[i].Text, lines[j].Text) * weights.Ordinals;
        // The words across the break cost most to find out, so only where they may decide.
        if (score + fit.MostEvidence < weights.LeaveBroken)
            return score;
        var evidence = fit.Evidence(lines[i], lines[j]);
        if (!isNext && evidence <= 0)
            score -= weights.BlindJump + (StartsBetween(i, j) > 0 ? weights.BlindAcross : 0);
        if (isList || (before.IsBareLine && after.IsBareLine && wrap.Width == 0 && evidence <= 0))
            score -= weights.ListLine;
        return score + evidence;
    }
    /// <summary>How much more line j speaks of line i's things than of those of the text it is printed under.</summary>
    private float TopicShift(int i, int j)
    {
        var above = j - 1;
        while (above >= 0 && kinds[above] != LineKind.Body)
            above--;
        var own = Whole(j);
        return own.Likeness(Whole(i)) - (above >= 0 && above != i ? own.Likeness(Whole(above)) : 0);
    }

    private TopicVector Whole(int i) => wholeLine[i] ??= topics.Of(lines[i].Text.AsSpan(0, Math.Min(lines[i].Text.Length, LineReach)));

    /// <summary>Whether the last text line before j is broken, and is not i.</summary>
    private bool FollowsBreak(int i, int j)
    {
        var above = j - 1;
        while (above >= 0 && kinds[above] != LineKind.Body)
            above--;
        return above >= 0 && above != i && lines[above].Traits.End is LineEnd.Comma or LineEnd.Open;
    }

    private float Distance(int i, int j)
    {
        var (low, high) = i < j ? (i + 1, j) : (j, i);
        var bodies = bodiesBefore[high] - bodiesBefore[low];
        var heads = headsBefore[high] - headsBefore[low];
        return weights.PerBodyBetween * MathF.Log2(1 + bodies) + weights.PerHeadBetween * Math.Min(heads, 4)
            + weights.PerStartBetween * Math.Min(StartsBetween(i, j), 3) + (j < i ? weights.Backward : 0);
    }

    /// <summary>What stands where articles begin: decks, bylines, datelines, pictures, headlines of two lines.</summary>
    private bool LooksLikeStart(int i) =>
        kinds[i] is LineKind.Deck or LineKind.Byline or LineKind.Caption || lines[i].Traits.IsDateline
        || (kinds[i] == LineKind.Head && i > 0 && kinds[i - 1] == LineKind.Head);

    private int StartsBetween(int i, int j) => i < j ? startsBefore[j] - startsBefore[i + 1] : startsBefore[i] - startsBefore[j];

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
