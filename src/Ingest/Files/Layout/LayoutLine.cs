namespace Wenzheng.Ingestion.Files.Layout;

/// <summary>版面行: one line of print with its box, in points or pixels from the page's upper left corner.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Left">Left edge.</param>
/// <param name="Top">Upper edge.</param>
/// <param name="Right">Right edge.</param>
/// <param name="Bottom">Lower edge.</param>
internal sealed record LayoutLine(string Text, double Left, double Top, double Right, double Bottom)
{
    /// <summary>About the size of its type.</summary>
    public double Height => Bottom - Top;

    public bool IsBlank => string.IsNullOrWhiteSpace(Text);
}

/// <summary>版面块: lines set below each other in one column.</summary>
internal sealed record LayoutBlock(IReadOnlyList<LayoutLine> Lines)
{
    public double Left => Lines.Min(l => l.Left);

    public double Right => Lines.Max(l => l.Right);

    public double Top => Lines.Min(l => l.Top);

    public double Bottom => Lines.Max(l => l.Bottom);
}
