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
        if (last > int.MaxValue)
            Damage.Throw("倒排表越界");
        return ReadLimits(ref from, (int)last);
    }

    /// <summary>Reads an entry whose last passage is known.</summary>
    public static BlockBounds ReadLimits(ref ByteCursor from, int last)
    {
        var (bytes, body, title, bodyLength) = (from.ReadVarint(), from.ReadVarint(), from.ReadVarint(), from.ReadVarint());
        return new BlockBounds(last, bytes, body, title, bodyLength, title > 0 ? from.ReadVarint() : ushort.MaxValue);
    }

    /// <summary>The limits of some postings of a list.</summary>
    public static BlockBounds Of(ReadOnlySpan<Posting> postings, LengthTable lengths)
    {
        var (maxBody, maxTitle, minBodyLength, minTitleLength) = (0, 0, (int)ushort.MaxValue, (int)ushort.MaxValue);
        foreach (var (passage, body, title) in postings)
        {
            maxBody = Math.Max(maxBody, body);
            maxTitle = Math.Max(maxTitle, title);
            if (body > 0)
                minBodyLength = Math.Min(minBodyLength, lengths.Body[passage]);
            if (title > 0)
                minTitleLength = Math.Min(minTitleLength, lengths.Title[passage]);
        }
        return new BlockBounds(postings.IsEmpty ? -1 : postings[^1].Passage, 0, maxBody, maxTitle, minBodyLength, minTitleLength);
    }

    public void Write(SectionWriter file, int previous)
    {
        file.WriteVarint(LastPassage - previous);
        WriteLimits(file);
    }

    public void WriteLimits(SectionWriter file)
    {
        file.WriteVarint(Bytes);
        file.WriteVarint(MaxBody);
        file.WriteVarint(MaxTitle);
        file.WriteVarint(MinBodyLength);
        if (MaxTitle > 0)
            file.WriteVarint(MinTitleLength);
    }
}
