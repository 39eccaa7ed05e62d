namespace Wenzheng.Ingestion.Reading;

/// <summary>
/// 标题同构: how much the headings of a page are built alike. Section headings of one article often are: parts of the same lengths,
/// the same characters at the same places.
/// </summary>
internal sealed class HeadingKinship(IReadOnlyList<PageLine> lines, int[] headings)
{
    /// <summary>Headings before and after one that it is held beside: more than a page has.</summary>
    private const int Reach = 200;

    /// <summary>Parts of a heading that are compared.</summary>
    private const int MostParts = 32;

    /// <summary>Kinship up to this comes by chance.</summary>
    private const float Chance = 0.3f;

    /// <summary>From here on two headings are built alike.</summary>
    private const float Certain = 0.7f;

    /// <summary>From 0 to 1: how much the likest other heading is built like this one.</summary>
    public float Of(int heading)
    {
        var best = 0f;
        var at = Array.BinarySearch(headings, heading);
        at = at < 0 ? ~at : at;
        foreach (var other in headings.AsSpan(Math.Max(0, at - Reach)..Math.Min(headings.Length, at + Reach + 1)))
            if (other != heading && lines[other].Text != lines[heading].Text)
                best = Math.Max(best, Between(lines[heading].Text, lines[other].Text));
        return OverChance(best);
    }

    /// <summary>A likeness over what comes by chance, 0 to 1.</summary>
    public static float OverChance(float likeness) => Math.Clamp((likeness - Chance) / (Certain - Chance), 0, 1);

    /// <summary>0 for nothing in common, 1 for the same text.</summary>
    public static float Between(string a, string b)
    {
        Span<Range> left = stackalloc Range[MostParts], right = stackalloc Range[MostParts];
        left = left[..Parts(a, left)];
        right = right[..Parts(b, right)];
        if (left.Length == 0 || right.Length == 0)
            return 0;
        var sum = 0f;
        for (var p = 0; p < Math.Min(left.Length, right.Length); p++)
            sum += Alike(a.AsSpan(left[p]), b.AsSpan(right[p]), left.Length == 1 && right.Length == 1 ? 0.25f : 0.5f);
        return sum / Math.Max(left.Length, right.Length);
    }

    /// <param name="a">A part of one heading.</param>
    /// <param name="b">The part at the same place of the other.</param>
    /// <param name="length">What equal lengths are worth; the characters in common are worth the rest.</param>
    private static float Alike(ReadOnlySpan<char> a, ReadOnlySpan<char> b, float length)
    {
        int head = 0, tail = 0;
        var shorter = Math.Min(a.Length, b.Length);
        while (head < shorter && a[head] == b[head])
            head++;
        while (tail < shorter - head && a[^(tail + 1)] == b[^(tail + 1)])
            tail++;
        var common = head + tail;
        if (a.Length == b.Length)
        {
            common = 0;
            for (var i = 0; i < a.Length; i++)
                common += a[i] == b[i] ? 1 : 0;
        }
        return (a.Length == b.Length ? length : 0) + (1 - length) * common / Math.Max(a.Length, b.Length);
    }

    /// <summary>Runs of letters between white space, commas, colons and quotes; returns how many there are.</summary>
    private static int Parts(string text, Span<Range> parts)
    {
        var (from, count) = (-1, 0);
        for (var i = 0; i <= text.Length && count < parts.Length; i++)
        {
            var isPart = i < text.Length && char.IsLetterOrDigit(text[i]);
            if (isPart && from < 0)
                from = i;
            else if (!isPart && from >= 0)
            {
                parts[count++] = from..i;
                from = -1;
            }
        }
        return count;
    }
}
