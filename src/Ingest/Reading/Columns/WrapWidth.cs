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

    public static WrapWidth Of(IReadOnlyList<PageLine> lines)
    {
        int longest = 0, indented = 0;
        foreach (var line in lines)
        {
            longest = Math.Max(longest, line.Text.Length);
            indented += line.Indent >= 4 ? 1 : 0;
        }
        var hasIndents = indented > 0 && indented * 10 < lines.Count * 9;
        if (lines.Count < FewestLines || longest is < 12 or > 120)
            return new WrapWidth(0, hasIndents);
        int full = 0, close = 0;
        foreach (var line in lines)
            if (line.Text.Length * 10 >= longest * 9)
            {
                full++;
                close += line.Traits.End is LineEnd.Open or LineEnd.Comma ? 1 : 0;
            }
        return new WrapWidth(full * 2 >= lines.Count && close * 2 >= full ? longest : 0, hasIndents);
    }

    public bool IsFull(PageLine line) => Width > 0 && line.Text.Length * 10 >= Width * 9;

    /// <summary>Whether a full line that ends a sentence is followed by the same paragraph.</summary>
    public bool Continues(PageLine line, PageLine next) => IsFull(line) && next.Gap == 0 && next.Indent < 4;
}
