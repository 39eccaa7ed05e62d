using System.Buffers.Binary;
using Wenzheng.Indexing.Engine.Files;

namespace Wenzheng.Indexing.Engine.Postings;

/// <summary>词典: the terms of one space of an opened segment.</summary>
internal sealed class TermDictionary
{
    private const int IndexEntry = 8;

    private readonly MappedFile file;
    private readonly int blockSection;
    private readonly int blockCount;

    /// <param name="file">Terms file.</param>
    /// <param name="blockSection">Section of the blocks; the next one is their index.</param>
    /// <param name="passageCount">Passages of the segment.</param>
    public TermDictionary(MappedFile file, int blockSection, int passageCount)
    {
        SingleBytes = PostingsCode.NumberBytes(passageCount);
        this.file = file;
        this.blockSection = blockSection;
        var index = file.Section(blockSection + 1);
        if (index.Length < 4)
            Damage.Throw("词典不完整");
        Count = BinaryPrimitives.ReadInt32LittleEndian(index);
        blockCount = (index.Length - 4) / IndexEntry;
        if (Count < 0 || blockCount != (Count + TermDictionaryWriter.BlockSize - 1) / TermDictionaryWriter.BlockSize)
            Damage.Throw("词典不一致");
    }

    public int Count { get; }

    /// <summary>Bytes of the list of a term that stands once.</summary>
    public int SingleBytes { get; }

    /// <summary>Finds a term by its key.</summary>
    public bool TryFind(ReadOnlySpan<char> key, out TermEntry entry)
    {
        var (low, high) = (0, blockCount - 1);
        var scan = new TermScan(this, 0);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            scan.Seek(middle);
            scan.MoveNext();
            var order = key.SequenceCompareTo(scan.Term);
            if (order == 0)
            {
                entry = scan.Entry;
                return true;
            }
            if (order < 0)
                high = middle - 1;
            else
                low = middle + 1;
        }
        entry = default;
        if (high < 0)
            return false;
        scan.Seek(high);
        for (var i = 0; i < TermDictionaryWriter.BlockSize && scan.MoveNext(); i++)
        {
            var order = scan.Term.SequenceCompareTo(key);
            if (order < 0)
                continue;
            entry = scan.Entry;
            return order == 0;
        }
        return false;
    }

    /// <summary>All terms in ordinal order.</summary>
    public TermScan Scan() => new(this, 0);

    /// <summary>Bytes of a block and of those after it, and where the postings of its first term begin.</summary>
    public ReadOnlySpan<byte> Block(int number, out long postings)
    {
        var entry = file.Section(blockSection + 1).Slice(4 + (number * IndexEntry), IndexEntry);
        var start = BinaryPrimitives.ReadInt32LittleEndian(entry);
        postings = BinaryPrimitives.ReadUInt32LittleEndian(entry[4..]);
        var blocks = file.Section(blockSection);
        if ((uint)start > (uint)blocks.Length)
            Damage.Throw("词典越界");
        return blocks[start..];
    }
}
