using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Engine;

namespace Wenzheng.Indexing.Retrieval;

/// <summary>
/// 词表: the Han words of one generation, packed by length: what a typo may have meant. Built when the
/// first question needs it, and kept as long as the generation's manifest lives.
/// </summary>
internal sealed class IndexVocabulary
{
    public const int Shortest = 2;
    public const int Longest = 8;
    private static readonly ConditionalWeakTable<Manifest, IndexVocabulary> Cache = [];
    private readonly List<char>[] words;

    private IndexVocabulary(IEnumerable<string> all)
    {
        words = new List<char>[Longest + 1];
        for (var length = Shortest; length <= Longest; length++)
            words[length] = [];
        foreach (var word in all)
            if (word.Length is >= Shortest and <= Longest && CharacterSounds.Default.Reading(word[0]) != 0)
                words[word.Length].AddRange(word);
    }

    public static IndexVocabulary Of(IIndexReader reader)
    {
        lock (Cache)
            return Cache.GetValue(reader.Manifest, _ => new IndexVocabulary(reader.Words()));
    }

    /// <summary>The words of that length that the test accepts, with what it made of each.</summary>
    public void Collect(int length, WordTest test, List<Candidate> into)
    {
        var characters = CollectionsMarshal.AsSpan(words[length]);
        for (var at = 0; at < characters.Length; at += length)
            if (test(characters.Slice(at, length)) is var penalty and >= 0)
                into.Add(new Candidate(characters.Slice(at, length).ToString(), penalty));
    }

    /// <summary>A word that may have been meant; lower penalty is likelier.</summary>
    public readonly record struct Candidate(string Word, float Penalty);

    /// <summary>Judges a word: a penalty, or a negative number to refuse it.</summary>
    public delegate float WordTest(ReadOnlySpan<char> word);
}
