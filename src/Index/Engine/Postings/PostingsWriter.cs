using Wenzheng.Indexing.Engine.Files;

namespace Wenzheng.Indexing.Engine.Postings;

/// <summary>
/// Writes posting lists. A list of n postings is: where there are full blocks of 128, a table of skip entries with its number of
/// bytes before it; the blocks; the last n mod 128 postings as a shorter block. A single plain posting is the passage's number.
/// </summary>
internal sealed class PostingsWriter(SectionWriter file, LengthTable lengths)
{
    private readonly SectionWriter file = file;
    private readonly LengthTable lengths = lengths;
    private readonly BitWriter bits = new();
    private readonly List<BlockBounds> skips = [];

    /// <summary>Writes one list and returns how many bytes it takes.</summary>
    public long Write(PostingList list)
    {
        var start = file.Position;
        if (list.IsSinglePlain)
        {
            for (var i = 0; i < PostingsCode.NumberBytes(lengths.Body.Length); i++)
                file.WriteByte((byte)(list.Passages[0] >> (i * 8)));
            return file.Position - start;
        }
        var gapBits = PostingsCode.GapBits(list.Passages.Length, lengths.Body.Length);
        bits.Clear();
        skips.Clear();
        for (var from = 0; from < list.Passages.Length; from += PostingsCode.BlockSize)
        {
            var count = Math.Min(PostingsCode.BlockSize, list.Passages.Length - from);
            var before = bits.Bytes.Length;
            PostingsCode.Write(bits, list, from, count, from == 0 ? -1 : list.Passages[from - 1], gapBits);
            if (count == PostingsCode.BlockSize)
                skips.Add(BoundsOf(list, from) with { Bytes = bits.Bytes.Length - before });
        }
        var previous = -1;
        foreach (var skip in skips)
        {
            skip.Write(file, previous);
            previous = skip.LastPassage;
        }
        file.Write(bits.Bytes);
        return file.Position - start;
    }

    private BlockBounds BoundsOf(PostingList list, int from)
    {
        var (maxBody, maxTitle, minBodyLength, minTitleLength) = (0, 0, (int)ushort.MaxValue, (int)ushort.MaxValue);
        for (var i = from; i < from + PostingsCode.BlockSize; i++)
        {
            var passage = list.Passages[i];
            maxBody = Math.Max(maxBody, list.Body[i]);
            maxTitle = Math.Max(maxTitle, list.Title[i]);
            if (list.Body[i] > 0)
                minBodyLength = Math.Min(minBodyLength, lengths.Body[passage]);
            if (list.Title[i] > 0)
                minTitleLength = Math.Min(minTitleLength, lengths.Title[passage]);
        }
        return new BlockBounds(list.Passages[from + PostingsCode.BlockSize - 1], 0, maxBody, maxTitle, minBodyLength, minTitleLength);
    }
}
