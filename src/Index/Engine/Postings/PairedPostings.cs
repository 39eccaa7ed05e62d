using Wenzheng.Indexing.Engine.Codes;
using Wenzheng.Indexing.Engine.Files;

namespace Wenzheng.Indexing.Engine.Postings;

/// <summary>Reads the list of a two-character word through the list of the same bigram, block by block.</summary>
internal sealed class PairedPostings : PostingsCursor
{
    private readonly MappedFile file;
    private readonly PostingsCursor bigram;
    private readonly int start;
    private readonly int length;
    private readonly int end;
    private int skipAt;
    private int blockAt;
    private int blockLength;

    /// <param name="file">The postings file.</param>
    /// <param name="word">Where its exceptions stand.</param>
    /// <param name="bigram">Before its first block; has full ones.</param>
    public PairedPostings(MappedFile file, in TermEntry word, PostingsCursor bigram)
    {
        if (word.Start < 0 || word.Length < 0 || word.Start + word.Length > file.Section(0).Length)
            Damage.Throw("倒排表越界");
        this.file = file;
        this.bigram = bigram;
        (start, length) = ((int)word.Start, word.Length);
        var cursor = new ByteCursor(List);
        end = skipAt = cursor.ReadCount() + cursor.Position;
        blockAt = cursor.Position;
    }

    public override bool IsWholeList => blockAt + blockLength == end && skipAt == length && bigram.IsWholeList;

    private ReadOnlySpan<byte> List => file.Section(0).Slice(start, length);

    public override bool MoveNext()
    {
        blockAt += blockLength;
        blockLength = 0;
        if (blockAt > end)
            Damage.Throw("倒排表越界");
        if (!bigram.MoveNext())
            return false;
        Bounds = null;
        blockLength = end - blockAt;
        if (bigram.Bounds is { } outer)
        {
            var cursor = new ByteCursor(List[skipAt..]);
            var bounds = BlockBounds.ReadLimits(ref cursor, outer.LastPassage);
            skipAt += cursor.Position;
            blockLength = bounds.Bytes;
            Bounds = bounds;
        }
        return true;
    }

    public override void Decode(PostingBlock target)
    {
        bigram.Decode(target);
        var bits = new BitReader(file.PaddedSection(0)[(start + blockAt)..], end - blockAt);
        PairedCode.Apply(ref bits, target);
        if (bits.BytesRead != blockLength)
            Damage.Throw("倒排表不一致");
    }
}
