using Wenzheng.Indexing.Engine.Files;

namespace Wenzheng.Indexing.Engine.Postings;

/// <summary>
/// Writes posting lists. A list of n postings is: a table of skip entries, one per full block of 128; the blocks (three bit
/// widths, then packed passage gaps, body counts and title counts); the last n mod 128 postings as variable-length numbers.
/// </summary>
internal sealed class PostingsWriter(SectionWriter file, LengthTable lengths)
{
    private readonly SectionWriter file = file;
    private readonly LengthTable lengths = lengths;
    private readonly int[] gaps = new int[BitPacking.BlockSize];
    private readonly int[] body = new int[BitPacking.BlockSize];
    private readonly int[] title = new int[BitPacking.BlockSize];
    private byte[] blocks = new byte[4096];
    private byte[] skips = new byte[512];

    /// <summary>Writes one list and returns how many bytes it takes.</summary>
    public long Write(PostingList list)
    {
        var start = file.Position;
        var fullBlocks = list.Passages.Length / BitPacking.BlockSize;
        var last = -1;
        if (fullBlocks > 0)
            last = WriteBlocks(list, fullBlocks);
        for (var i = fullBlocks * BitPacking.BlockSize; i < list.Passages.Length; i++)
        {
            var gap = (ulong)(list.Passages[i] - last - 1);
            last = list.Passages[i];
            var plain = list.Body[i] == 1 && list.Title[i] == 0;
            file.WriteVarint64((gap << 1) | (plain ? 0UL : 1UL));
            if (plain)
                continue;
            file.WriteVarint(list.Body[i]);
            file.WriteVarint(list.Title[i]);
        }
        return file.Position - start;
    }

    /// <summary>Once in the body is by far the commonest count, so it is written as zero, in no bits.</summary>
    public static int EncodeBody(int count) => count switch { 1 => 0, 0 => 1, _ => count };

    private int WriteBlocks(PostingList list, int fullBlocks)
    {
        if (skips.Length < fullBlocks * BlockBounds.Size)
            skips = new byte[fullBlocks * BlockBounds.Size * 2];
        var used = 0;
        var last = -1;
        for (var block = 0; block < fullBlocks; block++)
        {
            var bounds = Gather(list, block * BitPacking.BlockSize, ref last);
            if (blocks.Length < used + 3 + (3 * BitPacking.PackedBytes(31)))
                Array.Resize(ref blocks, blocks.Length * 2);
            used = PackBlock(used);
            (bounds with { End = used }).Write(skips.AsSpan(block * BlockBounds.Size));
        }
        file.Write(skips.AsSpan(0, fullBlocks * BlockBounds.Size));
        file.Write(blocks.AsSpan(0, used));
        return last;
    }

    private BlockBounds Gather(PostingList list, int from, ref int last)
    {
        var (maxBody, maxTitle, minBodyLength, minTitleLength) = (0, 0, (int)ushort.MaxValue, (int)ushort.MaxValue);
        for (var i = 0; i < BitPacking.BlockSize; i++)
        {
            var passage = list.Passages[from + i];
            int inBody = list.Body[from + i], inTitle = list.Title[from + i];
            gaps[i] = passage - last - 1;
            last = passage;
            body[i] = EncodeBody(inBody);
            title[i] = inTitle;
            maxBody = Math.Max(maxBody, inBody);
            maxTitle = Math.Max(maxTitle, inTitle);
            if (inBody > 0)
                minBodyLength = Math.Min(minBodyLength, lengths.Body[passage]);
            if (inTitle > 0)
                minTitleLength = Math.Min(minTitleLength, lengths.Title[passage]);
        }
        return new BlockBounds(last, 0, maxBody, maxTitle, minBodyLength, minTitleLength);
    }

    private int PackBlock(int at)
    {
        var head = at;
        at += 3;
        at = PackColumn(gaps, head, at);
        at = PackColumn(body, head + 1, at);
        return PackColumn(title, head + 2, at);
    }

    private int PackColumn(int[] values, int widthAt, int at)
    {
        var bits = BitPacking.BitsFor(values);
        blocks[widthAt] = (byte)bits;
        BitPacking.Pack(values, bits, blocks.AsSpan(at));
        return at + BitPacking.PackedBytes(bits);
    }
}
