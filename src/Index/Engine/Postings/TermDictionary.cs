using System.Buffers.Binary;
using Wenzheng.Indexing.Engine.Codes;
using Wenzheng.Indexing.Engine.Files;

namespace Wenzheng.Indexing.Engine.Postings;

/// <summary>词典: the terms of one space of an opened segment, with their postings.</summary>
internal sealed class TermDictionary
{
    private const int IndexEntry = 8;

    /// <summary>One search for an absent term costs as much as walking past so many terms.</summary>
    private const int TermsPerMiss = 32;

    [ThreadStatic]
    private static TermBlock? reusedBlock;

    private readonly MappedFile terms;
    private readonly MappedFile postings;
    private readonly int section;
    private readonly int blockCount;
    private readonly TermDictionary? bigrams;
    private volatile TermFilter? filter;
    private int misses;

    /// <param name="terms">Terms file.</param>
    /// <param name="section">The first of the dictionary's sections.</param>
    /// <param name="postings">Postings file.</param>
    /// <param name="codes">Codes of the segment's postings.</param>
    /// <param name="passageCount">Passages of the segment.</param>
    /// <param name="bigrams">For words, the dictionary of bigrams that lists are paired with.</param>
    public TermDictionary(MappedFile terms, int section, MappedFile postings, PostingsCodes codes, int passageCount, TermDictionary? bigrams)
    {
        this.terms = terms;
        this.postings = postings;
        this.section = section;
        this.bigrams = bigrams;
        Codes = codes;
        PassageCount = passageCount;
        TermCodes = TermCodes.Read(terms.Section(section + 2));
        var index = terms.Section(section + 1);
        if (index.Length < 4)
            Damage.Throw("词典不完整");
        Count = BinaryPrimitives.ReadInt32LittleEndian(index);
        blockCount = (index.Length - 4) / IndexEntry;
        if (Count < 0 || blockCount != (Count + TermDictionaryWriter.BlockSize - 1) / TermDictionaryWriter.BlockSize)
            Damage.Throw("词典不一致");
    }

    public int Count { get; }

    public int PassageCount { get; }

    public PostingsCodes Codes { get; }

    public TermCodes TermCodes { get; }

    /// <summary>How many passages hold a term, deleted ones included, and its number; false where none does.</summary>
    public bool TryFind(ReadOnlySpan<char> key, out TermEntry entry)
    {
        var found = Find(key);
        entry = found is null ? default : found.Entry;
        return found is not null;
    }

    /// <summary>Finds a term with the place of its list.</summary>
    public bool TryLocate(ReadOnlySpan<char> key, out TermEntry entry)
    {
        var found = Find(key);
        entry = found is null ? default : found.Locate();
        return found is not null;
    }

    /// <summary>A located term's posting list from its start.</summary>
    public PostingsCursor PostingsOf(ReadOnlySpan<char> key, in TermEntry term)
    {
        if (!term.IsPaired)
            return term.Form == ListForm.Inline ? new InlinePostings(this, term) : new StoredPostings(postings, Codes, term, PassageCount);
        var bigram = default(TermEntry);
        if (bigrams is null || !bigrams.TryLocate(key, out bigram) || bigram.Passages >= PostingsCode.BlockSize != (term.Form == ListForm.PairedApart))
            Damage.Throw("词与二元不一致");
        var cursor = bigrams.PostingsOf(key, bigram);
        return term.Form == ListForm.PairedApart ? new PairedPostings(postings, term, cursor) : new PairedInlinePostings(this, term, cursor);
    }

    /// <summary>All terms in ordinal order.</summary>
    public TermScan Scan() => new(this);

    /// <summary>Bytes of a block, those after it, and eight more; and where the postings of its first term begin.</summary>
    public ReadOnlySpan<byte> Block(int number, out long postingsStart)
    {
        var entry = terms.Section(section + 1).Slice(4 + (number * IndexEntry), IndexEntry);
        var start = BinaryPrimitives.ReadInt32LittleEndian(entry);
        postingsStart = BinaryPrimitives.ReadUInt32LittleEndian(entry[4..]);
        var blocks = terms.PaddedSection(section);
        if ((uint)start > (uint)blocks.Length - 8)
            Damage.Throw("词典越界");
        return blocks[start..];
    }

    /// <summary>The bits of a list that stands in a block.</summary>
    public BitReader InlineBits(in TermEntry term) => TermBlock.BitsAt(Block((int)(term.Start >> 32), out _), term.Start & uint.MaxValue);

    private TermBlock? Find(ReadOnlySpan<char> key)
    {
        if (filter is { } absent && !absent.MayHold(key))
            return null;
        var number = BlockOf(key);
        var block = reusedBlock ??= new TermBlock();
        if (number >= 0 && block.Find(this, number, key))
            return block;
        CountMiss();
        return null;
    }

    /// <summary>The last block that begins with the key or before it; -1 for none.</summary>
    private int BlockOf(ReadOnlySpan<char> key)
    {
        var (low, high) = (0, blockCount - 1);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var cursor = new ByteCursor(Block(middle, out _)[..^8]);
            if (TermBlock.CompareFirst(ref cursor, key) > 0)
                high = middle - 1;
            else
                low = middle + 1;
        }
        return high;
    }

    // The filter is made once the searches it would have saved have cost as much as making it: an index that is opened for one
    // question never pays for it. One thread makes it, the others search on.
    private void CountMiss()
    {
        if (filter is null && Interlocked.Increment(ref misses) == Count / TermsPerMiss)
            filter = TermFilter.Of(this);
    }
}
