namespace Wenzheng.Ingestion.Reading;

/// <summary>
/// 标题同构: how much the headings of a page are built alike. Section headings of one article often are: parts of the same lengths,
/// the same characters at the same places.
/// </summary>
internal sealed class HeadingKinship(IReadOnlyList<PageLine> lines, IReadOnlyList<int> headings)
{
    /// <summary>Kinship up to this comes by chance.</summary>
    private const float Chance = 0.3f;

    /// <summary>From here on two headings are built alike.</summary>
    private const float Certain = 0.7f;

    /// <summary>From 0 to 1: how much the likest other heading is built like this one.</summary>
    public float Of(int heading)
    {
        var best = 0f;
        foreach (var other in headings)
            if (other != heading && lines[other].Text != lines[heading].Text)
                best = Math.Max(best, Between(lines[heading].Text, lines[other].Text));
        return OverChance(best);
    }

    /// <summary>A likeness over what comes by chance, 0 to 1.</summary>
    public static float OverChance(float likeness) => Math.Clamp((likeness - Chance) / (Certain - Chance), 0, 1);

    /// <summary>0 for nothing in common, 1 for the same text.</summary>
    public static float Between(string a, string b)
    {
        List<Range> left = Parts(a), right = Parts(b);
        if (left.Count == 0 || right.Count == 0)
            return 0;
        var sum = 0f;
        for (var p = 0; p < Math.Min(left.Count, right.Count); p++)
            sum += Alike(a.AsSpan(left[p]), b.AsSpan(right[p]), left.Count == 1 && right.Count == 1 ? 0.25f : 0.5f);
        return sum / Math.Max(left.Count, right.Count);
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

    /// <summary>Runs of letters between white space, commas, colons and quotes.</summary>
    private static List<Range> Parts(string text)
    {
        var parts = new List<Range>();
        var from = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var isPart = i < text.Length && char.IsLetterOrDigit(text[i]);
            if (isPart && from < 0)
                from = i;
            else if (!isPart && from >= 0)
            {
                parts.Add(from..i);
                from = -1;
            }
        }
        return parts;
    }
}
