namespace Wenzheng.Ingestion.Reading;

/// <summary>
/// 查重: finds long lines printed twice, also where the second print is only a part of the first or was read a little differently.
/// A sample of each line's shingles is compared, so that the cost grows with the page and not with its square.
/// </summary>
internal sealed class RepeatFinder(ReadingWeights weights)
{
    /// <summary>Shorter lines may stand twice on a page with good reason.</summary>
    private const int Shortest = 24;
    private const int Shingle = 8;
    /// <summary>One shingle in this many is kept; which ones depends on their text alone, so both prints keep the same.</summary>
    private const uint Sampling = 4;

    public List<RepeatedText> Find(IReadOnlyList<PageLine> lines)
    {
        var repeats = new List<RepeatedText>();
        var owner = new Dictionary<uint, int>();
        var shared = new Dictionary<int, int>();
        for (var i = 0; i < lines.Count; i++)
        {
            var text = Letters(lines[i].Text);
            if (text.Length < Shortest)
                continue;
            shared.Clear();
            var sampled = 0;
            foreach (var hash in Sample(text))
            {
                sampled++;
                if (owner.TryGetValue(hash, out var other) && other != i)
                    shared[other] = shared.GetValueOrDefault(other) + 1;
                else
                    owner[hash] = i;
            }
            foreach (var (other, count) in shared.OrderByDescending(s => s.Value).ThenBy(s => s.Key).Take(1))
            {
                var otherText = Letters(lines[other].Text);
                var (shorter, longer) = text.Length <= otherText.Length ? (i, other) : (other, i);
                var size = shorter == i ? sampled : Sample(otherText).Count();
                if (count >= 3 && count >= size * weights.RepeatShare)
                    repeats.Add(new RepeatedText(shorter, longer, Math.Abs(text.Length - otherText.Length) * 20 <= text.Length));
            }
        }
        return repeats;
    }

    private static string Letters(string text) => string.Create(text.Count(char.IsLetterOrDigit), text, (span, t) =>
    {
        var at = 0;
        foreach (var c in t)
            if (char.IsLetterOrDigit(c))
                span[at++] = c;
    });

    private static IEnumerable<uint> Sample(string text)
    {
        for (var i = 0; i + Shingle <= text.Length; i++)
        {
            var hash = 2166136261u;
            for (var k = i; k < i + Shingle; k++)
                hash = (hash ^ text[k]) * 16777619u;
            hash ^= hash >> 15;
            if (hash % Sampling == 0)
                yield return hash;
        }
    }
}
