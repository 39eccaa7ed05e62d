using Wenzheng.Indexing.Engine.Files;

namespace Wenzheng.Indexing.Engine.Postings;

/// <summary>Reads one term's posting list forward, block by block; blocks that are not wanted are passed over without being decoded.</summary>
internal sealed class PostingsCursor
{
    private readonly MappedFile file;
    private readonly int start;
    private readonly int length;
    private readonly int passageCount;
    private readonly bool isSinglePlain;
    private readonly int gapBits;
    private int postingsLeft;
    private int previous = -1;
    private int skipAt;
    private int blockAt;
    private bool isAtBlock;

    /// <param name="file">The postings file.</param>
    /// <param name="term">Where the list stands.</param>
    /// <param name="passageCount">Passages of the segment: every number read is below it.</param>
    public PostingsCursor(MappedFile file, in TermEntry term, int passageCount)
    {
        if (term.PostingsStart < 0 || term.PostingsLength < 0 || term.Passages < 1 || term.PostingsStart + term.PostingsLength > file.Section(0).Length)
            Damage.Throw("倒排表越界");
        this.file = file;
        this.passageCount = passageCount;
        (start, length, isSinglePlain, postingsLeft) = ((int)term.PostingsStart, term.PostingsLength, term.IsSinglePlain, term.Passages);
        gapBits = PostingsCode.GapBits(term.Passages, passageCount);
        // Where the skip entries end, the blocks begin.
        var cursor = new ByteCursor(List);
        for (var block = 0; block < term.Passages / PostingsCode.BlockSize; block++)
            BlockBounds.Read(ref cursor, -1);
        blockAt = cursor.Position;
    }

    /// <summary>After the last posting: whether the list's bytes were used up exactly.</summary>
    public bool IsWholeList => blockAt == length && postingsLeft == 0;

    /// <summary>Limits of the current block; null for the last, shorter one.</summary>
    public BlockBounds? Bounds { get; private set; }

    private ReadOnlySpan<byte> List => file.PaddedSection(0).Slice(start, length);

    /// <summary>Goes to the next block, without decoding it; false at the end.</summary>
    public bool MoveNext()
    {
        if (isAtBlock)
            Leave();
        if (postingsLeft == 0)
            return false;
        Bounds = null;
        if (postingsLeft >= PostingsCode.BlockSize)
        {
            var cursor = new ByteCursor(List[skipAt..]);
            Bounds = BlockBounds.Read(ref cursor, previous);
            skipAt += cursor.Position;
        }
        return isAtBlock = true;
    }

    /// <summary>Decodes the next postings; false at the end.</summary>
    public bool Next(PostingBlock target)
    {
        if (!MoveNext())
            return false;
        Decode(target);
        return true;
    }

    /// <summary>Decodes the current block.</summary>
    public void Decode(PostingBlock target)
    {
        if (isSinglePlain)
        {
            DecodeSingle(target);
            return;
        }
        var count = Math.Min(postingsLeft, PostingsCode.BlockSize);
        var bits = new BitReader(file.PaddedSection(0)[(start + blockAt)..], length - blockAt);
        PostingsCode.Read(ref bits, target, count, previous, gapBits, passageCount);
        if (Bounds is { } bounds ? bounds.LastPassage != target.Passages[count - 1] || bounds.Bytes != bits.BytesRead : blockAt + bits.BytesRead != length)
            Damage.Throw("倒排表不一致");
    }

    private void Leave()
    {
        isAtBlock = false;
        blockAt = Bounds is { } bounds ? blockAt + bounds.Bytes : length;
        if (blockAt > length)
            Damage.Throw("倒排表越界");
        previous = Bounds?.LastPassage ?? previous;
        postingsLeft -= Math.Min(postingsLeft, PostingsCode.BlockSize);
    }

    private void DecodeSingle(PostingBlock target)
    {
        var number = 0u;
        for (var i = 0; i < length; i++)
            number |= (uint)List[i] << (i * 8);
        if (number >= passageCount)
            Damage.Throw("倒排表不一致");
        (target.Passages[0], target.Body[0], target.Title[0], target.Count, target.HasTitle) = ((int)number, 1, 0, 1, false);
    }
}
