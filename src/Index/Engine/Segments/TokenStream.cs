using Wenzheng.Indexing.Engine.Documents;

namespace Wenzheng.Indexing.Engine.Segments;

/// <summary>
/// The analysed passages of one source, waiting to be inverted: for each passage the lengths of its fields, its words and its
/// bigrams, each once with its counts.
/// </summary>
internal sealed class TokenStream
{
    // Two bits below a term's number say how often it stands in the body where it does not stand in the title: one to three times.
    private const int PlainBits = 2;
    private const int MostPlain = (1 << PlainBits) - 1;

    private byte[] bytes = new byte[256];
    private int length;

    public int Bytes => length;

    /// <summary>Appends a passage.</summary>
    public void Add(PassageLengths lengths, PassageTerms words, PassageTerms bigrams)
    {
        Write((ulong)lengths.TitleWords);
        Write((ulong)lengths.TitleBigrams);
        Write((ulong)lengths.BodyWords);
        Write((ulong)lengths.BodyBigrams);
        Add(words);
        Add(bigrams);
    }

    /// <summary>Reads a passage's field lengths and moves on to its words; its bigrams stand behind them.</summary>
    public PassageLengths ReadLengths(ref int at)
    {
        var (titleWords, titleBigrams) = ((int)Read(ref at), (int)Read(ref at));
        return new PassageLengths((int)Read(ref at), titleWords, (int)Read(ref at), titleBigrams);
    }

    /// <summary>Reads how many terms of one space follow.</summary>
    public int ReadCount(ref int at) => (int)Read(ref at);

    /// <summary>Reads one of them.</summary>
    public (int Term, ushort Body, ushort Title) ReadTerm(ref int at)
    {
        var value = Read(ref at);
        var plain = (ushort)(value & MostPlain);
        return plain > 0 ? ((int)(value >> PlainBits), plain, (ushort)0) : ((int)(value >> PlainBits), (ushort)Read(ref at), (ushort)Read(ref at));
    }

    private void Add(PassageTerms terms)
    {
        Write((ulong)terms.Entries.Length);
        foreach (var (term, body, title) in terms.Entries)
        {
            var isPlain = title == 0 && body <= MostPlain;
            Write(((ulong)term << PlainBits) | (isPlain ? body : 0u));
            if (isPlain)
                continue;
            Write(body);
            Write(title);
        }
    }

    private ulong Read(ref int at)
    {
        var value = 0UL;
        for (var shift = 0; ; shift += 7)
        {
            var next = bytes[at++];
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
                return value;
        }
    }

    private void Write(ulong value)
    {
        if (length + 10 > bytes.Length)
            Array.Resize(ref bytes, bytes.Length * 2);
        for (; value >= 0x80; value >>= 7)
            bytes[length++] = (byte)(value | 0x80);
        bytes[length++] = (byte)value;
    }
}
