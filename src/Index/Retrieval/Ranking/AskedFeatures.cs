namespace Wenzheng.Indexing.Retrieval.Ranking;

/// <summary>The features of what is asked for: where its name stands in a passage, and, the same for all candidates, what kind it is.</summary>
internal static class AskedFeatures
{
    /// <summary>Characters before and after the best stretch in which the thing asked for may be named.</summary>
    private const int Reach = 24;

    /// <summary>A stretch that ends so near the passage's end may go on in the next one.</summary>
    private const int AtEnd = 12;

    /// <param name="question">The question.</param>
    /// <param name="text">The body, normalised.</param>
    /// <param name="stretch">The stretch that says most; a share of 0 for none.</param>
    /// <param name="inTitle">How much of each word the title has.</param>
    /// <param name="features">Receives the values.</param>
    public static void Read(QuestionShape question, ReadOnlySpan<char> text, (float Share, int From, int To) stretch, ReadOnlySpan<float> inTitle, Span<float> features)
    {
        foreach (var (kind, feature) in Kinds)
            features[(int)feature] = question.Asks.HasFlag(kind) ? 1 : 0;
        features[(int)RankingFeature.WordCount] = question.Slots.Length;
        features[(int)RankingFeature.StretchPlace] = text.Length == 0 ? 0 : stretch.From / (float)text.Length;
        features[(int)RankingFeature.StretchAtEnd] = text.Length - stretch.To < AtEnd ? 1 : 0;
        if (question.FocusSlot < 0)
            return;
        features[(int)RankingFeature.FocusInTitle] = inTitle[question.FocusSlot];
        if (stretch.Share <= 0)
            return;
        var focus = question.Slots[question.FocusSlot].Text;
        var around = text[Math.Max(0, stretch.From - Reach)..Math.Min(text.Length, stretch.To + Reach)];
        features[(int)RankingFeature.FocusInStretch] = around.Contains(focus, StringComparison.Ordinal) ? 1 : 0;
        var found = 0;
        foreach (var c in focus)
            found += around.Contains(c) ? 1 : 0;
        features[(int)RankingFeature.FocusCharactersInStretch] = found / (float)focus.Length;
    }

    private static readonly (AskedKind Kind, RankingFeature Feature)[] Kinds =
    [
        (AskedKind.Figure, RankingFeature.AsksFigure),
        (AskedKind.Time, RankingFeature.AsksTime),
        (AskedKind.Place, RankingFeature.AsksPlace),
        (AskedKind.Name, RankingFeature.AsksName),
        (AskedKind.Person, RankingFeature.AsksPerson),
        (AskedKind.Reason, RankingFeature.AsksReason),
        (AskedKind.Meaning, RankingFeature.AsksMeaning),
    ];
}
