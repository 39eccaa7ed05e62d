namespace Wenzheng.Ingestion.Reading;

/// <summary>断处相合: how well the end of one line and the start of another read as one run of text, by their characters alone.</summary>
internal sealed class BreakFit(ReadingWeights weights, IReadOnlyList<PageLine> lines)
{
    private readonly PageGrams grams = new(lines);

    /// <summary>No evidence is above this.</summary>
    public float MostEvidence { get; } = weights.BracketsMeet + weights.CannotBegin + Math.Max(weights.MostSaving, 4 * weights.PerCrossing) * (1 + weights.SecondWitness);

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

    /// <summary>Words across the break: of the page, and of the lexicon. They tell of the same word, so the weaker counts little.</summary>
    public float WordFit(string before, string after)
    {
        var crossing = grams.Crossing(before, after);
        var printed = crossing == 0 ? 0 : (crossing - 2) * weights.PerCrossing;
        var known = Math.Clamp((WordCost.Saving(before, after) - weights.FreeSaving) * weights.PerSaving, 0, weights.MostSaving);
        return Math.Max(printed, known) + weights.SecondWitness * Math.Min(printed, known);
    }
}
