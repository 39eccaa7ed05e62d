namespace Wenzheng.Ingestion.Reading;

/// <summary>断处相合: how well the end of one line and the start of another read as one run of text, by their characters alone.</summary>
internal sealed class BreakFit(ReadingWeights weights, IReadOnlyList<PageLine> lines)
{
    /// <summary>Characters that follow a figure in running text.</summary>
    private const string Measures = "万亿千百元名个户人年月日起件条家次处项吨亩米公平套辆台支份岁时分秒天种类期场间栋张只头株所座队位批宗片级村℃";

    private readonly PageGrams grams = new(lines);

    /// <summary>No evidence is above this.</summary>
    public float MostEvidence { get; } = weights.BracketsMeet + weights.CannotBegin + weights.FiguresMeet + weights.PrintedTwice + Math.Max(weights.MostSaving, 4 * weights.PerCrossing) * (1 + weights.SecondWitness);

    /// <summary>Brackets that meet, a start that cannot begin, words that the page prints whole elsewhere.</summary>
    public float Evidence(PageLine before, PageLine after)
    {
        var doubled = DoubledBreak.Length(before.Text, after.Text, weights.DoubledSurplus);
        return doubled is 1 or 2
            ? weights.PrintedTwice + BracketFit(before.Traits, after.Traits) + Math.Max(0, WordFit(before.Text, after.Text[doubled..]))
            : Meeting(before, after) + FigureFit(before.Text, after.Text);
    }

    /// <summary>The same without what the break printed twice and without figures: headings may do both by chance.</summary>
    public float Meeting(PageLine before, PageLine after)
    {
        // Who speaks and whose report it is are words by themselves: 报 and 答 are none across 怎么报/答：.
        var opens = after.Traits.Speaking.Length > 0 || after.Traits.IsDateline;
        var score = BracketFit(before.Traits, after.Traits) + (opens ? 0 : WordFit(before.Text, after.Text));
        if (after.Traits.CannotBegin)
            score += weights.CannotBegin;
        return score;
    }

    /// <summary>A figure that goes on, or the word that counts with it.</summary>
    private float FigureFit(string before, string after)
    {
        if (!char.IsAsciiDigit(before[^1]))
            return 0;
        return char.IsAsciiDigit(after[0]) && !PressForms.IsNumbered(after) && !PressForms.IsOpener(after) || after[0] is '.' or '%' or '％' ? weights.FiguresMeet
            : Measures.Contains(after[0]) ? weights.FigureAndMeasure : 0;
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
