namespace Wenzheng.Ingestion.Files.Layout;

/// <summary>
/// 栏序: the blocks of a page in reading order. The page is cut where a white gap runs down it, else into bands where one runs
/// across it, and so on in each part: left before right, above before below.
/// </summary>
internal static class ColumnOrder
{
    // Pages have hundreds of blocks; each cut takes off at least one.
    private const int MaxCuts = 200;

    public static List<LayoutBlock> Sort(IReadOnlyList<LayoutBlock> blocks)
    {
        var ordered = new List<LayoutBlock>(blocks.Count);
        Cut([.. blocks], 0, ordered);
        return ordered;
    }

    private static void Cut(List<LayoutBlock> blocks, int depth, List<LayoutBlock> ordered)
    {
        if (blocks.Count <= 1 || depth > MaxCuts)
        {
            ordered.AddRange(blocks.OrderBy(b => b.Top).ThenBy(b => b.Left));
            return;
        }
        var columns = Split(blocks, b => b.Left, b => b.Right);
        var parts = columns.Count > 1 ? columns : Bands(Split(blocks, b => b.Top, b => b.Bottom));
        if (parts.Count == 1)
            ordered.AddRange(blocks.OrderBy(b => b.Top).ThenBy(b => b.Left));
        else
            foreach (var part in parts)
                Cut(part, depth + 1, ordered);
    }

    // Rows that together fall into columns belong together: gaps between paragraphs of two columns may stand at one height.
    private static List<List<LayoutBlock>> Bands(List<List<LayoutBlock>> rows)
    {
        var bands = new List<List<LayoutBlock>>();
        foreach (var row in rows)
        {
            if (bands.Count > 0 && Split([.. bands[^1], .. row], b => b.Left, b => b.Right).Count > 1)
                bands[^1].AddRange(row);
            else
                bands.Add(row);
        }
        return bands;
    }

    private static List<List<LayoutBlock>> Split(List<LayoutBlock> blocks, Func<LayoutBlock, double> from, Func<LayoutBlock, double> to)
    {
        var parts = new List<List<LayoutBlock>>();
        var end = double.NegativeInfinity;
        foreach (var block in blocks.OrderBy(from).ThenBy(b => b.Top).ThenBy(b => b.Left))
        {
            if (parts.Count == 0 || from(block) >= end)
                parts.Add([]);
            parts[^1].Add(block);
            end = Math.Max(end, to(block));
        }
        return parts;
    }
}
