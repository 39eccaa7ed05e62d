using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Engine.Postings;

namespace Wenzheng.Indexing.Engine.Segments;

/// <summary>The analysed passages of one source, waiting to be inverted: for each passage four runs of numbers.</summary>
internal sealed class TokenStream
{
    private byte[] bytes = new byte[256];
    private int length;

    public int Bytes => length;

    /// <summary>Appends one field: words, then bigrams.</summary>
    public void AddField(TokenBuffer buffer, TermInterner words, TermInterner bigrams)
    {
        Span<char> scratch = stackalloc char[TermKey.MaxLength];
        var bigramCount = 0;
        foreach (ref readonly var token in buffer.Tokens)
            bigramCount += token.Kind == TokenKind.Bigram ? 1 : 0;
        Write((uint)(buffer.Tokens.Length - bigramCount));
        foreach (ref readonly var token in buffer.Tokens)
            if (token.Kind != TokenKind.Bigram)
                Write((uint)words.Intern(TermKey.Of(buffer.TextOf(token), scratch)));
        Write((uint)bigramCount);
        foreach (ref readonly var token in buffer.Tokens)
            if (token.Kind == TokenKind.Bigram)
                Write((uint)bigrams.Intern(TermKey.Of(buffer.TextOf(token), scratch)));
    }

    /// <summary>Reads one number and moves on.</summary>
    public uint Read(ref int at)
    {
        var value = 0u;
        for (var shift = 0; ; shift += 7)
        {
            var next = bytes[at++];
            value |= (uint)(next & 0x7F) << shift;
            if (next < 0x80)
                return value;
        }
    }

    private void Write(uint value)
    {
        if (length + 5 > bytes.Length)
            Array.Resize(ref bytes, bytes.Length * 2);
        for (; value >= 0x80; value >>= 7)
            bytes[length++] = (byte)(value | 0x80);
        bytes[length++] = (byte)value;
    }
}
