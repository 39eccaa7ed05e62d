using Wenzheng.Indexing.Engine.Codes;
using Wenzheng.Indexing.Engine.Files;

namespace Wenzheng.Indexing.Engine.Postings;

/// <summary>
/// 词典: writes the terms of one space in ordinal order, in blocks of 32: the first term whole, then bit by bit the others as
/// they differ from the one before, with how many passages hold each, then the lists that are too short to stand apart.
/// Three sections of the terms file: blocks, where each begins, codes.
/// </summary>
internal sealed class TermDictionaryWriter
{
    /// <summary>Terms in a block: a search reads half of one on average.</summary>
    public const int BlockSize = 32;

    /// <summary>Lists of fewer postings stand in the dictionary.</summary>
    public const int InlineBelow = 32;

    /// <summary>Sections of a dictionary.</summary>
    public const int Sections = 3;

    private readonly SectionWriter file;
    private readonly PostingsWriter postings;
    private readonly TermCodes codes;
    private readonly List<(int Block, long Postings)> blocks = [];
    private readonly BitWriter terms = new();
    private readonly BitWriter lists = new();
    private readonly char[] previous = new char[TermKey.MaxLength];
    private long postingsEnd;
    private int previousLength;

    /// <param name="file">Terms file; a section for the blocks begins.</param>
    /// <param name="codes">Made from the terms that will be added.</param>
    /// <param name="postings">Where long lists go.</param>
    /// <param name="postingsStart">Bytes already in the postings section.</param>
    public TermDictionaryWriter(SectionWriter file, TermCodes codes, PostingsWriter postings, long postingsStart)
    {
        this.file = file;
        this.codes = codes;
        this.postings = postings;
        postingsEnd = postingsStart;
        file.BeginSection();
    }

    /// <summary>How many terms were added.</summary>
    public int Count { get; private set; }

    /// <summary>Adds the next term with its list.</summary>
    /// <param name="term">In ordinal order.</param>
    /// <param name="list">Its postings.</param>
    /// <param name="bigram">For a word, the list of the bigram with the same two characters; empty where there is none.</param>
    public void Add(ReadOnlySpan<char> term, ReadOnlySpan<Posting> list, ReadOnlySpan<Posting> bigram)
    {
        if (Count % BlockSize == 0)
            BeginBlock(term);
        else
            codes.WriteText(terms, term, previous.AsSpan(0, previousLength));
        codes.WriteFrequency(terms, list.Length);
        if (bigram.Length > 0)
            AddPaired(list, bigram);
        else
            AddOwn(list);
        term.CopyTo(previous);
        previousLength = term.Length;
        Count++;
    }

    /// <summary>Whether a word's list is shorter as exceptions from the bigram's; the same answer whenever it is asked.</summary>
    public static bool IsWorthPairing(ReadOnlySpan<Posting> word, ReadOnlySpan<Posting> bigram) =>
        bigram.Length > 0 && PairedCode.Exceptions(word, bigram) is >= 0 and var exceptions && exceptions <= word.Length;

    /// <summary>Writes the last block, where the blocks begin, and the codes; returns the bytes now in the postings section.</summary>
    public long Finish()
    {
        EndBlock();
        file.BeginSection();
        file.WriteUInt32((uint)Count);
        foreach (var (block, start) in blocks)
        {
            file.WriteUInt32((uint)block);
            file.WriteUInt32((uint)start);
        }
        file.BeginSection();
        codes.Write(file);
        return postingsEnd;
    }

    private void AddOwn(ReadOnlySpan<Posting> list)
    {
        terms.Write(0, 1);
        if (list.Length < InlineBelow)
            PostingsCode.Write(lists, list, 0, list.Length, postings.Codes);
        else
            AddApart(postings.Write(list));
    }

    private void AddPaired(ReadOnlySpan<Posting> list, ReadOnlySpan<Posting> bigram)
    {
        terms.Write(1, 1);
        var isApart = bigram.Length >= PostingsCode.BlockSize;
        terms.Write(isApart ? 1u : 0, 1);
        var at = 0;
        if (isApart)
            AddApart(postings.WritePaired(list, bigram));
        else
            PairedCode.Write(lists, list, ref at, bigram, 0, bigram.Length);
    }

    private void AddApart(int bytes)
    {
        terms.WriteGamma(bytes);
        postingsEnd += bytes;
    }

    private void BeginBlock(ReadOnlySpan<char> term)
    {
        EndBlock();
        blocks.Add(((int)file.InSection, postingsEnd));
        file.WriteByte((byte)term.Length);
        foreach (var unit in term)
            TermText.Write(file, unit);
    }

    private void EndBlock()
    {
        terms.Append(lists);
        file.Write(terms.Bytes);
        terms.Clear();
        lists.Clear();
    }
}
