using Wenzheng.Indexing.Engine.Files;

namespace Wenzheng.Indexing.Engine.Postings;

/// <summary>Walks a dictionary in ordinal order.</summary>
internal sealed class TermScan
{
    private readonly TermDictionary dictionary;
    private readonly char[] text = new char[TermKey.MaxLength];
    private int length;
    private int next;
    private int at;
    private long postingsEnd;
    private int block;

    public TermScan(TermDictionary dictionary, int block)
    {
        this.dictionary = dictionary;
        Seek(block);
    }

    /// <summary>The current term; valid until the next move.</summary>
    public ReadOnlySpan<char> Term => text.AsSpan(0, length);

    public TermEntry Entry { get; private set; }

    /// <summary>Goes to just before the first term of a block.</summary>
    public void Seek(int number)
    {
        block = number;
        next = number * TermDictionaryWriter.BlockSize;
        at = 0;
        length = 0;
    }

    public bool MoveNext()
    {
        if (next >= dictionary.Count)
            return false;
        if (next == (block + 1) * TermDictionaryWriter.BlockSize)
            Seek(block + 1);
        var bytes = dictionary.Block(block, out var postingsStart);
        if (next % TermDictionaryWriter.BlockSize == 0)
            postingsEnd = postingsStart;
        var cursor = new ByteCursor(bytes[at..]);
        ReadText(ref cursor);
        var passages = cursor.ReadVarint();
        Entry = passages == 0
            ? new TermEntry(next, 1, postingsEnd, dictionary.SingleBytes, true)
            : new TermEntry(next, passages, postingsEnd, cursor.ReadVarint(), false);
        postingsEnd += Entry.PostingsLength;
        at += cursor.Position;
        next++;
        return true;
    }

    private void ReadText(ref ByteCursor cursor)
    {
        var head = cursor.ReadByte();
        int shared = head >> 4, rest = head & 15;
        if (head == byte.MaxValue)
            (shared, rest) = (cursor.ReadByte(), cursor.ReadByte());
        if (shared > length || shared + rest > text.Length)
            Damage.Throw("词典不一致");
        var isAfterSibling = shared > 0 && shared < length;
        for (var i = shared; i < shared + rest; i++)
            text[i] = i == shared && isAfterSibling ? (char)(text[i] + cursor.ReadVarint()) : TermText.Read(ref cursor);
        length = shared + rest;
    }
}
