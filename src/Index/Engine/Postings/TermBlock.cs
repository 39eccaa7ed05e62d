using Wenzheng.Indexing.Engine.Codes;
using Wenzheng.Indexing.Engine.Files;

namespace Wenzheng.Indexing.Engine.Postings;

/// <summary>One block of a dictionary being read: first the terms, one after the other, then where their short lists stand.</summary>
internal sealed class TermBlock
{
    /// <summary>No block with all its short lists is longer.</summary>
    private const int MaxBytes = 1 << 20;

    private readonly char[] text = new char[TermKey.MaxLength];
    private readonly TermEntry[] entries = new TermEntry[TermDictionaryWriter.BlockSize];
    private TermDictionary dictionary = null!;
    private int number;
    private int count;
    private int length;
    private int read;
    private int bit;
    private long apartEnd;
    private int located;
    private long locatedBit;

    /// <summary>The current term; valid until the next move.</summary>
    public ReadOnlySpan<char> Term => text.AsSpan(0, length);

    /// <summary>The current term's entry, without its place where it stands in the block.</summary>
    public TermEntry Entry => entries[read - 1];

    /// <summary>Goes to just before a block's first term.</summary>
    public void Seek(TermDictionary of, int block)
    {
        dictionary = of;
        number = block;
        count = Math.Min(TermDictionaryWriter.BlockSize, of.Count - (block * TermDictionaryWriter.BlockSize));
        Restart();
        located = -1;
    }

    /// <summary>Goes to the next term of the block; false at its end.</summary>
    public bool MoveNext()
    {
        if (read == count)
            return false;
        var bytes = dictionary.Block(number, out var postings);
        if (read == 0)
        {
            var cursor = new ByteCursor(bytes[..^8]);
            length = ReadFirst(ref cursor, text);
            bit = cursor.Position * 8;
            apartEnd = postings;
        }
        var bits = BitsAt(bytes, bit);
        if (read > 0)
            length = dictionary.TermCodes.ReadText(ref bits, text, length, out _);
        entries[read] = ReadEntry(ref bits);
        bit = (bit & ~7) + bits.Position;
        read++;
        return true;
    }

    /// <summary>Goes to a term of a block; false where it is not there.</summary>
    public bool Find(TermDictionary of, int block, ReadOnlySpan<char> key)
    {
        Seek(of, block);
        if (!MoveNext())
            return false;
        var same = Term.CommonPrefixLength(key);
        if (same == key.Length && same == length)
            return true;
        // All further terms in one pass over the bits. A term before the key agrees with it in its first units; the next term keeps
        // some units of it: more, and it stands before the key as well; fewer, and it stands behind.
        var bytes = of.Block(number, out _);
        var from = bit & ~7;
        var bits = BitsAt(bytes, bit);
        while (read < count)
        {
            length = of.TermCodes.ReadText(ref bits, text, length, out var shared);
            entries[read] = ReadEntry(ref bits);
            read++;
            bit = from + bits.Position;
            if (shared > same)
                continue;
            if (shared < same)
                return false;
            same += Term[same..].CommonPrefixLength(key[same..]);
            if (same == key.Length)
                return same == length;
            if (same < length && text[same] > key[same])
                return false;
        }
        return false;
    }

    /// <summary>The current term's entry with the place of its list; the current term moves.</summary>
    public TermEntry Locate()
    {
        var wanted = read - 1;
        if (entries[wanted].IsApart)
            return entries[wanted];
        if (located < 0 || located > wanted)
        {
            // Behind the last term stands the first short list.
            while (MoveNext())
            {
            }
            (located, locatedBit) = (0, bit);
        }
        var bytes = dictionary.Block(number, out _);
        for (; located < wanted; located++)
            locatedBit = Pass(bytes, entries[located], locatedBit);
        return entries[wanted] with { Start = ((long)number << 32) | locatedBit };
    }

    /// <summary>The same where the current term must stay.</summary>
    public TermEntry LocateInPlace()
    {
        var wanted = read;
        var entry = Locate();
        if (read == wanted)
            return entry;
        Restart();
        while (read < wanted)
            MoveNext();
        return entry;
    }

    /// <summary>Bits of a block from one of them on.</summary>
    public static BitReader BitsAt(ReadOnlySpan<byte> padded, long bit)
    {
        var from = (int)(bit >> 3);
        if (from > padded.Length - 8)
            Damage.Throw("词典不完整");
        var bits = new BitReader(padded[from..], Math.Min(padded.Length - 8 - from, MaxBytes));
        bits.Skip((int)(bit & 7));
        return bits;
    }

    /// <summary>Reads the term that a block begins with; returns its length.</summary>
    public static int ReadFirst(ref ByteCursor cursor, scoped Span<char> text)
    {
        var length = (int)cursor.ReadByte();
        if (length > text.Length)
            Damage.Throw("词典不一致");
        for (var i = 0; i < length; i++)
            text[i] = TermText.Read(ref cursor);
        return length;
    }

    /// <summary>Order of the term that a block begins with against another: below zero where it comes before.</summary>
    public static int CompareFirst(ref ByteCursor cursor, ReadOnlySpan<char> key)
    {
        var length = (int)cursor.ReadByte();
        for (var i = 0; i < length; i++)
        {
            if (i == key.Length)
                return 1;
            if (TermText.Read(ref cursor) - key[i] is not 0 and var order)
                return order;
        }
        return length - key.Length;
    }

    /// <summary>Goes back to just before the first term; where lists stand is kept.</summary>
    private void Restart() => (read, length) = (0, 0);

    private TermEntry ReadEntry(ref BitReader bits)
    {
        var passages = dictionary.TermCodes.ReadFrequency(ref bits);
        var form = passages < TermDictionaryWriter.InlineBelow ? ListForm.Inline : ListForm.Apart;
        if (bits.Read(1) != 0)
            form = bits.Read(1) == 0 ? ListForm.PairedInline : ListForm.PairedApart;
        var entry = new TermEntry((number * TermDictionaryWriter.BlockSize) + read, passages, form, apartEnd, 0);
        if (!entry.IsApart)
            return entry;
        entry = entry with { Length = bits.ReadGamma() };
        apartEnd += entry.Length;
        return entry;
    }

    private long Pass(ReadOnlySpan<byte> bytes, in TermEntry entry, long at)
    {
        if (entry.IsApart)
            return at;
        var bits = BitsAt(bytes, at);
        if (entry.Form == ListForm.Inline)
            PostingsCode.Pass(ref bits, entry.Passages, dictionary.Codes);
        else
            PairedCode.Pass(ref bits);
        return (at & ~7) + bits.Position;
    }
}
