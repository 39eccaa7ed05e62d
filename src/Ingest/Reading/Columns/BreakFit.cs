namespace Wenzheng.Ingestion.Reading;

/// <summary>断处相合: how well the end of one line and the start of another read as one run of text, by their characters alone.</summary>
internal sealed class BreakFit(ReadingWeights weights, IReadOnlyList<PageLine> lines)
{
    private PageGrams? grams;

    /// <summary>Brackets that meet, a start that cannot begin, words that the page prints whole elsewhere.</summary>
    public float Evidence(PageLine before, PageLine after)
    {
        var score = BracketFit(before.Traits, after.Traits) + WordFit(before.Text, after.Text);
        if (after.Traits.CannotBegin)
            score += weights.CannotBegin;
        return score;
    }

    public float BracketFit(LineTraits before, LineTraits after)
    {
        int open = before.Brackets.Unclosed, close = after.Brackets.Unopened;
        if (open >= 0 && open == close)
            return weights.BracketsMeet;
        return (open >= 0 ? -weights.BracketLeftOpen : 0) - (close >= 0 ? weights.BracketNotOpened : 0);
    }

    public float WordFit(string before, string after)
    {
        grams ??= PageGrams.Of(lines);
        var crossing = grams.Crossing(Tail(before, 4), Head(after, 4));
        return crossing == 0 ? 0 : (crossing - 2) * weights.PerCrossing;
    }

    private static ReadOnlySpan<char> Tail(string text, int length) => text.AsSpan(Math.Max(0, text.Length - length));

    private static ReadOnlySpan<char> Head(string text, int length) => text.AsSpan(0, Math.Min(length, text.Length));
}
