namespace Wenzheng.Ingestion.Files.Layout;

/// <summary>
/// 版面成行: blocks of printed lines → text with one line per paragraph. A line goes on with the next one when it fills its column
/// and the next one is not indented; larger type makes a heading.
/// </summary>
internal sealed class LayoutText
{
    // Headlines are set in type half as large again or more; a scan's lines vary by a fifth.
    private const double HeadingSize = 1.35;

    // Set solid, headlines have one or two lines; a block of large type that is longer is a lead paragraph.
    private const int LongestHeading = 60;

    private readonly TextLines lines = new();

    /// <summary>Writes a page.</summary>
    public void AddPage(IReadOnlyList<LayoutBlock> blocks)
    {
        var filled = blocks.Select(b => new LayoutBlock([.. b.Lines.Where(l => !l.IsBlank)])).Where(b => b.Lines.Count > 0).ToList();
        if (filled.Count == 0)
            return;
        var body = BodyHeight(filled);
        foreach (var block in ColumnOrder.Sort(filled))
            AddBlock(block, body);
    }

    public override string ToString() => lines.ToString();

    /// <summary>The size of type that most characters are set in.</summary>
    private static double BodyHeight(List<LayoutBlock> blocks)
    {
        var sizes = blocks.SelectMany(b => b.Lines).Select(l => (l.Height, l.Text.Length)).OrderBy(l => l.Height).ToList();
        var half = sizes.Sum(s => (long)s.Length) / 2;
        foreach (var (height, length) in sizes)
            if ((half -= length) < 0)
                return height;
        return sizes[^1].Height;
    }

    private void AddBlock(LayoutBlock block, double body)
    {
        for (var i = 0; i < block.Lines.Count;)
        {
            var isLarge = block.Lines[i].Height > body * HeadingSize;
            var text = block.Lines[i].Text.Trim();
            var end = i + 1;
            while (end < block.Lines.Count && (isLarge ? IsSameSize(block.Lines[i], block.Lines[end]) : Continues(block, end, body)))
                text = Join(text, block.Lines[end++].Text.Trim(), isLarge ? "\n" : "");
            if (isLarge && text.Length <= LongestHeading)
                lines.AddHeading(1, text);
            else
                lines.Add(text.Replace('\n', ' '));
            i = end;
        }
    }

    private static bool IsSameSize(LayoutLine a, LayoutLine b) => Math.Abs(a.Height - b.Height) < 0.15 * a.Height;

    // Chinese paragraphs are indented by two characters and their last line seldom fills the column.
    private static bool Continues(LayoutBlock block, int next, double body)
    {
        var line = block.Lines[next];
        return line.Height <= body * HeadingSize
            && line.Left < block.Left + body
            && block.Lines[next - 1].Right > block.Right - (1.5 * body)
            && line.Top - block.Lines[next - 1].Bottom < 1.5 * body;
    }

    private static string Join(string text, string next, string divider) =>
        divider.Length > 0 ? text + divider + next
        : text.Length > 0 && next.Length > 0 && (TextSpaces.IsWide(text[^1]) || TextSpaces.IsWide(next[0])) ? text + next
        : text + " " + next;
}
