namespace Wenzheng.Indexing.Engine.Segments;

/// <summary>Analysed fields being written down, in a few bytes a term, until there is enough for a segment; <see cref="TokenReader"/> reads them.</summary>
internal sealed class TokenStream
{
    /// <summary>A unit that stands in no bigram: two units follow that are one, and every further unit is one with the unit before.</summary>
    public const char Begin = '\0';

    /// <summary>The unit that follows is a bigram by itself.</summary>
    public const char Single = '\u0001';

    /// <summary>The number of a bigram of more than two units follows.</summary>
    public const char Long = '\u0002';

    /// <summary>The field's bigrams are over.</summary>
    public const char End = '\u0003';

    private byte[] bytes = new byte[1 << 12];
    private int length;

    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, length);

    public void Clear() => length = 0;

    public void Write(int number)
    {
        Reserve(5);
        var value = (uint)number;
        for (; value >= 0x80; value >>= 7)
            bytes[length++] = (byte)(value | 0x80);
        bytes[length++] = (byte)value;
    }

    public void Write(char unit)
    {
        Reserve(2);
        bytes[length++] = (byte)unit;
        bytes[length++] = (byte)(unit >> 8);
    }

    public void Append(ReadOnlySpan<byte> written)
    {
        Reserve(written.Length);
        written.CopyTo(bytes.AsSpan(length));
        length += written.Length;
    }

    private void Reserve(int more)
    {
        if (length + more > bytes.Length)
            Array.Resize(ref bytes, Math.Max(bytes.Length * 2, length + more));
    }
}
