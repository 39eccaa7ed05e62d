using System.Numerics;

namespace Wenzheng.Indexing.Engine.Postings;

/// <summary>
/// 词典滤器: tells of nearly every term that a dictionary does not hold that it is absent (a blocked Bloom filter: three bits of one
/// word of 64). Repairing a question asks for hundreds of terms, of which two in a hundred are there. Immutable.
/// </summary>
internal sealed class TermFilter
{
    /// <summary>Bits for each term: about one absent term in thirty then passes.</summary>
    private const int BitsPerTerm = 8;

    private readonly ulong[] words;

    private TermFilter(int count) => words = new ulong[BitOperations.RoundUpToPowerOf2((uint)Math.Max(1, count * (long)BitsPerTerm / 64))];

    /// <summary>The filter of all terms of a dictionary, by one walk through it.</summary>
    public static TermFilter Of(TermDictionary dictionary)
    {
        var filter = new TermFilter(dictionary.Count);
        for (var scan = dictionary.Scan(); scan.MoveNext();)
        {
            var hash = HashOf(scan.Term);
            filter.words[filter.PlaceOf(hash)] |= BitsOf(hash);
        }
        return filter;
    }

    /// <summary>False only when the dictionary does not hold the term.</summary>
    public bool MayHold(ReadOnlySpan<char> key)
    {
        var hash = HashOf(key);
        return (words[PlaceOf(hash)] & BitsOf(hash)) == BitsOf(hash);
    }

    private int PlaceOf(ulong hash) => (int)(hash >> 32) & (words.Length - 1);

    private static ulong BitsOf(ulong hash) => (1UL << (int)(hash & 63)) | (1UL << (int)((hash >> 6) & 63)) | (1UL << (int)((hash >> 12) & 63));

    private static ulong HashOf(ReadOnlySpan<char> key)
    {
        var hash = 0UL;
        foreach (var unit in key)
            hash = (hash ^ unit) * 0x9E3779B97F4A7C15;
        // The high bits of a product depend on all units, the low ones on few.
        return (hash ^ (hash >> 32)) * 0xD6E8FEB86659FD93;
    }
}
