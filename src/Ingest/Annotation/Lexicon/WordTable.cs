using System.Buffers;
using System.Collections.Frozen;

namespace Wenzheng.Ingestion.Annotation.Lexicon;

/// <summary>词表: a small closed set of words, looked up at a position of a text, longest first.</summary>
internal sealed class WordTable
{
    private readonly FrozenDictionary<char, string[]> byFirst;
    private readonly FrozenDictionary<char, string[]> byLast;

    /// <param name="words">The words, separated by white space.</param>
    public WordTable(string words)
    {
        var all = words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Distinct().OrderByDescending(w => w.Length).ToArray();
        byFirst = all.GroupBy(w => w[0]).ToFrozenDictionary(g => g.Key, g => g.ToArray());
        byLast = all.GroupBy(w => w[^1]).ToFrozenDictionary(g => g.Key, g => g.ToArray());
        LastCharacters = SearchValues.Create([.. byLast.Keys]);
        FirstCharacters = SearchValues.Create([.. byFirst.Keys]);
    }

    /// <summary>The characters with which a word may end.</summary>
    public SearchValues<char> LastCharacters { get; }

    /// <summary>The characters with which a word may begin.</summary>
    public SearchValues<char> FirstCharacters { get; }

    /// <summary>Length of the longest word that begins at the position; 0 when none does.</summary>
    public int LengthAt(string text, int index)
    {
        if ((uint)index >= (uint)text.Length || !byFirst.TryGetValue(text[index], out var words))
            return 0;
        foreach (var word in words)
            if (Han.HasAt(text, index, word))
                return word.Length;
        return 0;
    }

    /// <summary>Length of the longest word that ends before the position; 0 when none does.</summary>
    public int LengthBefore(string text, int end)
    {
        if (end <= 0 || end > text.Length || !byLast.TryGetValue(text[end - 1], out var words))
            return 0;
        foreach (var word in words)
            if (Han.EndsAt(text, end, word))
                return word.Length;
        return 0;
    }

    /// <summary>Whether any word stands inside [start, end).</summary>
    public bool StandsIn(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
            if (LengthAt(text, i) is > 0 and var length && i + length <= end)
                return true;
        return false;
    }
}
