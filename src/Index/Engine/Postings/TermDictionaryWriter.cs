using System.Runtime.InteropServices;
using Wenzheng.Indexing.Engine.Files;

namespace Wenzheng.Indexing.Engine.Postings;

/// <summary>
/// 词典: writes the terms of one space in ordinal order, in blocks of 32 that share prefixes from term to term, and after
/// them where each block begins. Two sections of the terms file.
/// </summary>
internal sealed class TermDictionaryWriter
{
    /// <summary>Terms in a block: a search reads half of one on average.</summary>
    public const int BlockSize = 32;

    private readonly SectionWriter file;
    private readonly PostingsWriter postings;
    private readonly List<(int Block, long Postings)> blocks = [];
    private readonly char[] previous = new char[TermKey.MaxLength];
    private long postingsEnd;
    private int previousLength;

    /// <param name="file">Terms file; a section for the blocks begins.</param>
    /// <param name="postings">Where the lists go.</param>
    /// <param name="postingsStart">Bytes already in the postings section.</param>
    public TermDictionaryWriter(SectionWriter file, PostingsWriter postings, long postingsStart)
    {
        this.file = file;
        this.postings = postings;
        postingsEnd = postingsStart;
        file.BeginSection();
    }

    /// <summary>How many terms were added.</summary>
    public int Count { get; private set; }

    /// <summary>Adds the next term with its list.</summary>
    public void Add(ReadOnlySpan<char> term, PostingList list)
    {
        var shared = 0;
        if (Count % BlockSize == 0)
            blocks.Add(((int)file.InSection, postingsEnd));
        else
            shared = term.CommonPrefixLength(previous.AsSpan(0, previousLength));
        var length = postings.Write(list);
        file.WriteByte((byte)shared);
        file.WriteByte((byte)(term.Length - shared));
        file.Write(MemoryMarshal.AsBytes(term[shared..]));
        file.WriteVarint(list.Passages.Length);
        file.WriteVarint64((ulong)length);
        postingsEnd += length;
        term.CopyTo(previous);
        previousLength = term.Length;
        Count++;
    }

    /// <summary>Writes the block index and returns the bytes now in the postings section.</summary>
    public long Finish()
    {
        file.BeginSection();
        file.WriteUInt32((uint)Count);
        foreach (var (block, start) in blocks)
        {
            file.WriteUInt32((uint)block);
            file.WriteUInt64((ulong)start);
        }
        return postingsEnd;
    }
}
