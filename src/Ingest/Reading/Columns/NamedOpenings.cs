namespace Wenzheng.Ingestion.Reading;

/// <summary>
/// 点题开头: lines that open with a name or phrase of a headline above them. Where columns cross, an article's first line may stand far under its
/// headline; it goes on with nothing that was printed over that headline.
/// </summary>
internal sealed class NamedOpenings
{
    /// <summary>Characters of a line in which it says what it tells of.</summary>
    private const int Reach = 24;

    /// <summary>Shorter runs are in common by chance.</summary>
    private const int ShortestRun = 3;

    /// <summary>Lines between a headline and its text that are looked at.</summary>
    private const int LinesBelow = 12;

    private readonly IReadOnlyList<PageLine> lines;
    private readonly int[] heads;
    private readonly string[] runs;

    public NamedOpenings(IReadOnlyList<PageLine> lines, LineKind[] kinds)
    {
        this.lines = lines;
        (heads, runs) = (new int[lines.Count], new string[lines.Count]);
        for (var j = 0; j < lines.Count; j++)
        {
            (heads[j], runs[j]) = (-1, "");
            if (kinds[j] != LineKind.Body)
                continue;
            for (var h = j - 1; h >= Math.Max(0, j - LinesBelow); h--)
                if (kinds[h] == LineKind.Head && Common(lines[h].Text, lines[j].Text) is var run && run.Length > runs[j].Length)
                    (heads[j], runs[j]) = (h, run);
        }
    }

    /// <summary>Whether line j opens with words of a headline between it and line i, of which line i does not speak.</summary>
    public bool Opens(int i, int j) => heads[j] > i && !lines[i].Text.Contains(runs[j], StringComparison.Ordinal);

    /// <summary>The line of a headline whose words the line opens with; -1 for none.</summary>
    public int HeadOf(int line) => heads[line];

    /// <summary>Those words; empty for none.</summary>
    public string RunOf(int line) => runs[line];

    /// <summary>The longest run of Han characters of the headline that stands at a line's beginning; empty for none.</summary>
    private static string Common(string head, string text)
    {
        var longest = "";
        for (var at = 0; at + ShortestRun <= Math.Min(Reach, text.Length); at++)
        {
            var length = 0;
            while (at + length < text.Length && Glyphs.IsHan(text[at + length]) && length < head.Length && head.Contains(text.AsSpan(at, length + 1), StringComparison.Ordinal))
                length++;
            if (length >= ShortestRun && length > longest.Length)
                longest = text.Substring(at, length);
        }
        return longest;
    }
}
