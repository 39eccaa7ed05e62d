namespace Wenzheng.Ingestion.Reading;

/// <summary>断栏评分: scores the reading "this line goes on in that line" against leaving both alone.</summary>
internal sealed class BreakScorer
{
    private const int SentenceReach = 70;
    private const int ShortestOpening = 26;
    private const int LineReach = 400;

    private readonly ReadingWeights weights;
    private readonly IReadOnlyList<PageLine> lines;
    private readonly LineKind[] kinds;
    private readonly BreakFit fit;
    private readonly Wrapping wrap;
    private readonly PageTopics topics;
    private readonly LineLeads leads;
    private readonly NamedOpenings named;
    private readonly int[] bodiesBefore;
    private readonly int[] headsBefore;
    private readonly int[] startsBefore;
    private readonly bool[] underRepeated;
    private readonly TopicVector?[] lastSentence;
    private readonly TopicVector?[] firstSentence;
    private readonly TopicVector?[] wholeLine;
    private readonly Dictionary<int, TopicVector> paragraphs = [];
    private readonly List<ColumnBreak> leaps = [];

    public BreakScorer(ReadingWeights weights, IReadOnlyList<PageLine> lines, LineKind[] kinds, BreakFit fit, PageTopics topics)
    {
        (this.weights, this.lines, this.kinds, this.fit, this.topics) = (weights, lines, kinds, fit, topics);
        wrap = new Wrapping(lines);
        leads = new LineLeads(lines, kinds);
        named = new NamedOpenings(lines, kinds);
        bodiesBefore = new int[lines.Count + 1];
        headsBefore = new int[lines.Count + 1];
        startsBefore = new int[lines.Count + 1];
        underRepeated = UnderRepeated();
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

    /// <summary>
    /// Takes joins as known: what is asked afterwards of a broken line is asked of the whole paragraph that it ends, and going back
    /// into text that a join leaps over costs nothing, because columns that were cut once were laid side by side.
    /// </summary>
    public void Know(IReadOnlyList<ColumnBreak> joins)
    {
        var before = joins.ToDictionary(b => b.To, b => b.From);
        leaps.AddRange(joins.Where(b => b.To > b.From + 1));
        foreach (var end in joins.Select(b => b.To))
        {
            var paragraph = lines[end].Text;
            for (var at = end; paragraph.Length < LineReach && before.TryGetValue(at, out var from); at = from)
                paragraph = lines[from].Text + paragraph;
            paragraphs[end] = topics.Of(paragraph.AsSpan(Math.Max(0, paragraph.Length - LineReach)));
            lastSentence[end] = topics.Of(LastSentence(paragraph));
        }
    }

    /// <summary>Whether a line's end asks for more at all.</summary>
    public bool IsBroken(int i)
    {
        var t = lines[i].Traits;
        return kinds[i] == LineKind.Body && !lines[i].GoesElsewhere && !lines[i].IsOverRows && !IsSignature(i) && !IsItem(i) && (t.End is LineEnd.Comma or LineEnd.Open || t.End is LineEnd.Final && t.Brackets.Unclosed >= 0
            || t.End is LineEnd.Final && (t.IsBareQuote || wrap.IsFull(i)) || t.End is LineEnd.Colon && wrap.Continues(i));
    }

    /// <summary>A numbered item that a semicolon ends, over the item with the next number.</summary>
    private bool IsItem(int i) =>
        lines[i].Text[^1] is '；' or ';' && i + 1 < lines.Count && ParagraphNumber.Of(lines[i].Text) is { Value: > 0 } number
        && ParagraphNumber.Of(lines[i + 1].Text) is var next && next.Value == number.Value + 1 && next.Form == number.Form;

    /// <summary>Two lines or more with labels (条件： 材料：) right under a headline: a guide begins.</summary>
    private bool IsFirstItem(int j) =>
        IsUnderHead(j) && TextForms.HasLabel(lines[j].Text) && j + 1 < lines.Count && kinds[j + 1] == LineKind.Body && TextForms.HasLabel(lines[j + 1].Text);

    /// <summary>The author under a document, and the date under the author.</summary>
    private bool IsSignature(int i) =>
        lines[i].Traits.IsDate || lines[i].Traits.IsDatedSigner || (lines[i].Traits.IsShort && lines[i].Traits.End is LineEnd.Open && i + 1 < lines.Count && lines[i + 1].Traits.IsDate);

    public float Score(int i, int j)
    {
        if (lines[j].ComesFromElsewhere)
            return -weights.Impossible;
        var (before, after) = (lines[i].Traits, lines[j].Traits);
        var isNext = j == i + 1;
        // Where paragraphs are indented, the line under a full one begins none, whatever it looks like.
        var goesOn = isNext && wrap.HasIndents && wrap.Continues(i) && lines[j].Gap == 0;
        var score = before.End switch
        {
            LineEnd.Comma => weights.EndComma,
            LineEnd.Open => weights.EndOpen,
            LineEnd.Colon => weights.EndColon,
            _ when before.IsBareQuote && after.StartsWithSpeaker && isNext => weights.QuoteAndSpeaker,
            _ => isNext && wrap.Continues(i) ? weights.EndWrapped : 0,
        };
        score += weights.LocalTie * Tie(i, j) + (isNext ? weights.NextLine + (before.End is not LineEnd.Final && wrap.Continues(i) ? weights.EndWrapped : 0) : FollowsBreak(i, j) ? weights.AfterOtherBreak : 0) - Distance(i, j);
        score -= named.Opens(i, j) ? weights.OpensUnderHead : 0;
        if (j > i && IsInterrupted(i))
            score += weights.MustGoOn;
        if (!isNext)
            score += weights.TopicShift * TopicShift(i, j) - (wrap.IsWrapped(j) && !AreEdges(i, j) ? weights.WrappedJump : 0);
        var isList = before.IsListItem || after.IsListItem;
        if (!after.CannotBegin)
        {
            score -= after.IsDateline ? weights.StartDateline : 0;
            score -= after.IsNumbered ? weights.StartNumbered : 0;
            score -= after.Speaking.Length > 0 ? weights.StartTurn : 0;
            score -= IsPicture(j) && lines[j].Gap > 0 ? weights.StartPicture : 0;
            score -= IsFirstItem(j) ? weights.StartLabelled : 0;
            score -= after.IsOpener && !goesOn ? weights.StartOpener : 0;
            score -= leads.Kin(j) * weights.StartParallel + (after.StartsWithCouplet ? weights.StartCouplet : 0);
            score -= lines[j].Indent >= 4 && wrap.HasIndents ? weights.StartIndented : 0;
            score += underRepeated[j] ? weights.UnderRepeatedHead : IsStray(j) && !isNext ? weights.Stray
                : IsUnderHead(j) ? !wrap.IsWrapped(j) && IsShortOpening(j) ? weights.ShortOpening : i < j && bodiesBefore[j] == bodiesBefore[i + 1] ? -weights.StartUnderHead : -weights.StartUnderOtherHead : 0;
            score -= wrap.IsWrapped(i) || (before.IsBareLine && after.IsBareLine) ? 0 : weights.StartOdds * SentenceStart.Odds(lines[j].Text);
        }
        score += after.End is LineEnd.Final ? lines[j].Text.Length <= 4 ? weights.TinyRest : lines[j].Text.Length <= 8 ? weights.TinyRest / 2 : 0 : 0;
        score += Ordinals.Agreement(lines[i].Text, lines[j].Text) * weights.Ordinals + leads.Family(i, j) * weights.LabelFamily;
        score += before.End is LineEnd.Comma && after.StartsClause ? weights.ClauseAfterComma : 0;
        // The words across the break cost most to find out, so only where they may decide.
        if (score + fit.MostEvidence < weights.LeaveBroken)
            return score;
        var evidence = fit.Evidence(lines[i], lines[j]);
        if (!isNext && evidence <= 0)
            score -= weights.BlindJump + (StartsBetween(i, j) > 0 ? weights.BlindAcross : 0);
        if (isList || (before.IsBareLine && after.IsBareLine && !wrap.IsWrapped(i) && (evidence <= 0 || !isNext)))
            score -= isNext ? weights.ListLine : weights.ListLine * 2;
        return score + evidence;
    }

    /// <summary>A block of wrapped text that breaks off inside a line over a headline or a picture, and the beginning of another block.</summary>
    private bool AreEdges(int i, int j) => (i + 1 < lines.Count && kinds[i + 1] == LineKind.Head || i + 1 < lines.Count && IsPicture(i + 1)) && !wrap.IsFull(i) && lines[i].Traits.End is LineEnd.Open or LineEnd.Comma && lines[i + 1].Gap > 0 && lines[j].Gap > 0;

    /// <summary>The block of lines that begins here ends with who took the picture.</summary>
    private bool IsPicture(int j)
    {
        while (j + 1 < lines.Count && kinds[j] == LineKind.Body && lines[j + 1].Gap == 0)
            j++;
        return kinds[j] is LineKind.Caption or LineKind.Credit;
    }

    /// <summary>Another headline or a picture stands where the sentence should go on.</summary>
    private bool IsInterrupted(int i) =>
        i + 1 < lines.Count && kinds[i + 1] is LineKind.Head or LineKind.Caption && lines[i].Traits.End is LineEnd.Comma or LineEnd.Open
        && lines[i].Text.Length > weights.LongestHead / 2;

    /// <summary>A deck by itself between two texts is no headline.</summary>
    private bool IsUnderHead(int j) =>
        j > 0 && kinds[j - 1] is LineKind.Head or LineKind.Deck or LineKind.Byline && !(j > 1 && lines[j - 1].Traits.StartsWithDash && kinds[j - 2] == LineKind.Body);

    /// <summary>No article opens with a paragraph of so few characters; a sentence's rest is often so short.</summary>
    private bool IsShortOpening(int j) =>
        lines[j].Text.Length <= ShortestOpening && lines[j].Traits is { End: LineEnd.Final, IsParenthesis: false } && j + 1 < lines.Count && kinds[j + 1] == LineKind.Body;

    /// <summary>Text under the end of an article, without a headline of its own.</summary>
    private bool IsStray(int j) =>
        j > 0 && (lines[j - 1].Traits.TailByline.Length > 0 || kinds[j - 1] is LineKind.Caption or LineKind.Credit || lines[j - 1].Traits.IsDate
            || (j > 1 && kinds[j - 1] == LineKind.Byline && kinds[j - 2] == LineKind.Body)) && !lines[j].Traits.IsDateline && !lines[j].Traits.IsDate;

    /// <summary>Which lines stand under a headline that the page printed before: there a cut article goes on.</summary>
    private bool[] UnderRepeated()
    {
        var under = new bool[lines.Count];
        var printed = new HashSet<string>();
        var repeated = false;
        for (var i = 0; i < lines.Count; i++)
        {
            if (kinds[i] == LineKind.Head)
                repeated |= !printed.Add(lines[i].Text) && lines[i].Text.Length > 5;
            else if (kinds[i] == LineKind.Body)
                (under[i], repeated) = (repeated, false);
        }
        return under;
    }

    /// <summary>How much more line j speaks of line i's things than of those of the text it is printed under.</summary>
    private float TopicShift(int i, int j)
    {
        var above = j - 1;
        while (above >= 0 && kinds[above] != LineKind.Body)
            above--;
        var own = Whole(j);
        return own.Likeness(paragraphs.TryGetValue(i, out var paragraph) ? paragraph : Whole(i)) - (above >= 0 && above != i ? own.Likeness(Whole(above)) : 0);
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
            + weights.PerStartBetween * Math.Min(StartsBetween(i, j), 3) + (j < i && !IsLeaptOver(i, j) ? weights.Backward : 0);
    }

    /// <summary>Whether line j lies in text that a known join leaps over, and line i behind its landing.</summary>
    private bool IsLeaptOver(int i, int j) => leaps.Exists(b => b.From < j && j < b.To && b.To <= i);

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
