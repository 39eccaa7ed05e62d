using Wenzheng.Indexing.Engine.Files;

namespace Wenzheng.Indexing.Engine.Postings;

/// <summary>Reads one term's posting list block by block into a <see cref="PostingBlock"/>.</summary>
internal ref struct PostingsCursor
{
    private readonly ReadOnlySpan<byte> bytes;
    private readonly int end;
    private readonly int blockStart;
    private readonly int fullBlocks;
    private readonly int passageCount;
    private int tailLeft;
    private int block;
    private int at;
    private int last = -1;

    /// <param name="section">The postings section, padded.</param>
    /// <param name="term">Where the list stands.</param>
    /// <param name="passageCount">Passages of the segment: every number read is below it.</param>
    public PostingsCursor(ReadOnlySpan<byte> section, in TermEntry term, int passageCount)
    {
        if (term.PostingsStart < 0 || term.PostingsLength < 0 || term.PostingsStart + term.PostingsLength > section.Length - 8)
            Damage.Throw("倒排表越界");
        bytes = section[(int)term.PostingsStart..];
        end = term.PostingsLength;
        this.passageCount = passageCount;
        fullBlocks = term.Passages / BitPacking.BlockSize;
        tailLeft = term.Passages % BitPacking.BlockSize;
        if ((long)fullBlocks * BlockBounds.Size > end)
            Damage.Throw("倒排表越界");
        blockStart = at = fullBlocks * BlockBounds.Size;
    }

    /// <summary>How many full blocks the list has.</summary>
    public readonly int FullBlocks => fullBlocks;

    /// <summary>After the last posting: whether the list's bytes were used up exactly.</summary>
    public readonly bool IsWholeList => at == end;

    /// <summary>Skip entry of a full block.</summary>
    public readonly BlockBounds BoundsOf(int number) => BlockBounds.Read(bytes.Slice(number * BlockBounds.Size, BlockBounds.Size));

    /// <summary>Decodes the next postings; false at the end.</summary>
    public bool Next(PostingBlock target)
    {
        if (block < fullBlocks)
            ReadBlock(target);
        else if (tailLeft > 0)
            ReadTail(target);
        else
            return false;
        return true;
    }

    private void ReadBlock(PostingBlock target)
    {
        if (at + 3 > end)
            Damage.Throw("倒排表越界");
        int gapBits = bytes[at], bodyBits = bytes[at + 1], titleBits = bytes[at + 2];
        at += 3;
        ReadColumn(gapBits, target.Passages);
        ReadColumn(bodyBits, target.Body);
        ReadColumn(titleBits, target.Title);
        target.HasTitle = titleBits > 0;
        target.Count = BitPacking.BlockSize;
        var previous = last;
        foreach (ref var passage in target.Passages.AsSpan())
            previous = passage += previous + 1;
        // Gaps are non-negative, so the numbers ascend unless they overflow; the last one is the largest, or the sum went below zero.
        if ((uint)previous >= (uint)passageCount || previous < last || BoundsOf(block) is var bounds && (bounds.LastPassage != previous || bounds.End + blockStart != at))
            Damage.Throw("倒排表不一致");
        last = previous;
        block++;
        if (bodyBits == 0)
            target.Body.AsSpan().Fill(1);
        else
            foreach (ref var count in target.Body.AsSpan())
                count = count < 2 ? 1 - count : count;
    }

    private void ReadColumn(int bits, int[] values)
    {
        if (bits > 31 || BitPacking.PackedBytes(bits) > end - at)
            Damage.Throw("倒排表越界");
        BitPacking.Unpack(bytes[at..], bits, values);
        at += BitPacking.PackedBytes(bits);
    }

    private void ReadTail(PostingBlock target)
    {
        var cursor = new ByteCursor(bytes[at..end]);
        target.HasTitle = false;
        target.Count = tailLeft;
        for (var i = 0; i < tailLeft; i++)
        {
            var head = cursor.ReadVarint64();
            var passage = last + 1 + (long)Math.Min(head >> 1, int.MaxValue);
            if (passage >= passageCount)
                Damage.Throw("倒排表不一致");
            target.Passages[i] = last = (int)passage;
            var plain = (head & 1) == 0;
            target.Body[i] = plain ? 1 : cursor.ReadVarint();
            target.Title[i] = plain ? 0 : cursor.ReadVarint();
            target.HasTitle |= !plain;
        }
        at += cursor.Position;
        tailLeft = 0;
    }
}
