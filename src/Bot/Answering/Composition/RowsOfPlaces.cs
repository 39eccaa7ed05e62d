using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>
/// 分行列数: a report that gives the asked figure of every place in rows of its own (平原组：甲镇95.6分；乙镇90.3分。山区组：丙镇92.8分): the row of each,
/// whatever words head them.
/// </summary>
public static class RowsOfPlaces
{
    private const int Longest = 60;

    // Paragraphs from the first row to the last.
    private const int Reach = 3;

    // How near to the best unit of all the report's best must come.
    private const float LeastShare = 0.6f;

    /// <summary>A row for each place, from one report; empty where no report has one for every place.</summary>
    /// <param name="ask">A figure with a measure word.</param>
    /// <param name="places">The compared places.</param>
    /// <param name="units">The ask's units, best first.</param>
    public static IReadOnlyList<Row> Find(Ask ask, IReadOnlyList<PlaceRef> places, IReadOnlyList<ScoredUnit> units)
    {
        var measures = CellComposer.Measures(ask);
        if (measures.Count == 0 || units.Count == 0) return [];
        var top = units.Max(u => u.Score);
        // Another year's rows answer nothing of the asked one.
        foreach (var view in units.Where(u => u.Score >= LeastShare * top && u.Year > YearAgreement.OtherYear).Select(u => u.View).Distinct())
        {
            var rows = new List<Row>();
            foreach (var place in places)
                if (RowOf(view, place, ask, measures) is { } row) rows.Add(row);
                else break;
            if (rows.Count == places.Count && rows.Max(r => view.Units[r.Unit].Paragraph) - rows.Min(r => view.Units[r.Unit].Paragraph) <= Reach) return rows;
        }
        return [];
    }

    /// <summary>The row of one place.</summary>
    public sealed record Row(ArticleView View, int Unit, ComparedFigure Figure);

    // The shortest way from the place's name to a figure in the asked measure word.
    private static Row? RowOf(ArticleView view, PlaceRef place, Ask ask, List<string> measures)
    {
        var (best, nearest) = ((Row?)null, int.MaxValue);
        for (var u = 0; u < view.Units.Count; u++)
        {
            var range = view.Units[u].Range;
            if (range.Length > Longest || FiguresInOne.Of(view, range, [place], measures) is not [var (_, cell)]) continue;
            var text = view.Folded.AsSpan(cell.Start, cell.Length);
            var name = view.Folded.IndexOf(place.ShortName, range.Start, range.Length, StringComparison.Ordinal);
            var gap = cell.Start - name;
            if (gap >= nearest || ask.Units is [var word] && !text.EndsWith(word, StringComparison.Ordinal) || FigureFinder.Find(text) is not [var figure, ..] || FigureValue.Of(text, figure) is not { } value) continue;
            (best, nearest) = (new Row(view, u, new ComparedFigure(place.Name, text.ToString(), value)), gap);
        }
        return best;
    }
}
