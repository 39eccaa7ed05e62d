namespace Wenzheng.Ingestion.Reading;

/// <summary>
/// 定宽折行: text set in lines of one width, where every line but a paragraph's last is full and may end anywhere, a full stop included.
/// A page may be set in one width, and each block of lines without a blank line between them in its own.
/// </summary>
internal sealed class Wrapping
{
    /// <summary>Fewer lines show no habit.</summary>
    private const int FewestLines = 6, FewestInBlock = 4;

    /// <summary>Narrower columns than this, or wider lines than that, are not seen in wrapped text.</summary>
    private const int Narrowest = 10, Widest = 100;

    /// <summary>White space before a paragraph's first line, in half widths.</summary>
    private const int ParagraphIndent = 4;

    private readonly IReadOnlyList<PageLine> lines;
    private readonly int[] widths;

    public Wrapping(IReadOnlyList<PageLine> lines)
    {
        this.lines = lines;
        widths = new int[lines.Count];
        var indented = lines.Count(l => l.Indent >= ParagraphIndent);
        HasIndents = indented > 0 && indented * 10 < lines.Count * 9;
        Array.Fill(widths, WidthOf(0, lines.Count, FewestLines, 3));
        var blocks = Blocks();
        foreach (var (from, to) in blocks)
            // The whole page as one block says no more than the page.
            if (to - from >= FewestInBlock && to - from < lines.Count && HasSentences(from, to) && WidthOf(from, to, FewestInBlock, 2) is > 0 and var width)
                Array.Fill(widths, width, from, to - from);
        for (var b = 1; b < blocks.Count; b++)
            Adopt(blocks[b], widths[blocks[b].From - 1]);
        for (var b = blocks.Count - 2; b >= 0; b--)
            Adopt(blocks[b], widths[blocks[b].To]);
    }

    private List<(int From, int To)> Blocks()
    {
        var blocks = new List<(int From, int To)>();
        for (int from = 0, to; from < lines.Count; from = to)
        {
            for (to = from + 1; to < lines.Count && lines[to].Gap == 0;)
                to++;
            blocks.Add((from, to));
        }
        return blocks;
    }

    /// <summary>A block too short to show a width has its neighbour's, where all its lines but the last are full under it.</summary>
    private void Adopt((int From, int To) block, int width)
    {
        if (width == 0 || widths[block.From] > 0 || block.To - block.From < 2 || !HasSentences(block.From, block.To))
            return;
        for (var i = block.From; i < block.To - 1; i++)
            if (!IsFull(i, width))
                return;
        Array.Fill(widths, width, block.From, block.To - block.From);
    }

    /// <summary>Whether an indent begins a paragraph: some lines have one and others not.</summary>
    public bool HasIndents { get; }

    public bool IsWrapped(int i) => widths[i] > 0;

    public bool IsFull(int i) => widths[i] > 0 && IsFull(i, widths[i]);

    /// <summary>Whether a full line, even one that ends a sentence, is followed by the same paragraph; also over the end of a column.</summary>
    public bool Continues(int i) => IsFull(i) && i + 1 < lines.Count && lines[i + 1].Indent < ParagraphIndent && (lines[i + 1].Gap == 0 || (HasIndents && BeginsColumn(i + 1)));

    /// <summary>A line that is neither full nor ends a sentence, and after which something new begins: no paragraph ends so.</summary>
    public bool IsHeadingLike(int i) =>
        !IsFull(i) && lines[i].Traits.End is LineEnd.Open && lines[i].Text[^1] is not (')' or '）')
        && (i + 1 == lines.Count || lines[i + 1].Gap > 0 || lines[i + 1].Indent >= ParagraphIndent);

    /// <summary>A short line by itself, not indented, between the end of a paragraph and the indented beginning of the next.</summary>
    public bool IsBetweenParagraphs(int i) =>
        HasIndents && IsWrapped(i) && !IsFull(i) && lines[i].Indent < ParagraphIndent && lines[i].Traits.End is LineEnd.Open && !(i > 0 && (IsFull(i - 1) || lines[i - 1].Traits.End is not LineEnd.Final))
        && i + 1 < lines.Count && lines[i + 1].Indent >= ParagraphIndent;

    /// <summary>A line of wrapped text that is a block by itself: no paragraph's last line, and none that is full.</summary>
    public bool IsApart(int i) =>
        IsWrapped(i) && !IsFull(i) && lines[i].Gap > 0 && (i + 1 == lines.Count || lines[i + 1].Gap > 0) && !(i > 0 && Continues(i - 1));

    /// <summary>A full line, with a line of the same block under it.</summary>
    private bool BeginsColumn(int i) => IsFull(i) && i + 1 < lines.Count && lines[i + 1].Gap == 0 && !lines[i].Traits.IsDivided;

    /// <summary>Closing marks hang over a line's end.</summary>
    private bool IsFull(int i, int width) => Length(i) * 10 >= width * 9 && Length(i) <= width + 3;

    /// <summary>Lines of a list are alike in length too, but hold no sentences.</summary>
    private bool HasSentences(int from, int to)
    {
        var marks = 0;
        for (var i = from; i < to; i++)
            marks += lines[i].Traits.Commas + lines[i].Traits.Stops;
        return marks * 3 >= to - from;
    }

    /// <summary>The width that one in <paramref name="share"/> lines, and of those that end no sentence, have; 0 for none.</summary>
    private int WidthOf(int from, int to, int fewest, int share)
    {
        Span<int> counts = stackalloc int[Widest + 2];
        var broken = 0;
        for (var i = from; i < to; i++)
        {
            if (Length(i) is < Narrowest or > Widest || lines[i].HashLevel > 0 || lines[i].Traits.End is LineEnd.Final)
                continue;
            broken++;
            counts[Length(i)]++;
        }
        var width = 0;
        for (var length = Narrowest; length <= Widest; length++)
            if (counts[length] + counts[length + 1] > counts[width] + counts[width + 1])
                width = length;
        var atWidth = width == 0 ? 0 : counts[width] + counts[width + 1];
        return to - from >= fewest && atWidth >= 3 && atWidth * share >= to - from && atWidth * share >= broken ? width + 1 : 0;
    }

    private int Length(int i) => lines[i].Text.Length + (lines[i].Indent == ParagraphIndent ? ParagraphIndent / 2 : 0);
}
