namespace Wenzheng.Ingestion.Reading;

/// <summary>
/// 定行: gives every line its kind. The best sequence of kinds under <see cref="ReadingWeights"/> is found with the Viterbi
/// algorithm, so that a line is judged together with its neighbours.
/// </summary>
internal sealed class LineTyper(ReadingWeights weights)
{
    private const int Kinds = 7;

    /// <summary>Words of grammar that lead on to more; a headline does not end with them.</summary>
    private const string Dangling = "的是和在与及为将对把被从由向于或并而使让其该这那以也都就还又";

    /// <summary>Longer lines that begin as a report does (本报讯) are its text, also where they were broken before their first comma.</summary>
    private const int LongestBareDateline = 20;

    /// <summary>Shorter lines may be printed again by chance.</summary>
    private const int ShortestAgain = 6;

    private bool marksHeadings;

    public LineKind[] Type(IReadOnlyList<PageLine> lines, BreakFit fit)
    {
        var count = lines.Count;
        var kinds = new LineKind[count];
        if (count == 0)
            return kinds;
        marksHeadings = lines.Count(l => l.HashLevel > 0) > 1;
        var wrap = new Wrapping(lines);
        var from = new byte[count * Kinds];
        Span<float> score = stackalloc float[Kinds];
        Span<float> next = stackalloc float[Kinds];
        Span<float> own = stackalloc float[Kinds];
        for (var i = 0; i < count; i++)
        {
            var isBetween = wrap.IsBetweenParagraphs(i);
            var fragment = isBetween ? 0 : Fragment(lines, i, fit);
            if (fragment > 0 && wrap.IsApart(i) && HeadingSigns.IsBetweenWhole(lines, i))
                fragment *= weights.FragmentApart;
            Weigh(lines[i], fragment, WordsBelow(lines, i), wrap.IsWrapped(i), own);
            if (lines[i].Traits is { IsBareLine: true, IsRoleByline: false, IsNameLine: false, IsOrganization: false } && i + 1 < count && lines[i + 1].HashLevel > 0)
                own[(int)LineKind.Head] += weights.HeadOverMark;
            if (HeadingSigns.IsUpperHalf(lines, i))
            {
                own[(int)LineKind.Head] += weights.HeadUpperHalf;
                own[(int)LineKind.Body] -= weights.BodyComma;
            }
            if (fragment <= 0 && !wrap.IsWrapped(i) && HeadingSigns.StandsAlone(lines, i))
                own[(int)LineKind.Head] += weights.HeadAlone;
            if (isBetween || (!wrap.IsWrapped(i) || wrap.IsApart(i)) && HeadingSigns.IsOverParagraph(lines, i))
                own[(int)LineKind.Head] += weights.HeadOverParagraph;
            if (!wrap.IsWrapped(i) && (HeadingSigns.IsQuestionOverText(lines, i) || HeadingSigns.IsOverDeck(lines, i)) || HeadingSigns.IsOverAuthor(lines, i))
                own[(int)LineKind.Head] += weights.HeadOverDeck + (HeadingSigns.OnlyAsks(lines[i].Traits) ? lines[i].Traits.Stops * weights.HeadPerStop : 0);
            if (HeadingSigns.IsOverHeadline(lines, i) || lines[i].IsOverRows)
                own[(int)LineKind.Head] += weights.HeadOverDeck;
            if (i == 0 && count > 1 && lines[i].HashLevel == 0 && PressForms.IsDatedHead(lines[i].Text))
                own[(int)LineKind.Note] += weights.Folio;
            if (HeadingSigns.IsOverCredit(lines, i))
                own[(int)LineKind.Caption] += weights.CaptionOverCredit;
            if (lines[i].HashLevel == 0 && (lines[i].Traits.IsDate || (lines[i].Traits.IsDatedSigner && i > 0 && lines[i - 1].Traits.End is LineEnd.Final) || (lines[i].Traits.IsShort && i > 0 && i + 1 < count && lines[i + 1].Traits.IsDate)))
                own[(int)LineKind.Body] += weights.BodySignature;
            if (wrap.IsWrapped(i) && lines[i].HashLevel == 0)
                own[(int)LineKind.Body] += Wrapped(lines, i, wrap);
            for (var k = 0; k < Kinds; k++)
            {
                var best = 0;
                var top = float.NegativeInfinity;
                for (var p = 0; p < Kinds; p++)
                {
                    var s = i == 0 ? (p == 0 ? Begin((LineKind)k) : float.NegativeInfinity) : score[p] + Step((LineKind)p, (LineKind)k);
                    if (s > top)
                        (top, best) = (s, p);
                }
                next[k] = top + own[k];
                from[i * Kinds + k] = (byte)best;
            }
            next.CopyTo(score);
        }
        score[(int)LineKind.Head] -= weights.HeadAtPageEnd;
        var last = 0;
        for (var k = 1; k < Kinds; k++)
            if (score[k] > score[last])
                last = k;
        for (var i = count - 1; i >= 0; last = from[i * Kinds + last], i--)
            kinds[i] = (LineKind)last;
        HeadAgain(lines, kinds);
        return kinds;
    }

