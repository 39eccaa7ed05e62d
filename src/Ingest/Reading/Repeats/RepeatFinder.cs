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
        if (lines.Count < 2)
            return repeats;
        var owner = new Dictionary<uint, int>();
        var shared = new Dictionary<int, int>();
        for (var i = 0; i < lines.Count; i++)
        {
            var text = Letters(lines[i].Text);
            if (text.Length < Shortest)
                continue;
            shared.Clear();
            var sample = Sample(text);
            foreach (var hash in sample)
                if (owner.TryGetValue(hash, out var other) && other != i)
                    shared[other] = shared.GetValueOrDefault(other) + 1;
                else
                    owner[hash] = i;
            foreach (var (other, count) in shared.OrderByDescending(s => s.Value).ThenBy(s => s.Key).Take(1))
            {
                var otherText = Letters(lines[other].Text);
                var (shorter, longer) = text.Length <= otherText.Length ? (i, other) : (other, i);
                var size = shorter == i ? sample.Count : Sample(otherText).Count;
                if (count >= 3 && count >= size * weights.RepeatShare && SameFigures(Letters(lines[shorter].Text), Letters(lines[longer].Text)))
                    repeats.Add(new RepeatedText(shorter, longer, Math.Abs(text.Length - otherText.Length) * 20 <= text.Length));
            }
        }
        return repeats;
    }

    /// <summary>Rows of a table or a list differ in their figures; two prints of one text do not.</summary>
    private static bool SameFigures(string part, string whole) =>
        whole.Contains(part, StringComparison.Ordinal) || Figures(whole).Contains(Figures(part), StringComparison.Ordinal);

    /// <summary>The numbers of a text, each between spaces.</summary>
    private static string Figures(string text)
    {
        var figures = new System.Text.StringBuilder(" ");
        for (var i = 0; i < text.Length; i++)
            if (char.IsAsciiDigit(text[i]) || "一二三四五六七八九十百千万亿".Contains(text[i]))
                figures.Append(text[i]);
            else if (figures[^1] != ' ')
                figures.Append(' ');
        return figures.Append(figures[^1] == ' ' ? "" : " ").ToString();
    }

    private static string Letters(string text)
    {
        var letters = new char[text.Length];
        var count = 0;
        foreach (var c in text)
            if (char.IsLetterOrDigit(c))
                letters[count++] = c;
        return new string(letters, 0, count);
    }

    /// <summary>Hashes of the kept shingles, by a polynomial that rolls over the text.</summary>
    private static List<uint> Sample(string text)
    {
        const uint factor = 16777619;
        var kept = new List<uint>(text.Length / (int)Sampling + 4);
        uint hash = 0, outgoing = 1;
        for (var i = 0; i < Shingle; i++)
            outgoing *= factor;
        for (var i = 0; i < text.Length; i++)
        {
            hash = hash * factor + text[i] - (i >= Shingle ? outgoing * text[i - Shingle] : 0);
            var mixed = (hash ^ hash >> 15) * 2246822519u;
            mixed ^= mixed >> 13;
            if (i + 1 >= Shingle && mixed % Sampling == 0)
                kept.Add(mixed);
        }
        return kept;
    }
}
