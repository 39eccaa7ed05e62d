using Wenzheng.Indexing.Engine.Codes;
using Wenzheng.Indexing.Engine.Files;

namespace Wenzheng.Indexing.Engine.Postings;

/// <summary>
/// How the list of a two-character word is written beside the list of the same two characters as a bigram: nearly wherever the
/// bigram stands the word stands, so that only exceptions need writing: after how many equal postings, and what it is there.
/// </summary>
internal static class PairedCode
{
    /// <summary>Postings of the bigram where the word stands otherwise or not at all; -1 where the word stands without the bigram.</summary>
    public static int Exceptions(ReadOnlySpan<Posting> word, ReadOnlySpan<Posting> bigram)
    {
        var (exceptions, at) = (0, 0);
        foreach (var posting in bigram)
        {
            if (at < word.Length && word[at].Passage < posting.Passage)
                return -1;
            exceptions += IsSame(word, ref at, posting) ? 0 : 1;
        }
        return at == word.Length ? exceptions : -1;
    }

    /// <summary>Writes the exceptions among some of the bigram's postings.</summary>
    /// <param name="bits">Receives them.</param>
    /// <param name="word">The word's list.</param>
    /// <param name="at">First posting of the word not yet written; moves on.</param>
    /// <param name="bigram">The bigram's list.</param>
    /// <param name="from">First posting of the bigram.</param>
    /// <param name="count">How many of its postings.</param>
    public static void Write(BitWriter bits, ReadOnlySpan<Posting> word, ref int at, ReadOnlySpan<Posting> bigram, int from, int count)
    {
        var (exceptions, start) = (0, at);
        foreach (var posting in bigram.Slice(from, count))
            exceptions += IsSame(word, ref at, posting) ? 0 : 1;
        bits.WriteGamma(exceptions + 1);
        at = start;
        var run = 0;
        foreach (var posting in bigram.Slice(from, count))
        {
            run++;
            var standing = at;
            if (IsSame(word, ref at, posting))
                continue;
            bits.WriteGamma(run);
            run = 0;
            bits.Write(at > standing ? 1u : 0, 1);
            if (at == standing)
                continue;
            bits.WriteGamma(word[standing].Body + 1);
            bits.WriteGamma(word[standing].Title + 1);
        }
    }

    /// <summary>Turns a decoded run of the bigram's postings into the word's.</summary>
    public static void Apply(ref BitReader bits, PostingBlock block)
    {
        var (read, kept, next) = (0, 0, -1);
        for (var left = bits.ReadGamma() - 1; ; left--)
        {
            next = left > 0 ? next + bits.ReadGamma() : block.Count;
            if ((uint)next > (uint)block.Count || (left > 0 && next == block.Count))
                Damage.Throw("倒排表不一致");
            if (read == kept)
                (read, kept) = (next, next);
            for (; read < next; read++)
                Keep(block, kept++, block.Passages[read], block.Body[read], block.Title[read]);
            if (left == 0)
                break;
            if (bits.Read(1) != 0)
            {
                var (body, title) = (bits.ReadGamma() - 1, bits.ReadGamma() - 1);
                Keep(block, kept++, block.Passages[read], body, title);
                block.HasTitle |= title > 0;
            }
            read++;
        }
        block.Count = kept;
    }

    /// <summary>Reads exceptions and forgets them.</summary>
    public static void Pass(ref BitReader bits)
    {
        for (var left = bits.ReadGamma() - 1; left > 0; left--)
        {
            bits.ReadGamma();
            if (bits.Read(1) == 0)
                continue;
            bits.ReadGamma();
            bits.ReadGamma();
        }
    }

    private static void Keep(PostingBlock block, int at, int passage, int body, int title) =>
        (block.Passages[at], block.Body[at], block.Title[at]) = (passage, body, title);

    // Passes over the word's posting of that passage; whether it is the bigram's as it stands.
    private static bool IsSame(ReadOnlySpan<Posting> word, ref int at, Posting bigram)
    {
        if (at == word.Length || word[at].Passage != bigram.Passage)
            return false;
        return word[at++] == bigram;
    }
}