    /// <summary>A heading printed once more, with white space around it, is one though it may look like text.</summary>
    private void HeadAgain(IReadOnlyList<PageLine> lines, LineKind[] kinds)
    {
        var heads = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < kinds.Length; i++)
            if (kinds[i] == LineKind.Head && lines[i].Text.Length >= ShortestAgain)
                heads.Add(lines[i].Text);
        for (var i = 0; i + 1 < kinds.Length; i++)
            if (kinds[i] == LineKind.Body && lines[i].Gap > 0 && lines[i + 1].Gap > 0 && lines[i].Text.Length <= weights.LongestHead && heads.Contains(lines[i].Text))
                kinds[i] = LineKind.Head;
    }

    /// <summary>
    /// How much a short line looks like a piece of a sentence that another line near it goes on with or began. A line further
    /// off counts only where the line beside it is not the better partner.
    /// </summary>
    private float Fragment(IReadOnlyList<PageLine> lines, int at, BreakFit fit)
    {
        var line = lines[at];
        if (line.HashLevel > 0 || line.IsBold || line.Text.Length > weights.LongestHead || HeadingSigns.IsOverReport(lines, at))
            return 0;
        var best = HeadingSigns.IsPostOfSpeaker(lines, at) ? weights.PostOfSpeaker : 0f;
        var ends = line.Traits.End is LineEnd.Final || at + 1 == lines.Count || lines[at + 1].HashLevel == 0;
        if (line.Traits.End is not LineEnd.Final)
            for (var j = at + 1; j < Math.Min(lines.Count, at + 4); j++)
                if (lines[j].HashLevel == 0 && (j == at + 1 || lines[j - 1].Traits.End is LineEnd.Final))
                    best = Math.Max(best, fit.Meeting(line, lines[j]));
        for (var j = at - 1; j >= Math.Max(0, at - 3); j--)
            if (lines[j].HashLevel == 0 && lines[j].Traits.End is not LineEnd.Final && (j == at - 1 || fit.Meeting(lines[j], lines[j + 1]) <= 0))
                best = Math.Max(best, fit.Meeting(lines[j], line) * (ends ? 1 : weights.FragmentWithoutEnd));
        return best;
    }

    /// <summary>For lines of a wrapped paragraph: full ones that the next line goes on with, and those that go on with a full one.</summary>
    private float Wrapped(IReadOnlyList<PageLine> lines, int at, Wrapping wrap) =>
        (wrap.IsFull(at) && at + 1 < lines.Count && (lines[at + 1].Gap == 0 || wrap.Continues(at)) ? weights.BodyWrapped : 0)
        + (at > 0 && wrap.Continues(at - 1) && !wrap.IsHeadingLike(at) ? weights.BodyWrapped : 0);

    private float WordsBelow(IReadOnlyList<PageLine> lines, int at)
    {
        if (lines[at].Text.Length > weights.LongestHead || lines[at].Traits.End is LineEnd.Final)
            return 0;
        for (var j = at + 1; j < Math.Min(lines.Count, at + 4); j++)
            if (lines[j].Text.Length > weights.LongestHead)
                return PagePhrases.Shared(lines[at].Text, lines[j].Text);
        return 0;
    }

    private void Weigh(PageLine line, float fragment, float below, bool wrapped, Span<float> own)
    {
        var t = line.Traits;
        var w = weights;
        var length = line.Text.Length;
        var text = (t.Stops > 0 ? w.BodyStop : 0) + (t.End is LineEnd.Final ? w.BodyFinal : 0)
            + Math.Min(t.Commas - t.Pauses, 3) * w.BodyPerComma + (t.Pauses > 1 ? w.BodyPerComma : 0) + (length > 40 ? w.BodyLong : 0);
        own[(int)LineKind.Body] = text + (t.End is LineEnd.Comma ? w.BodyComma : 0)
            + (t.CannotBegin ? w.BodyCannotBegin : 0) + (t.IsDateline ? w.BodyDateline : 0) + (t.Brackets.Unclosed >= 0 ? w.BodyUnclosed : 0) + fragment * w.BodyFragment
            + (t.IsListItem ? w.ListItem : 0) + (t.IsParenthesis ? w.BodyParenthesis : 0) + (t.IsSalutation ? w.BodySalutation : 0) - (line.HashLevel > 0 ? w.HashMark : 0) - (line.IsBold ? w.BoldMark : 0);
        own[(int)LineKind.Head] =
            w.Head + (t.Commas + t.Stops == 0 ? w.HeadUnmarked : 0) - Math.Min(t.Commas - t.Pauses, 4) * w.HeadPerComma - Math.Max(0, t.Pauses - (t.IsNumbered ? 1 : 0)) * w.HeadPerPause + below * w.HeadWordsBelow - t.Stops * w.HeadPerStop
            + (t.IsDivided ? w.HeadDivided : 0) + (t.IsNumbered && t.IsShort && t.End is LineEnd.Open ? w.HeadNumbered : 0) - (length > 45 ? w.HeadLong : 0) - (length > w.LongestHead || line.Text.Contains('@') || PressForms.IsContact(line.Text) ? w.HeadTooLong : 0) - (length < 3 && !PressForms.NamesDocument(line.Text) ? w.HeadTiny : 0) - (t.IsNameLine || t.IsRoleByline ? w.HeadNames : 0)
            - (t.End is LineEnd.Comma ? w.HeadComma : 0) - (t.CannotBegin || HeadingSigns.GoesOn(line.Text) ? w.HeadComma : 0) - (line.Text[^1] == '。' ? w.HeadFullStop : 0)
            - (t.IsDateline && (t.Commas > 0 || length > LongestBareDateline) ? w.HeadDateline : 0) - ((Dangling.Contains(line.Text[^1]) && !HeadingSigns.AsksHow(line.Text)) || (wrapped && line.Text[^1] == '了') ? w.HeadDangling : 0)
            - (marksHeadings && line.HashLevel == 0 && !line.IsBold ? w.HeadWithoutMark : 0);
        own[(int)LineKind.Deck] = w.Other + (t.StartsWithDash ? w.DeckDash : 0) + (t.IsDeckPhrase ? w.DeckPhrase : 0) - t.Stops * w.HeadPerStop
            - (length > w.LongestHead ? w.HeadTooLong : 0);
        own[(int)LineKind.Byline] = w.Other + (t.IsRoleByline ? w.BylineRole : 0) + (t.IsNameLine && !t.IsRoleByline ? w.BylineNames : 0) + (t.IsOrganization && !wrapped ? w.BylineOrganization : 0);
        own[(int)LineKind.Caption] = w.Other + text + (t.HasCredit && !t.IsCreditLine ? w.CaptionCredit : 0)
            + (t.HasPictureWord && (t.HasCredit || length < 160) ? w.CaptionWord : 0) - (length > 400 ? w.HeadLong : 0);
        own[(int)LineKind.Credit] = w.Other + (t.IsCreditLine ? w.CreditLine : 0);
        own[(int)LineKind.Note] = w.Other + (t.IsEditorsNote || t.IsAdvertisement ? w.EditorsNote : 0) + (t.IsFolio ? w.Folio : 0);
    }

    private float Begin(LineKind kind) => kind switch
    {
        LineKind.Head => weights.HeadFirst,
        LineKind.Deck or LineKind.Byline => -weights.MisplacedDeck,
        _ => 0,
    };

    private float Step(LineKind previous, LineKind next) => (previous, next) switch
    {
        (LineKind.Head, LineKind.Head) => -weights.HeadAfterHead,
        (LineKind.Byline, LineKind.Head) => -weights.HeadAfterByline,
        (LineKind.Head, LineKind.Deck) => weights.DeckAfterHead,
        (LineKind.Head or LineKind.Deck, LineKind.Byline) => weights.BylineAfterHead,
        (LineKind.Head or LineKind.Deck or LineKind.Byline, LineKind.Body) => weights.BodyAfterHead,
        (LineKind.Body, LineKind.Body) => weights.BodyAfterBody,
        (LineKind.Body or LineKind.Byline or LineKind.Caption or LineKind.Credit, LineKind.Deck) => -weights.MisplacedDeck,
        (LineKind.Deck, LineKind.Deck) => -weights.DeckAfterDeck,
        (LineKind.Body, LineKind.Byline) => -weights.BylineAfterBody,
        _ => 0,
    };
}
