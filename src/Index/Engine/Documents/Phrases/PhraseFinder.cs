namespace Wenzheng.Indexing.Engine.Documents.Phrases;

/// <summary>Finds the phrases that shorten a sample most: neighbours that stand together often are joined, round by round.</summary>
internal static class PhraseFinder
{
    private const int Rounds = 4;
    private const int AddedARound = 9_000;
    private const int LongestPhrase = 16;

    /// <summary>Uses in all texts below which a phrase takes more room in the table than it saves.</summary>
    private const double LeastUses = 12;

    /// <summary>Phrases with how often the sample uses each; every unit of the texts is among them.</summary>
    public static List<(string Phrase, long Uses)> Find(TextSample sample, IReadOnlyList<char> units)
    {
        var phrases = units.Select(u => u.ToString()).ToList();
        var least = Math.Max(4, LeastUses / sample.Scale);
        for (var round = 0; round < Rounds; round++)
        {
            var known = phrases.ToHashSet(StringComparer.Ordinal);
            foreach (var (text, _) in Neighbours(sample, phrases, least)
                .OrderByDescending(p => p.Uses).ThenBy(p => p.Text, StringComparer.Ordinal).Take(AddedARound))
                if (known.Add(text))
                    phrases.Add(text);
        }
        var uses = new long[phrases.Count];
        Walk(sample, phrases, (_, phrase) => uses[phrase]++);
        var kept = new List<(string, long)>();
        for (var i = 0; i < phrases.Count; i++)
            if (i < units.Count || uses[i] >= least)
                kept.Add((phrases[i], Math.Max(1, uses[i])));
        return kept;
    }

    /// <summary>Phrases that stand together often enough, joined, with how often they do.</summary>
    private static List<(string Text, int Uses)> Neighbours(TextSample sample, List<string> phrases, double least)
    {
        // Sorting half a million numbers is faster than counting them in a table that fits no cache.
        var pairs = new List<long>();
        Walk(sample, phrases, (before, phrase) =>
        {
            if (before >= 0 && phrases[before].Length + phrases[phrase].Length <= LongestPhrase)
                pairs.Add(((long)before << 32) | (uint)phrase);
        });
        pairs.Sort();
        var found = new List<(string Text, int Uses)>();
        for (var (from, to) = (0, 0); from < pairs.Count; from = to)
        {
            while (to < pairs.Count && pairs[to] == pairs[from])
                to++;
            if (to - from >= least)
                found.Add((phrases[(int)(pairs[from] >> 32)] + phrases[(int)pairs[from]], to - from));
        }
        return found;
    }

    private static void Walk(TextSample sample, List<string> phrases, Action<int, int> visit)
    {
        var trie = new PhraseTrie(phrases);
        foreach (var text in sample.Texts)
        {
            var before = -1;
            for (var rest = text.AsSpan(); rest.Length > 0;)
            {
                var phrase = trie.Longest(rest, out var length);
                visit(before, phrase);
                before = phrase;
                rest = rest[length..];
            }
        }
    }
}
