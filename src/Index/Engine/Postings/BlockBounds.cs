using System.Buffers.Binary;

namespace Wenzheng.Indexing.Engine.Postings;

/// <summary>
/// Skip entry of a block of 128 postings: where it ends, and limits from which no posting of the block can be scored higher,
/// whatever the average lengths of the index are: the highest counts and the shortest fields.
/// </summary>
internal readonly record struct BlockBounds(int LastPassage, int End, int MaxBody, int MaxTitle, int MinBodyLength, int MinTitleLength)
{
    /// <summary>Bytes of an entry on disk.</summary>
    public const int Size = 14;

    /// <summary>A stored count of this value means "this or more".</summary>
    public const int OpenCount = byte.MaxValue;

    public static BlockBounds Read(ReadOnlySpan<byte> entry)
    {
        var last = BinaryPrimitives.ReadInt32LittleEndian(entry);
        var end = BinaryPrimitives.ReadInt32LittleEndian(entry[4..]);
        return new BlockBounds(last, end, entry[8], entry[9],
            BinaryPrimitives.ReadUInt16LittleEndian(entry[10..]), BinaryPrimitives.ReadUInt16LittleEndian(entry[12..]));
    }

    public void Write(Span<byte> entry)
    {
        BinaryPrimitives.WriteInt32LittleEndian(entry, LastPassage);
        BinaryPrimitives.WriteInt32LittleEndian(entry[4..], End);
        entry[8] = (byte)Math.Min(MaxBody, OpenCount);
        entry[9] = (byte)Math.Min(MaxTitle, OpenCount);
        BinaryPrimitives.WriteUInt16LittleEndian(entry[10..], (ushort)MinBodyLength);
        BinaryPrimitives.WriteUInt16LittleEndian(entry[12..], (ushort)MinTitleLength);
    }
}
