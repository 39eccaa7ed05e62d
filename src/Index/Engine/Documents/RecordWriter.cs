using Wenzheng.Indexing.Engine.Files;

namespace Wenzheng.Indexing.Engine.Documents;

/// <summary>Writes records of numbers and strings; strings in the segment's character codes, so any UTF-16 comes back as it was.</summary>
internal sealed class RecordWriter(SectionWriter file, int[] ranks)
{
    public SectionWriter File { get; } = file;

    public void Write(string value)
    {
        File.WriteVarint(value.Length);
        WriteUnits(value);
    }

    /// <summary>Writes a string that mostly stands in a known run of a text: then only where.</summary>
    public void WriteQuoted(string value, ReadOnlySpan<char> run)
    {
        if (run.SequenceEqual(value))
        {
            Write(QuotedCode.Whole);
        }
        else if (value.Length > 0 && run.IndexOf(value) is >= 0 and var at)
        {
            Write(QuotedCode.FirstOffset + at);
            Write(value.Length);
        }
        else
        {
            Write(QuotedCode.Spelled);
            Write(value);
        }
    }

    /// <summary>Writes one of a few known strings as its number, any other as itself.</summary>
    public void WriteKnown(string value, IReadOnlyList<string> known)
    {
        for (var i = 0; i < known.Count; i++)
            if (known[i] == value)
            {
                Write(i + 1);
                return;
            }
        Write(0);
        Write(value);
    }

    /// <summary>Writes units without their number.</summary>
    public void WriteUnits(ReadOnlySpan<char> units)
    {
        foreach (var unit in units)
            UnitTable.Encode(unit, ranks, File);
    }

    public void Write(int value) => File.WriteVarint(value);

    public void WriteSigned(int value) => File.WriteZigzag(value);

    public void Write(float value) => File.WriteUInt32(BitConverter.SingleToUInt32Bits(value));

    /// <summary>A day, null as 0, others by how far they are from a day that is near.</summary>
    public void Write(DateOnly? day, DateOnly? near)
    {
        var distance = (day?.DayNumber ?? 0) - (near?.DayNumber ?? 0);
        File.WriteVarint(day is null ? 0 : ((distance << 1) ^ (distance >> 31)) + 1);
    }
}
