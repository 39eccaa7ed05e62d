using Wenzheng.Indexing.Engine.Codes;
using Wenzheng.Indexing.Engine.Files;

namespace Wenzheng.Indexing.Engine.Postings;

/// <summary>
/// Writes the long lists of a segment. A list of n postings is: its blocks of 128, the last n mod 128
/// postings as a shorter block; and, where there are full blocks, the bytes of all before them and the limits of each behind. A list that is paired with a bigram's has the bigram's blocks.
/// </summary>
internal sealed class PostingsWriter(SectionWriter file, PostingsCodes codes, LengthTable lengths)
{
    private readonly BitWriter bits = new();
    private readonly List<BlockBounds> skips = [];

    public PostingsCodes Codes { get; } = codes;

    /// <summary>Writes one list and returns how many bytes it takes.</summary>
    public int Write(ReadOnlySpan<Posting> list)
    {
        Begin();
        for (var from = 0; from < list.Length; from += PostingsCode.BlockSize)
        {
            var count = Math.Min(PostingsCode.BlockSize, list.Length - from);
            var before = bits.Bytes.Length;
            PostingsCode.Write(bits, list, from, count, Codes);
            bits.Align();
            if (count == PostingsCode.BlockSize)
                skips.Add(BlockBounds.Of(list.Slice(from, count), lengths) with { Bytes = bits.Bytes.Length - before });
        }
        var start = WriteBlocks();
        var previous = -1;
        foreach (var skip in skips)
        {
            skip.Write(file, previous);
            previous = skip.LastPassage;
        }
        return checked((int)(file.Position - start));
    }

    /// <summary>Writes a word's list as exceptions from its bigram's, and returns how many bytes that takes.</summary>
    public int WritePaired(ReadOnlySpan<Posting> word, ReadOnlySpan<Posting> bigram)
    {
        Begin();
        var at = 0;
        for (var from = 0; from < bigram.Length; from += PostingsCode.BlockSize)
        {
            var count = Math.Min(PostingsCode.BlockSize, bigram.Length - from);
            var (before, first) = (bits.Bytes.Length, at);
            PairedCode.Write(bits, word, ref at, bigram, from, count);
            bits.Align();
            if (count == PostingsCode.BlockSize)
                skips.Add(BlockBounds.Of(word[first..at], lengths) with { Bytes = bits.Bytes.Length - before });
        }
        var start = WriteBlocks();
        foreach (var skip in skips)
            skip.WriteLimits(file);
        return checked((int)(file.Position - start));
    }

    private long WriteBlocks()
    {
        var start = file.Position;
        if (skips.Count > 0)
            file.WriteVarint(bits.Bytes.Length);
        file.Write(bits.Bytes);
        return start;
    }

    private void Begin()
    {
        bits.Clear();
        skips.Clear();
    }
}
