using Wenzheng.Indexing.Engine.Codes;

namespace Wenzheng.Indexing.Engine.Documents.Phrases;

/// <summary>Finds the phrases that shorten a sample most: neighbours that stand together often are joined, round by round.</summary>
internal sealed class PhraseFinder
{
    private const int Rounds = 4;
    private const int AddedARound = 9_000;
    private const int LongestPhrase = 16;

    /// <summary>Uses in all texts below which a phrase takes more room in the table than it saves.</summary>
    private const double LeastUses = 12;

    /// <summary>Stands between the phrases of two texts.</summary>
    private const int Border = -1;

    private readonly TextSample sample;
    private readonly double least;
    private readonly List<string> phrases = [];
    private readonly PhraseTrie trie = new();
    private readonly List<int> cut = [];

    private PhraseFinder(TextSample sample, IReadOnlyList<char> units)
    {
        this.sample = sample;
        least = Math.Max(4, LeastUses / sample.Scale);
        foreach (var unit in units)
            Add(unit.ToString());
    }

    /// <summary>Phrases with how often the sample uses each; every unit of the texts is among them.</summary>
    public static List<(string Phrase, long Uses)> Find(TextSample sample, IReadOnlyList<char> units)
    {
        var finder = new PhraseFinder(sample, units);
        for (var round = 0; round < Rounds; round++)
            finder.Join();
        return finder.Kept(units.Count);
    }

    private void Join()
    {
        Cut();
        foreach (var (text, _) in Neighbours().OrderByDescending(p => p.Uses).ThenBy(p => p.Text, StringComparer.Ordinal).Take(AddedARound))
            Add(text);
    }

    private List<(string, long)> Kept(int units)
    {
        Cut();
        var uses = new long[phrases.Count];
        foreach (var phrase in cut)
            if (phrase != Border)
                uses[phrase]++;
        var kept = new List<(string, long)>();
        for (var i = 0; i < phrases.Count; i++)
            if (i < units || uses[i] >= least)
                kept.Add((phrases[i], Math.Max(1, uses[i])));
        return kept;
    }

    /// <summary>Phrases that stand together often enough, joined, with how often they do.</summary>
    private List<(string Text, int Uses)> Neighbours()
    {
        // Sorting half a million numbers is faster than counting them in a table that fits no cache.
        var pairs = new ulong[cut.Count];
        var count = 0;
        for (var i = 1; i < cut.Count; i++)
            if (cut[i - 1] != Border && cut[i] != Border && phrases[cut[i - 1]].Length + phrases[cut[i]].Length <= LongestPhrase)
                pairs[count++] = ((ulong)cut[i - 1] * (ulong)phrases.Count) + (ulong)cut[i];
        var sorted = RadixSort.Sort(pairs.AsSpan(0, count), (ulong)phrases.Count * (ulong)phrases.Count);
        var found = new List<(string Text, int Uses)>();
        for (var (from, to) = (0, 0); from < count; from = to)
        {
            while (to < count && sorted[to] == sorted[from])
                to++;
            if (to - from >= least)
                found.Add((phrases[(int)(sorted[from] / (ulong)phrases.Count)] + phrases[(int)(sorted[from] % (ulong)phrases.Count)], to - from));
        }
        return found;
    }

    private void Add(string text)
    {
        if (trie.TryAdd(text))
            phrases.Add(text);
    }

    // Cuts the sample into the phrases known so far.
    private void Cut()
    {
        cut.Clear();
        foreach (var text in sample.Texts)
        {
            for (var rest = text.AsSpan(); rest.Length > 0;)
            {
                cut.Add(trie.Longest(rest, out var length));
                rest = rest[length..];
            }
            cut.Add(Border);
        }
    }
}
