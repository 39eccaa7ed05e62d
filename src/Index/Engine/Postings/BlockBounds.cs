using Wenzheng.Indexing.Engine.Files;

namespace Wenzheng.Indexing.Engine.Postings;

/// <summary>
/// Skip entry of a block of 128 postings: where it ends, and limits from which no posting of the block can be scored higher,
/// whatever the average lengths of the index are: the highest counts and the shortest fields.
/// </summary>
internal readonly record struct BlockBounds(int LastPassage, int Bytes, int MaxBody, int MaxTitle, int MinBodyLength, int MinTitleLength)
{
    /// <summary>Reads an entry.</summary>
    /// <param name="from">At the entry.</param>
    /// <param name="previous">Last passage of the block before, or -1.</param>
    public static BlockBounds Read(ref ByteCursor from, int previous)
    {
        var last = (long)previous + from.ReadVarint();
        var (bytes, body, title, bodyLength) = (from.ReadVarint(), from.ReadVarint(), from.ReadVarint(), from.ReadVarint());
        if (last > int.MaxValue)
            Damage.Throw("倒排表越界");
        return new BlockBounds((int)last, bytes, body, title, bodyLength, title > 0 ? from.ReadVarint() : ushort.MaxValue);
    }

    public void Write(SectionWriter file, int previous)
    {
        file.WriteVarint(LastPassage - previous);
        file.WriteVarint(Bytes);
        file.WriteVarint(MaxBody);
        file.WriteVarint(MaxTitle);
        file.WriteVarint(MinBodyLength);
        if (MaxTitle > 0)
            file.WriteVarint(MinTitleLength);
    }
}
