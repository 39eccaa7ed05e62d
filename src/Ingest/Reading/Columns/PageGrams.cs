namespace Wenzheng.Ingestion.Reading;

/// <summary>
/// 版内用语: runs of 3 and 4 characters that the page prints somewhere inside a line. A run that crosses a break and is printed whole
/// elsewhere says that the two ends belong together; newspapers repeat their subject's words.
/// </summary>
internal sealed class PageGrams(IReadOnlyList<PageLine> lines)
{
    /// <summary>So many questions are answered by looking through the lines; for more it pays to gather the runs first.</summary>
    private const int FewQuestions = 48;

    private HashSet<ulong>? grams;
    private int questions;

    /// <summary>Characters on both sides of a break that are printed as one run elsewhere: 0, 3, 4, 5 or 6.</summary>
    public int Crossing(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        if (before.Length < 2 || after.Length < 2)
            return 0;
        Span<char> ends = stackalloc char[6];
        var left = before[Math.Max(0, before.Length - 3)..];
        var right = after[..Math.Min(3, after.Length)];
        left.CopyTo(ends);
        right.CopyTo(ends[left.Length..]);
        var at = left.Length;
        ReadOnlySpan<char> run = ends[..(at + right.Length)];
        bool leans = Has(run.Slice(at - 2, 3)), starts = Has(run.Slice(at - 1, 3));
        if (!leans || !starts || !Has(run.Slice(at - 2, 4)))
            return leans || starts ? 3 : 0;
        return 4 + (at > 2 && Has(run.Slice(at - 3, 4)) ? 1 : 0) + (right.Length > 2 && Has(run.Slice(at - 1, 4)) ? 1 : 0);
    }

    private bool Has(ReadOnlySpan<char> run)
    {
        foreach (var c in run)
            if (!IsPart(c))
                return false;
        if (grams is null && questions++ < FewQuestions)
        {
            foreach (var line in lines)
                if (line.Text.AsSpan().IndexOf(run) >= 0)
                    return true;
            return false;
        }
        ulong key = 0;
        foreach (var c in run)
            key = key << 16 | c;
        return (grams ??= Gather()).Contains(key);
    }

    private HashSet<ulong> Gather()
    {
        var gathered = new HashSet<ulong>();
        foreach (var line in lines)
        {
            ulong run = 0;
            var length = 0;
            foreach (var c in line.Text)
            {
                if (!IsPart(c))
                {
                    length = 0;
                    continue;
                }
                run = run << 16 | c;
                length++;
                if (length >= 3)
                    gathered.Add(run & 0xFFFF_FFFF_FFFF);
                if (length >= 4)
                    gathered.Add(run);
            }
        }
        return gathered;
    }

    private static bool IsPart(char c) => Glyphs.IsWordPart(c) || Glyphs.IsOpener(c) || Glyphs.IsCloser(c);
}
