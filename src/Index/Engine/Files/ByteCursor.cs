using System.Buffers.Binary;

namespace Wenzheng.Indexing.Engine.Files;

/// <summary>Reads forward through bytes; every read is checked against the end.</summary>
internal ref struct ByteCursor(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> bytes = bytes;

    public int Position { get; private set; }

    public readonly bool AtEnd => Position == bytes.Length;

    public byte ReadByte()
    {
        if ((uint)Position >= (uint)bytes.Length)
            Damage.Throw("数据不完整");
        return bytes[Position++];
    }

    public uint ReadUInt32() => BinaryPrimitives.ReadUInt32LittleEndian(ReadBytes(4));

    public ulong ReadUInt64() => BinaryPrimitives.ReadUInt64LittleEndian(ReadBytes(8));

    public ReadOnlySpan<byte> ReadBytes(int count)
    {
        if (count < 0 || count > bytes.Length - Position)
            Damage.Throw("数据不完整");
        var read = bytes.Slice(Position, count);
        Position += count;
        return read;
    }

    /// <summary>A non-negative number of seven bits a byte, low bits first.</summary>
    public int ReadVarint()
    {
        var value = ReadVarint64();
        if (value > int.MaxValue)
            Damage.Throw("数值越界");
        return (int)value;
    }

    public ulong ReadVarint64()
    {
        var value = 0UL;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var next = ReadByte();
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
                return value;
        }
        Damage.Throw("数值越界");
        return 0;
    }

    /// <summary>A count of UTF-16 units and the units.</summary>
    public string ReadUnits()
    {
        var length = ReadCount(2);
        return length == 0 ? "" : new string(System.Runtime.InteropServices.MemoryMarshal.Cast<byte, char>(ReadBytes(length * 2)));
    }

    /// <summary>A signed number, small magnitudes short.</summary>
    public int ReadZigzag()
    {
        var value = ReadVarint64();
        return (int)((long)(value >> 1) ^ -(long)(value & 1));
    }

    /// <summary>A count of things that take at least a byte each, so that a wrong count cannot ask for more memory than the file has bytes.</summary>
    public int ReadCount(int bytesEach = 1)
    {
        var count = ReadVarint();
        if ((long)count * bytesEach > bytes.Length - Position)
            Damage.Throw("数量越界");
        return count;
    }
}
