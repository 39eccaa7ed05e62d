using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>一地一数: the figure of a place inside a row of places (甲县毕业186名，乙县毕业142名) counts before a sentence of the article that does not name it.</summary>
public static class PlaceCell
{
    private const int Looked = 30;
    private const float LeastScore = 0.4f;
    private const float LeastFocus = 0.5f;

    /// <summary>The units with the one first that gives the asked place's own figure, where the best one does not name the place.</summary>
    public static IReadOnlyList<ScoredUnit> Prefer(IReadOnlyList<ScoredUnit> units, Ask ask, IReadOnlyList<PlaceRef> places)
    {
        if (units.Count == 0 || ask.Type != AskType.Figure || places is not [{ IsKnown: true } place] || Names(units[0], place)) return units;
        var measures = CellComposer.Measures(ask);
        var cell = units.Take(Looked).FirstOrDefault(u => u.View == units[0].View && u.Score >= LeastScore * units[0].Score && u.Focus >= Math.Max(LeastFocus, units[0].Focus) && IsRow(u, place) && FiguresInOne.Of(u.View, u.Range.Range, places, measures).Count == 1);
        return cell is null ? units : [cell, .. units.Where(u => u != cell)];
    }

    private static bool Names(ScoredUnit unit, PlaceRef place)
    {
        var text = unit.View.Folded.AsSpan(unit.Range.Range.Start, unit.Range.Range.Length);
        return text.Contains(place.Name, StringComparison.Ordinal) || place.ShortName.Length > 1 && text.Contains(place.ShortName, StringComparison.Ordinal);
    }

    // Other places of the article stand in the row too, in the unit or in its sentence.
    private static bool IsRow(ScoredUnit unit, PlaceRef place)
    {
        if (!Names(unit, place)) return false;
        var (view, first, last) = (unit.View, unit.Unit, unit.Unit);
        while (first > 0 && view.Units[first - 1].Sentence == unit.Range.Sentence) first--;
        while (last + 1 < view.Units.Count && view.Units[last + 1].Sentence == unit.Range.Sentence) last++;
        var text = view.Folded.AsSpan(view.Units[first].Range.Start, view.Units[last].Range.End - view.Units[first].Range.Start);
        foreach (var other in view.Article.Places)
            if (other.Name != place.Name && text.Contains(other.Name, StringComparison.Ordinal)) return true;
        return false;
    }
}
