using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Indexing.Archive;

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
        if (units.Count == 0) return [];
        if (measures.Count == 0) return InTurn(ask, places, units);
        var top = units.Max(u => u.Score);
        // Another year's rows answer nothing of the asked one.
        var year = YearAgreement.AskedYear(ask);
        foreach (var view in units.Where(u => u.Score >= LeastShare * top && u.Year > YearAgreement.OtherYear).Select(u => u.View).Distinct().OrderByDescending(v => year > 0 && v.Article.Published?.Year == year))
        {
            var rows = new List<Row>();
            foreach (var place in places)
                if (RowOf(view, place, ask, measures) is { } row) rows.Add(row);
                else break;
            if (rows.Count == places.Count && rows.Max(r => view.Units[r.Unit].Paragraph) - rows.Min(r => view.Units[r.Unit].Paragraph) <= Reach
                && !rows.Exists(r => YearAgreement.IsOfOthers(ask, [(view, view.Units[r.Unit].Range.Start)]))) return rows;
        }
        return [];
    }

    /// <summary>
    /// 甲镇亩产1642斤；乙镇1588斤；丙镇山地多，1175斤: the sentence, from the place whose part says what is counted to the part of the asked one; null where no
    /// part near the question is headed so. Whatever names the place itself beside the asked words is left to the other composers.
    /// </summary>
    /// <param name="ask">A figure.</param>
    /// <param name="place">The place.</param>
    /// <param name="units">The ask's units, best first.</param>
    public static Quote? Of(Ask ask, PlaceRef place, IReadOnlyList<ScoredUnit> units)
    {
        foreach (var head in units.Take(Looked))
        {
            if (Head(ask, head, units) is not { } measure || head.View.Article.Places.FirstOrDefault(p => p.Name == place.Name) is not { } own) continue;
            var from = head.Range.Range;
            if (from.Length == 0 || !head.View.Article.Places.Any(p => p.Level == own.Level && p.Name != own.Name && StartsWith(head.View, from, p.Name, p.ShortName))) continue;
            for (var u = head.Unit + 1; u < head.View.Units.Count && head.View.Units[u].Paragraph == head.Range.Paragraph; u++)
            {
                var range = head.View.Units[u].Range;
                if (range.End - from.Start > LongestRow || FigureOf(head.View, range, place, measure) is null) continue;
                if (StartsWith(head.View, range, place.Name, place.ShortName)) return new Quote(head.View, new TextRange(from.Start, range.End - from.Start));
            }
        }
        return null;
    }

    private static bool StartsWith(ArticleView view, TextRange range, string name, string shortName) =>
        view.Folded.AsSpan(range.Start, range.Length) is var text && (text.StartsWith(name, StringComparison.Ordinal) || shortName.Length > 1 && text.StartsWith(shortName, StringComparison.Ordinal));

    // The class of the one figure of a part that speaks of what is asked; null where it does not, or has more.
    private static string? Head(Ask ask, ScoredUnit unit, IReadOnlyList<ScoredUnit> units)
    {
        if (unit.Focus < LeastFocus || unit.Own <= 0 || unit.Score < LeastShare * units[0].Score || unit.Year <= YearAgreement.OtherYear || unit.Range.Range.Length > Longest) return null;
        var asked = CellComposer.Measures(ask);
        return FigureFinder.Find(unit.View.Folded.AsSpan(unit.Range.Range.Start, unit.Range.Range.Length)).FindAll(f => f.Measure.Length > 0 && (asked.Count == 0 || asked.Contains(f.Measure))) is [var only] ? only.Measure : null;
    }

    // The rows beside the part that speaks of what is asked, in the measure of its figure.
    private static List<Row> InTurn(Ask ask, IReadOnlyList<PlaceRef> places, IReadOnlyList<ScoredUnit> units)
    {
        foreach (var head in units.Take(Looked))
        {
            if (Head(ask, head, units) is not { } measure || !places.Any(p => StartsWith(head.View, head.Range.Range, p.Name, p.ShortName))) continue;
            var rows = new List<Row>();
            foreach (var place in places)
                for (var u = Math.Max(0, head.Unit - MostParts); u <= Math.Min(head.View.Units.Count - 1, head.Unit + MostParts); u++)
                    if (head.View.Units[u] is var unit && unit.Paragraph == head.Range.Paragraph && StartsWith(head.View, unit.Range, place.Name, place.ShortName) && FigureOf(head.View, unit.Range, place, measure) is { } figure)
                    {
                        rows.Add(new Row(head.View, u, figure));
                        break;
                    }
            if (rows.Count == places.Count) return rows;
        }
        return [];
    }

    private static ComparedFigure? FigureOf(ArticleView view, TextRange range, PlaceRef place, string measure)
    {
        if (range.Length > Longest || FiguresInOne.Of(view, range, [place], [measure]) is not [var (_, cell)]) return null;
        var text = view.Folded.AsSpan(cell.Start, cell.Length);
        return FigureFinder.Find(text) is [var figure, ..] && FigureValue.Of(text, figure) is { } value ? new ComparedFigure(place.Name, text.ToString(), value) : null;
    }

    // Of the words beside the question word, the share that the first part must hold or count from around it; parts of one sentence before and after it;
    // units looked into; UTF-16 units from the first part to the asked one.
    private const float LeastFocus = 0.5f;
    private const int MostParts = 6;
    private const int Looked = 12;
    private const int LongestRow = 120;

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
