namespace Wenzheng.Ingestion.Reading;

/// <summary>版内重语: where a short line's text, or its pairs of characters, stand in the page's other lines.</summary>
internal sealed class PagePhrases(IReadOnlyList<PageLine> lines, LineKind[] kinds)
{
    /// <summary>A banner's words stand in its articles; more uses than this say no more.</summary>
    private const int MostUses = 3;

    /// <summary>A page longer than this has no banner worth looking for.</summary>
    private const int MostLines = 1500;

    private readonly Dictionary<int, int> uses = [];

    /// <summary>How many other lines hold the whole of this one, up to 3.</summary>
    public int UsesElsewhere(int index)
    {
        if (lines.Count > MostLines || lines[index].Text.Length < 4)
            return 0;
        if (uses.TryGetValue(index, out var known))
            return known;
        var text = lines[index].Text.Trim('—', '–', '-', '―', '─');
        var count = 0;
        for (var i = 0; i < lines.Count && count < MostUses; i++)
            if (i != index && lines[i].Text.Length > text.Length && lines[i].Text.Contains(text, StringComparison.Ordinal))
                count++;
        return uses[index] = count;
    }

    /// <summary>Share of the line's Han pairs that stand in the two body lines from <paramref name="below"/> on.</summary>
    public float SharedWithTextBelow(int index, int below)
    {
        float best = 0;
        var seen = 0;
        for (var i = below; i < lines.Count && seen < 2 && i < below + 6; i++)
        {
            if (kinds[i] != LineKind.Body)
                continue;
            seen++;
            best = Math.Max(best, Shared(lines[index].Text, lines[i].Text));
        }
        return best;
    }

    /// <summary>Share of the first text's Han pairs that stand in the second.</summary>
    public static float Shared(string text, string body)
    {
        int pairs = 0, found = 0;
        var head = body.AsSpan(0, Math.Min(body.Length, 600));
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (!char.IsLetterOrDigit(text[i]) || !char.IsLetterOrDigit(text[i + 1]))
                continue;
            pairs++;
            found += head.Contains(text.AsSpan(i, 2), StringComparison.Ordinal) ? 1 : 0;
        }
        return pairs == 0 ? 0 : (float)found / pairs;
    }
}
