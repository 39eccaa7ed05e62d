namespace Wenzheng.Ingestion.Reading;

/// <summary>
/// 版内用语: runs of 3 and 4 characters that the page prints somewhere inside a line. A run that crosses a break and is printed whole
/// elsewhere says that the two ends belong together; newspapers repeat their subject's words.
/// </summary>
internal sealed class PageGrams
{
    private readonly HashSet<ulong> grams;

    private PageGrams(HashSet<ulong> grams) => this.grams = grams;

    public static PageGrams Of(IReadOnlyList<PageLine> lines)
    {
        var grams = new HashSet<ulong>();
        foreach (var line in lines)
        {
            ulong run = 0;
            var length = 0;
            foreach (var c in line.Text)
            {
                if (!Glyphs.IsWordPart(c) && !Glyphs.IsOpener(c) && !Glyphs.IsCloser(c))
                {
                    length = 0;
                    continue;
                }
                run = run << 16 | c;
                length++;
                if (length >= 3)
                    grams.Add(run & 0xFFFF_FFFF_FFFF);
                if (length >= 4)
                    grams.Add(run);
            }
        }
        return new PageGrams(grams);
    }

    /// <summary>Characters on both sides of a break that are printed as one run elsewhere: 0, 3, 4, 5 or 6.</summary>
    public int Crossing(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        if (before.Length < 2 || after.Length < 2)
            return 0;
        var a3 = before.Length > 2 ? before[^3] : '\0';
        var (a2, a1, b1, b2) = (before[^2], before[^1], after[0], after[1]);
        var b3 = after.Length > 2 ? after[2] : '\0';
        bool left = Has(a2, a1, b1), right = Has(a1, b1, b2);
        if (!left || !right || !Has(a2, a1, b1, b2))
            return left || right ? 3 : 0;
        return 4 + (a3 != 0 && Has(a3, a2, a1, b1) ? 1 : 0) + (b3 != 0 && Has(a1, b1, b2, b3) ? 1 : 0);
    }

    private bool Has(char a, char b, char c) => grams.Contains((ulong)a << 32 | (ulong)b << 16 | c);

    private bool Has(char a, char b, char c, char d) => grams.Contains((ulong)a << 48 | (ulong)b << 32 | (ulong)c << 16 | d);
}
