namespace Wenzheng.Bot.Answering.Evidence;

/// <summary>证据: a unit with how well it answers an ask.</summary>
/// <param name="View">Its article.</param>
/// <param name="Unit">Index of the unit in the article.</param>
/// <param name="Score">Higher is better; comparable inside one ask.</param>
/// <param name="Coverage">Weighted share of the question's words that stand in the unit or count from around it, 0 to 1.</param>
/// <param name="Own">Weighted share that stands in the unit itself, 0 to 1.</param>
/// <param name="Place">Agreement with the asked place, 0 to 1; 1 when none is asked.</param>
/// <param name="Kind">Agreement with the asked kind, 0 to 1.</param>
/// <param name="Focus">How well the unit or its sentence holds the words beside the question word, 0 to 1; 1 when there are none.</param>
/// <param name="Matches">The article's term matches.</param>
public sealed record ScoredUnit(ArticleView View, int Unit, float Score, float Coverage, float Own, float Place, float Kind, float Focus, TermMatches Matches)
{
    /// <summary>Weighted share of the question's words that the article holds nowhere, 0 to 1.</summary>
    public float Missing { get; init; }

    /// <summary>The same, of words that other articles hold.</summary>
    public float Elsewhere { get; init; }

    /// <summary>Weighted share of the question's words that no article holds: spoken and misspelt ones, or another subject's.</summary>
    public float Unknown { get; init; }

    /// <summary>Weighted share of the words beside the question word that the article holds nowhere, 0 to 1.</summary>
    public float FocusMissing { get; init; }

    /// <summary>Weighted share of the question's neighbouring words that stand together in the unit, 0 to 1; 1 when it has none.</summary>
    public float Pairs { get; init; }

    /// <summary>How far the question's weightiest word stands in the unit or counts from around it, 0 to 1.</summary>
    public float Heaviest { get; init; }

    /// <summary>Agreement with the asked year, 0 to 1; 1 when none is asked.</summary>
    public float Year { get; init; } = 1;

    /// <summary>How well the article was retrieved, 0 to 1.</summary>
    public float Prior { get; init; }

    /// <summary>Whether its article is the one that the answer before was given from.</summary>
    public bool IsInHand { get; init; }

    public Unit Range => View.Units[Unit];
}
