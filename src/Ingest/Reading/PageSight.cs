namespace Wenzheng.Ingestion.Reading;

/// <summary>版面所见: what is known of a page's lines before they are laid into articles.</summary>
/// <param name="Lines">Lines of the page, in the order in which they are read.</param>
/// <param name="Kinds">What each line is.</param>
/// <param name="Fit">How two lines read across a break.</param>
/// <param name="Topics">What lines speak of.</param>
/// <param name="Breaks">Joins between lines.</param>
internal sealed record PageSight(List<PageLine> Lines, LineKind[] Kinds, BreakFit Fit, PageTopics Topics, List<ColumnBreak> Breaks);
