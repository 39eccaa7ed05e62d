namespace Wenzheng.Ingestion.Reading;

/// <summary>引号括号: what is left open near the end of a text, and closed without an opening near its start.</summary>
/// <param name="Unclosed">Kind of the innermost bracket left open, see <see cref="Glyphs.PairOf"/>; -1 for none.</param>
/// <param name="Unopened">Kind of the first bracket closed without being opened; -1 for none.</param>
internal readonly record struct Brackets(int Unclosed, int Unopened)
{
    /// <summary>OCR loses single marks often, so that one far away from the break says nothing about the break.</summary>
    private const int Reach = 160;
    private const int MaxDepth = 16;

    public static Brackets Of(ReadOnlySpan<char> text)
    {
        var head = text[..Math.Min(Reach, text.Length)];
        var tail = text[Math.Max(0, text.Length - Reach)..];
        return new Brackets(LeftOpen(tail), ClosedFirst(head));
    }

    private static int LeftOpen(ReadOnlySpan<char> text)
    {
        Span<int> stack = stackalloc int[MaxDepth];
        var depth = 0;
        foreach (var c in text)
        {
            if (Glyphs.IsOpener(c))
            {
                if (depth < MaxDepth)
                    stack[depth++] = Glyphs.PairOf(c);
            }
            else if (Glyphs.IsCloser(c))
            {
                var kind = Glyphs.PairOf(c);
                var match = depth - 1;
                while (match >= 0 && stack[match] != kind)
                    match--;
                if (match >= 0)
                    depth = match;
            }
        }
        return depth > 0 ? stack[depth - 1] : -1;
    }

    private static int ClosedFirst(ReadOnlySpan<char> text)
    {
        Span<int> open = stackalloc int[MaxDepth];
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (Glyphs.IsOpener(c))
                open[Glyphs.PairOf(c)]++;
            else if (Glyphs.IsCloser(c) && !IsListMark(text, i) && --open[Glyphs.PairOf(c)] < 0)
                return Glyphs.PairOf(c);
        }
        return -1;
    }

    /// <summary>"1)" and "一）" at the start number a list; they close nothing.</summary>
    private static bool IsListMark(ReadOnlySpan<char> text, int at)
    {
        if (at is 0 or > 3 || text[at] is not (')' or '）'))
            return false;
        foreach (var c in text[..at])
            if (!char.IsAsciiLetterOrDigit(c) && !"一二三四五六七八九十".Contains(c))
                return false;
        return true;
    }
}
