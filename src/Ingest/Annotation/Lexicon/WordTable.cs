using System.Buffers;

namespace Wenzheng.Ingestion.Annotation.Lexicon;

/// <summary>词表: a small closed set of words, looked up at a position of a text, longest first.</summary>
internal sealed class WordTable
{
    private readonly CharacterLookup byFirst;
    private readonly CharacterLookup byLast;

    /// <param name="words">The words, separated by white space.</param>
    public WordTable(string words)
    {
        var all = words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Distinct().OrderByDescending(w => w.Length).ToArray();
        byFirst = new CharacterLookup(all.GroupBy(w => w[0]));
        byLast = new CharacterLookup(all.GroupBy(w => w[^1]));
        LastCharacters = SearchValues.Create([.. all.Select(w => w[^1])]);
        FirstCharacters = SearchValues.Create([.. all.Select(w => w[0])]);
    }

    /// <summary>The characters with which a word may end.</summary>
    public SearchValues<char> LastCharacters { get; }

    /// <summary>The characters with which a word may begin.</summary>
    public SearchValues<char> FirstCharacters { get; }

    /// <summary>Length of the longest word that begins at the position; 0 when none does.</summary>
    public int LengthAt(ReadOnlySpan<char> text, int index)
    {
        if ((uint)index >= (uint)text.Length)
            return 0;
        foreach (var word in byFirst[text[index]])
            if (text[index..].StartsWith(word, StringComparison.Ordinal))
                return word.Length;
        return 0;
    }

    /// <summary>Length of the longest word that ends before the position; 0 when none does.</summary>
    public int LengthBefore(ReadOnlySpan<char> text, int end)
    {
        if (end <= 0 || end > text.Length)
            return 0;
        foreach (var word in byLast[text[end - 1]])
            if (text[..end].EndsWith(word, StringComparison.Ordinal))
                return word.Length;
        return 0;
    }

    /// <summary>Whether any word stands inside [start, end).</summary>
    public bool StandsIn(ReadOnlySpan<char> text, int start, int end)
    {
        for (var i = start; i < end; i++)
            if (LengthAt(text[..end], i) > 0)
                return true;
        return false;
    }

    /// <summary>Words by a character: two array reads, for this is asked at every character of every text.</summary>
    private sealed class CharacterLookup
    {
        private readonly ushort[] slots = new ushort[char.MaxValue + 1];
        private readonly string[][] lists;

        public CharacterLookup(IEnumerable<IGrouping<char, string>> groups)
        {
            var all = new List<string[]> { Array.Empty<string>() };
            foreach (var group in groups)
            {
                slots[group.Key] = (ushort)all.Count;
                all.Add([.. group]);
            }
            lists = [.. all];
        }

        public string[] this[char c] => lists[slots[c]];
    }
}
