using Wenzheng.Indexing.Engine.Codes;
using Wenzheng.Indexing.Engine.Files;

namespace Wenzheng.Indexing.Engine.Postings;

/// <summary>Reads a list of the postings section: its blocks, then the limits of the full ones.</summary>
internal sealed class StoredPostings : PostingsCursor
{
    private readonly MappedFile file;
    private readonly PostingsCodes codes;
    private readonly int start;
    private readonly int length;
    private readonly int end;
    private readonly int postings;
    private readonly int passageCount;
    private int postingsLeft;
    private int previous = -1;
    private int skipAt;
    private int blockAt;
    private bool isAtBlock;

    /// <param name="file">The postings file.</param>
    /// <param name="codes">Of the segment.</param>
    /// <param name="term">Where the list stands.</param>
    /// <param name="passageCount">Passages of the segment: every number read is below it.</param>
    public StoredPostings(MappedFile file, PostingsCodes codes, in TermEntry term, int passageCount)
    {
        if (term.Start < 0 || term.Length < 0 || term.Passages < 1 || term.Start + term.Length > file.Section(0).Length)
            Damage.Throw("倒排表越界");
        this.file = file;
        this.codes = codes;
        this.passageCount = passageCount;
        (start, length, postings, postingsLeft) = ((int)term.Start, term.Length, term.Passages, term.Passages);
        end = length;
        if (postings < PostingsCode.BlockSize)
            return;
        var cursor = new ByteCursor(List);
        end = skipAt = cursor.ReadCount() + cursor.Position;
        blockAt = cursor.Position;
    }

    public override bool IsWholeList => blockAt == end && postingsLeft == 0 && (skipAt == length || postings < PostingsCode.BlockSize);

    private ReadOnlySpan<byte> List => file.Section(0).Slice(start, length);

    public override bool MoveNext()
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

    public override void Decode(PostingBlock target)
    {
        var count = Math.Min(postingsLeft, PostingsCode.BlockSize);
        var bits = new BitReader(file.PaddedSection(0)[(start + blockAt)..], end - blockAt);
        PostingsCode.Read(ref bits, target, count, previous, postings, codes, passageCount);
        if (Bounds is { } bounds ? bounds.LastPassage != target.Passages[count - 1] || bounds.Bytes != bits.BytesRead : blockAt + bits.BytesRead != end)
            Damage.Throw("倒排表不一致");
    }

    private void Leave()
    {
        isAtBlock = false;
        blockAt = Bounds is { } bounds ? blockAt + bounds.Bytes : end;
        if (blockAt > end)
            Damage.Throw("倒排表越界");
        previous = Bounds?.LastPassage ?? previous;
        postingsLeft -= Math.Min(postingsLeft, PostingsCode.BlockSize);
    }
}
