namespace Wenzheng.Indexing.Engine.Segments;

/// <summary>Reads what a <see cref="TokenStream"/> wrote.</summary>
internal ref struct TokenReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> bytes = bytes;
    private int at;

    public readonly bool IsAtEnd => at == bytes.Length;

    public int ReadNumber()
    {
        var value = 0u;
        for (var shift = 0; ; shift += 7)
        {
            uint next = bytes[at++];
            value |= (next & 0x7F) << shift;
            if (next < 0x80)
                return (int)value;
        }
    }

    public char ReadUnit()
    {
        var unit = (char)(bytes[at] | (bytes[at + 1] << 8));
        at += 2;
        return unit;
    }
}
