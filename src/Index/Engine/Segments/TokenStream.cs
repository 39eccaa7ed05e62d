using System.Runtime.InteropServices;

namespace Wenzheng.Indexing.Engine.Segments;

/// <summary>Analysed fields being written down, in a few bytes a term, until there is enough for a segment; <see cref="FieldReader"/> reads them.</summary>
internal sealed class TokenStream
{
    /// <summary>The field's bigrams are over.</summary>
    public const int End = 0;

    /// <summary>The number of a bigram of more than two units follows.</summary>
    public const int Long = 1;

    /// <summary>A run of units follows, as many as is said above this: each two neighbours are a bigram, one alone is one by itself.</summary>
    public const int Run = 1;

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

    public void WriteRun(ReadOnlySpan<char> units)
    {
        Write(Run + units.Length);
        Append(MemoryMarshal.AsBytes(units));
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
