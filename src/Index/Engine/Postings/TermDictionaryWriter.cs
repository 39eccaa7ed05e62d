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

    /// <summary>Lengths below this share a byte.</summary>
    public const int ShortLength = 15;

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
        WriteText(term, shared);
        if (list.IsSinglePlain)
        {
            file.WriteByte(0);
        }
        else
        {
            file.WriteVarint(list.Passages.Length);
            file.WriteVarint64((ulong)length);
        }
        postingsEnd += length;
        term.CopyTo(previous);
        previousLength = term.Length;
        Count++;
    }

    // Terms that share a beginning differ first by an ascending unit: how far it is from the one before is a small number.
    private void WriteText(ReadOnlySpan<char> term, int shared)
    {
        var rest = term.Length - shared;
        file.WriteByte(shared < ShortLength && rest < ShortLength ? (byte)((shared << 4) | rest) : byte.MaxValue);
        if (shared >= ShortLength || rest >= ShortLength)
        {
            file.WriteByte((byte)shared);
            file.WriteByte((byte)rest);
        }
        for (var i = shared; i < term.Length; i++)
            if (i == shared && shared > 0 && shared < previousLength)
                file.WriteVarint(term[i] - previous[i]);
            else
                TermText.Write(file, term[i]);
    }

    /// <summary>Writes the block index and returns the bytes now in the postings section.</summary>
    public long Finish()
    {
        file.BeginSection();
        file.WriteUInt32((uint)Count);
        foreach (var (block, start) in blocks)
        {
            file.WriteUInt32((uint)block);
            file.WriteUInt32((uint)start);
        }
        return postingsEnd;
    }
}
