namespace Wenzheng.Bot.Answering.Evidence;

/// <summary>证据: a unit with how well it answers an ask.</summary>
/// <param name="View">Its article.</param>
/// <param name="Unit">Index of the unit in the article.</param>
/// <param name="Score">Higher is better; comparable inside one ask.</param>
/// <param name="Coverage">Weighted share of the question's words that stand in the unit or count from around it, 0 to 1.</param>
/// <param name="Own">Weighted share that stands in the unit itself, 0 to 1.</param>
/// <param name="Place">Agreement with the asked place, 0 to 1; 1 when none is asked.</param>
/// <param name="Kind">Agreement with the asked kind, 0 to 1.</param>
/// <param name="Matches">The article's term matches.</param>
public sealed record ScoredUnit(ArticleView View, int Unit, float Score, float Coverage, float Own, float Place, float Kind, TermMatches Matches)
{
    public Unit Range => View.Units[Unit];
}
