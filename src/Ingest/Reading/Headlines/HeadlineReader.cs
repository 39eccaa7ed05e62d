namespace Wenzheng.Ingestion.Reading;

/// <summary>
/// 读标题: gives each line between two stretches of text its role and divides the lines into headlines. The best reading under
/// <see cref="ReadingWeights"/> is found by dynamic programming over roles in their printed order.
/// </summary>
internal sealed class HeadlineReader(ReadingWeights weights, IReadOnlyList<PageLine> lines, LineKind[] kinds, PagePhrases phrases)
{
    private const int Roles = 6;

    /// <summary>Shorter lines may be printed again by chance.</summary>
    private const int ShortestAgain = 6;

    /// <summary>Reads lines that stand together.</summary>
    public List<Headline> Read(List<int> group, bool followsText)
    {
        var count = group.Count;
        var untitled = UntitledAbove(group[0]);
        var score = new float[count, Roles];
        var back = new (int Role, bool Restart)[count, Roles];
        for (var k = 0; k < count; k++)
            for (var r = 0; r < Roles; r++)
            {
                var own = Own(group, k, (HeadRole)r, followsText);
                if (k == 0)
                {
                    score[k, r] = own;
                    continue;
                }
                score[k, r] = float.NegativeInfinity;
                for (var p = 0; p < Roles; p++)
                {
                    var together = Together((HeadRole)p, (HeadRole)r, lines[group[k]]);
                    var apart = p < (int)HeadRole.Title || r > (int)HeadRole.Title ? -weights.Impossible : Apart(group, k, untitled);
                    if (score[k - 1, p] + Math.Max(together, apart) + own is var s && s > score[k, r])
                        (score[k, r], back[k, r]) = (s, (p, apart > together));
                }
            }
        return Build(group, score, back);
    }

    private static List<Headline> Build(List<int> group, float[,] score, (int Role, bool Restart)[,] back)
    {
        var last = group.Count - 1;
        int best = 0, second = -1;
        for (var r = 1; r < Roles; r++)
        {
            if (score[last, r] > score[last, best])
                (second, best) = (best, r);
            else if (second < 0 || score[last, r] > score[last, second])
                second = r;
        }
        var roles = new HeadRole[group.Count];
        var restarts = new bool[group.Count];
        for (int k = last, r = best; k >= 0; r = back[k, r].Role, k--)
            (roles[k], restarts[k]) = ((HeadRole)r, k > 0 && back[k, r].Restart);
        var headlines = new List<Headline>();
        var margin = score[last, best] - score[last, Math.Max(second, 0)];
        for (var k = 0; k < group.Count; k++)
        {
            if (k == 0 || restarts[k])
                headlines.Add(new Headline { Confidence = Math.Clamp(0.5f + margin / 4, 0.5f, 1) });
            headlines[^1].Of(roles[k]).Add(group[k]);
        }
        return headlines;
    }

    /// <summary>The line goes on in the headline of the line above.</summary>
    private float Together(HeadRole above, HeadRole role, PageLine line) =>
        role < above || (role == above && role is HeadRole.ClosingByline) ? -weights.Impossible
        : role == above ? -weights.SameRole - (role is HeadRole.Title && line.Traits.IsNumbered ? weights.NumberedTitle : 0)
        : role > HeadRole.Title && above is HeadRole.Banner or HeadRole.Kicker ? -weights.NoTitle : 0;

    /// <summary>The line begins another headline: the one above belongs to a text without one, or this is a section's.</summary>
    private float Apart(List<int> group, int k, int untitled)
    {
        if (lines[group[k]].Traits.IsNumbered)
            return 0;
        var above = lines[group[k - 1]].Text;
        if (IsPrintedAgain(group[k - 1]))
            return 0;
        if (HeadingKinship.Between(above, lines[group[k]].Text) >= weights.Kindred)
            return weights.KindredApart - weights.SecondHeadline;
        return (untitled < 0 ? -1 : Fit(k - 1) - Math.Max(0, Fit(k))) * weights.TitleAbove - weights.SecondHeadline;

        // Of lines that all belong to the text above, the other headline begins behind the last.
        float Fit(int at) => PagePhrases.Shared(lines[group[at]].Text, lines[untitled].Text) - phrases.SharedWithTextBelow(group[at], group[^1] + 1);
    }

    /// <summary>A headline that stood over its text higher up on the page: what is printed under it here is another one.</summary>
    private bool IsPrintedAgain(int line)
    {
        if (lines[line].Text.Length < ShortestAgain)
            return false;
        for (var i = 0; i + 1 < line; i++)
            if (kinds[i] == LineKind.Head && kinds[i + 1] == LineKind.Body && lines[i].Text == lines[line].Text)
                return true;
        return false;
    }

