using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Evidence;

/// <summary>表中之行: units of an article as cells divided by white space or bars.</summary>
internal static class TableLines
{
    // As the reading of pages takes lines for rows (Ingestion.Reading.TableRows).
    private const int FewestCells = 3;
    private const int FewestOfBroken = 2;
    private const int LongestCell = 24;

    // Wider ones are data, not print.
    private const int MostCells = 40;

    // Between cells in documents; in newspapers it is white space.
    private const char Bar = '|';

    /// <summary>The cells of a unit; null of one that is no line of a table.</summary>
    public static TableRow? Cells(ArticleView view, int unit, int fewest = FewestCells)
    {
        var range = view.Units[unit].Range;
        var text = view.Folded.AsSpan(range.Start, range.Length);
        if (text.IndexOfAny('。', ';') >= 0) return null;
        // A row may stand between bars too, as pages typed with them were once read.
        var isBarred = text.Contains(Bar);
        var cells = new List<TextRange>();
        for (int i = isBarred && text[0] == Bar ? 1 : 0, start; i < text.Length; i += isBarred ? 1 : 0)
        {
            while (i < text.Length && char.IsWhiteSpace(text[i])) i++;
            start = i;
            while (i < text.Length && (isBarred ? text[i] != Bar : !char.IsWhiteSpace(text[i]))) i++;
            var end = i;
            while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
            if (end - start > LongestCell || cells.Count == MostCells || isBarred && end == start && i < text.Length) return null;
            if (end > start) cells.Add(new TextRange(range.Start + start, end - start));
        }
        return cells.Count >= fewest ? new TableRow(range, cells) : null;
    }

    /// <summary>Whether a unit is a row with a cell left empty: nobody knows which.</summary>
    public static bool IsBroken(ArticleView view, int unit) =>
        Cells(view, unit, FewestOfBroken) is { } line && line.Cells.Any(c => TableFigure.Read(view.Folded.AsSpan(c.Start, c.Length)) is not null);

    /// <summary>Whether a unit is the rule under the names of the columns, as documents mark them: |---|:--:|.</summary>
    public static bool IsRule(ArticleView view, int unit)
    {
        var text = view.Folded.AsSpan(view.Units[unit].Range.Start, view.Units[unit].Range.Length);
        return text.Length > 2 && text[0] == Bar && text.IndexOfAnyExcept("|-: ") < 0;
    }
}

/// <summary>表行: one line of a table.</summary>
/// <param name="Range">The whole line.</param>
/// <param name="Cells">Its cells in order.</param>
public sealed record TableRow(TextRange Range, IReadOnlyList<TextRange> Cells);
