using System.Runtime.InteropServices;
using Wenzheng.Indexing.Archive;
using Wenzheng.Indexing.Engine.Files;

namespace Wenzheng.Indexing.Engine.Documents;

/// <summary>Reads what <see cref="RecordWriter"/> wrote; every value is checked.</summary>
internal ref struct RecordReader(ReadOnlySpan<byte> bytes, UnitTable table)
{
    private readonly ReadOnlySpan<byte> bytes = bytes;
    private ByteCursor cursor = new(bytes);

    /// <summary>Bytes read so far.</summary>
    public readonly int Position => cursor.Position;

    public string ReadString()
    {
        var length = cursor.ReadCount();
        if (length == 0)
            return "";
        var text = new string('\0', length);
        // The string is not shared yet, so it may still be filled; a damaged length cannot exceed the bytes that are left.
        var taken = table.Decode(bytes[cursor.Position..], MemoryMarshal.AsMemory(text.AsMemory()).Span);
        cursor.ReadBytes(taken);
        return text;
    }

    /// <summary>A string that stands in a run of a text, or is written out.</summary>
    public string ReadQuoted(ReadOnlySpan<char> run)
    {
        var code = ReadInt();
        if (code == QuotedCode.Spelled)
            return ReadString();
        if (code == QuotedCode.Whole)
            return run.ToString();
        var (start, length) = (code - QuotedCode.FirstOffset, ReadInt());
        if (start > run.Length || length > run.Length - start)
            Damage.Throw("引文越界");
        return run.Slice(start, length).ToString();
    }

    /// <summary>One of a few known strings, or any other.</summary>
    public string ReadKnown(IReadOnlyList<string> known)
    {
        var number = ReadInt();
        if (number > known.Count)
            Damage.Throw("词句不明");
        return number == 0 ? ReadString() : known[number - 1];
    }

    /// <summary>Lower-case hex, or any other string.</summary>
    public string ReadHash()
    {
        var length = ReadInt();
        return length == 1 ? ReadString() : Convert.ToHexStringLower(cursor.ReadBytes(length / 2));
    }

    public int ReadInt() => cursor.ReadVarint();

    public int ReadSigned() => cursor.ReadZigzag();

    public int ReadCount() => cursor.ReadCount();

    public byte ReadByte() => cursor.ReadByte();

    public ulong ReadVarint64() => cursor.ReadVarint64();

    public float ReadFloat() => BitConverter.UInt32BitsToSingle(cursor.ReadUInt32());

    /// <summary>A day or null.</summary>
    /// <param name="near">What its distance was counted from.</param>
    public DateOnly? ReadDay(DateOnly? near)
    {
        var code = ReadInt() - 1;
        if (code < 0)
            return null;
        var number = (long)(near?.DayNumber ?? 0) + ((code >> 1) ^ -(code & 1));
        if (number < 0 || number > DateOnly.MaxValue.DayNumber)
            Damage.Throw("日期越界");
        return DateOnly.FromDayNumber((int)number);
    }

    /// <summary>A run that must lie inside a text of the given length.</summary>
    public TextRange ReadRange(int textLength)
    {
        var range = new TextRange(ReadInt(), ReadInt());
        if (range.Start > textLength || range.Length > textLength - range.Start)
            Damage.Throw("区间越界");
        return range;
    }
}