    /// <summary>Where a text begins above a line that no headline stands over; -1 for none.</summary>
    private int UntitledAbove(int first)
    {
        var found = -1;
        var i = first - 1;
        for (; i >= 0 && kinds[i] is not (LineKind.Head or LineKind.Deck or LineKind.Byline); i--)
            if (found < 0 && kinds[i] == LineKind.Body && (lines[i].Traits.IsDateline || i == 0))
                found = i;
        return found == i + 1 && i >= 0 ? -1 : found;
    }

    /// <summary>A word in brackets under a title (摘要, 节选): the title does not go on with it.</summary>
    private static bool IsBracketed(string text) => text.Length > 2 && text[0] is '（' or '(' && text[^1] is '）' or ')';

    private float Own(List<int> group, int k, HeadRole role, bool followsText)
    {
        var line = lines[group[k]];
        var t = line.Traits;
        var kind = kinds[group[k]];
        if (kind == LineKind.Byline)
            return role switch
            {
                HeadRole.Byline => k == 0 && followsText && group.Count > 1 ? -weights.BylineBelowText : 0,
                HeadRole.ClosingByline => k == 0 && followsText ? 0 : -weights.Impossible,
                HeadRole.Kicker => k == 0 && followsText && group.Count > 1 && t is { IsSigner: true, IsRoleByline: false, IsNameLine: false }
                    ? phrases.SharedWithTextBelow(group[k], group[^1] + 1) * weights.SignatureBelow - weights.Signature : -weights.Impossible,
                _ => -weights.Impossible,
            };
        if (kind == LineKind.Deck)
            return role switch
            {
                HeadRole.Deck => t.IsBetweenDashes ? -weights.BannerDashes : 0,
                HeadRole.Banner => t.IsBetweenDashes ? weights.BannerDashes : -weights.Impossible,
                _ => -weights.Impossible,
            };
        var next = k + 1 < group.Count ? lines[group[k + 1]] : null;
        var nextIsHead = next is not null && (kinds[group[k + 1]] == LineKind.Head || next.Traits.IsBetweenDashes);
        return role switch
        {
            HeadRole.Banner => -weights.Banner - (t.IsPlaceLine ? weights.KickerPlace : 0) + (line.Text.Length <= 16 ? phrases.UsesElsewhere(group[k]) * weights.BannerPerUse : 0)
                + (nextIsHead && next!.HashLevel > 0 && (line.HashLevel == 0 || line.HashLevel > next.HashLevel) ? weights.BannerLowerMark : 0)
                + (k == 0 && !followsText ? weights.BannerAtTop : 0) - (nextIsHead ? 0 : weights.BannerAlone),
            HeadRole.Kicker => -weights.Kicker + (t.IsPlaceLine && k + 1 < group.Count ? weights.KickerPlace : 0) - (t.IsNumbered ? weights.NumberedTitle : 0) + (t.End is LineEnd.Colon ? weights.KickerColon : 0)
                + (nextIsHead && next!.HashLevel > 0 ? line.HashLevel > next.HashLevel ? weights.KickerLowerMark : line.HashLevel == 0 ? weights.KickerUnmarked : 0 : 0) - (nextIsHead ? 0 : weights.BannerAlone) - (t.End is LineEnd.Comma ? weights.KickerComma : 0) + (PressForms.IsOccasion(line.Text) ? weights.KickerOccasion : 0),
            HeadRole.Title => weights.Title - (IsBracketed(line.Text) ? weights.DeckPhrase : 0) - (t.StartsWithDash ? weights.DashTitle : 0) + (t.End is LineEnd.Colon && nextIsHead ? -weights.KickerColon : 0)
                + phrases.SharedWithTextBelow(group[k], group[^1] + 1) * weights.TitleInText,
            HeadRole.ClosingByline => k == 0 && followsText && t.IsSigner && line is { HashLevel: 0, Gap: > 0 }
                ? weights.Signature - phrases.SharedWithTextBelow(group[k], group[^1] + 1) * weights.SignatureBelow : -weights.Impossible,
            HeadRole.Deck => -(t.IsNumbered ? weights.NumberedTitle : 0) + ((t.IsDeckPhrase || IsBracketed(line.Text)) && k > 0 ? weights.DeckPhrase : -weights.PlainDeck),
            _ => -weights.Impossible,
        };
    }
}
