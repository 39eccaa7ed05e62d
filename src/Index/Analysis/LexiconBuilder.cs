using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Wenzheng.Indexing.Analysis;

/// <summary>Builds the bytes of a <see cref="Lexicon"/>: a double-array trie over dense character codes.</summary>
public sealed class LexiconBuilder
{
    private readonly SortedDictionary<string, byte> words = new(StringComparer.Ordinal);

    /// <summary>How many words were added.</summary>
    public int Count => words.Count;

    /// <summary>Adds a word; of two costs for one word the lower stays.</summary>
    /// <param name="word">Normalised Han text, 1 to <see cref="Lexicon.LongestWord"/> units.</param>
    /// <param name="cost">Cost in the units of <see cref="Lexicon"/>, 1 (commonest) to 255.</param>
    public void Add(string word, byte cost)
    {
        ArgumentException.ThrowIfNullOrEmpty(word);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(word.Length, Lexicon.LongestWord);
        ArgumentOutOfRangeException.ThrowIfZero(cost);
        words[word] = words.TryGetValue(word, out var known) ? Math.Min(known, cost) : cost;
    }

    /// <summary>The finished trie. The same words give the same bytes.</summary>
    public byte[] Build()
    {
        var codes = AssignCodes();
        var trie = new DoubleArray();
        var coded = new List<(ushort[] Key, byte Cost)>(words.Count);
        foreach (var (word, cost) in words)
            coded.Add((Array.ConvertAll(word.ToCharArray(), c => codes[c]), cost));
        coded.Sort((a, b) => a.Key.AsSpan().SequenceCompareTo(b.Key));
        trie.Build(coded);
        return Serialize(codes, trie);
    }

    // Commoner characters get lower codes, which packs the array more densely.
    private ushort[] AssignCodes()
    {
        var frequency = new int[65536];
        foreach (var word in words.Keys)
            foreach (var c in word)
                frequency[c]++;
        var order = Enumerable.Range(0, 65536).Where(c => frequency[c] > 0)
            .OrderByDescending(c => frequency[c]).ThenBy(c => c).ToArray();
        var codes = new ushort[65536];
        for (var i = 0; i < order.Length; i++)
            codes[order[i]] = (ushort)(i + 1);
        return codes;
    }

    private static byte[] Serialize(ushort[] codes, DoubleArray trie)
    {
        // Two spare bytes at the end let a slot of six bytes be read as eight.
        var bytes = new byte[Lexicon.Header + codes.Length * 2 + trie.Count * Lexicon.SlotSize + 2];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, Lexicon.Magic);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(4), trie.Count);
        MemoryMarshal.AsBytes(codes.AsSpan()).CopyTo(bytes.AsSpan(Lexicon.Header));
        var at = Lexicon.Header + codes.Length * 2;
        for (var i = 0; i < trie.Count; i++, at += Lexicon.SlotSize)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(at), ((uint)trie.Bases[i] << 8) | trie.Costs[i]);
            BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(at + 4), trie.Labels[i]);
        }
        return bytes;
    }
}
