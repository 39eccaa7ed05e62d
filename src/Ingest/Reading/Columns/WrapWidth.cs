namespace Wenzheng.Ingestion.Reading;

/// <summary>
/// 定宽折行: pages set in lines of one width, where every line but a paragraph's last is full and may end anywhere, a full stop included.
/// </summary>
/// <param name="Width">Characters in a full line; 0 when the page is not wrapped.</param>
/// <param name="HasIndents">Whether some lines are indented and others not, so that an indent begins a paragraph.</param>
internal readonly record struct WrapWidth(int Width, bool HasIndents)
{
    /// <summary>Fewer lines show no habit.</summary>
    private const int FewestLines = 6;

    /// <summary>Narrower columns than this, or wider lines than that, are not seen in wrapped text.</summary>
    private const int Narrowest = 10, Widest = 100;

    public static WrapWidth Of(IReadOnlyList<PageLine> lines)
    {
        Span<int> counts = stackalloc int[Widest + 2];
        int indented = 0, broken = 0;
        foreach (var line in lines)
        {
            indented += line.Indent >= 4 ? 1 : 0;
            if (line.Text.Length is < Narrowest or > Widest || line.HashLevel > 0 || line.Traits.End is LineEnd.Final)
                continue;
            broken++;
            counts[line.Text.Length]++;
        }
        var hasIndents = indented > 0 && indented * 10 < lines.Count * 9;
        var width = 0;
        for (var length = Narrowest; length <= Widest; length++)
            if (counts[length] + counts[length + 1] > counts[width] + counts[width + 1])
                width = length;
        var atWidth = width == 0 ? 0 : counts[width] + counts[width + 1];
        return new WrapWidth(lines.Count >= FewestLines && atWidth >= 3 && atWidth * 3 >= lines.Count && atWidth * 3 >= broken ? width + 1 : 0, hasIndents);
    }

    public bool IsFull(PageLine line) => Width > 0 && line.Text.Length * 10 >= Width * 9 && line.Text.Length <= Width + 2;

    /// <summary>Whether a full line that ends a sentence is followed by the same paragraph.</summary>
    public bool Continues(PageLine line, PageLine next) => IsFull(line) && next.Gap == 0 && next.Indent < 4;
}
