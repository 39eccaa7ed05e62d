using System.Buffers.Binary;

namespace Wenzheng.Indexing.Engine.Files;

/// <summary>
/// Writes one index file: header (kind, format version), sections one after another, then a table of the sections and its
/// length. Counts its bytes and their CRC-32C while it writes.
/// </summary>
internal sealed class SectionWriter : IDisposable
{
    private readonly DurableStorage storage;
    private readonly Stream stream;
    private readonly string name;
    private readonly byte[] buffer = new byte[1 << 16];
    private readonly List<(long Start, long End)> sections = [];
    private int used;
    private long flushed;
    private uint crc = ~0u;

    public SectionWriter(DurableStorage storage, string folder, string name, FileKind kind)
    {
        this.storage = storage;
        this.name = name;
        stream = storage.Create(Path.Combine(folder, name));
        WriteUInt32((uint)kind);
        WriteUInt32(FileKinds.FormatVersion);
    }

    /// <summary>Bytes written so far.</summary>
    public long Position => flushed + used;

    /// <summary>Bytes written in the open section.</summary>
    public long InSection => Position - sections[^1].Start;

    /// <summary>Ends the section before and starts the next.</summary>
    public void BeginSection()
    {
        EndSection();
        sections.Add((Position, -1));
    }

    public void WriteByte(byte value)
    {
        if (used == buffer.Length)
            Spill();
        buffer[used++] = value;
    }

    public void WriteUInt16(ushort value)
    {
        Span<byte> bytes = stackalloc byte[2];
        BinaryPrimitives.WriteUInt16LittleEndian(bytes, value);
        Write(bytes);
    }

    public void WriteUInt32(uint value)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        Write(bytes);
    }

    public void WriteUInt64(ulong value)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, value);
        Write(bytes);
    }

    public void WriteVarint(int value) => WriteVarint64((ulong)value);

    public void WriteVarint64(ulong value)
    {
        for (; value >= 0x80; value >>= 7)
            WriteByte((byte)(value | 0x80));
        WriteByte((byte)value);
    }

    public void WriteZigzag(int value) => WriteVarint64((ulong)(((long)value << 1) ^ ((long)value >> 63)));

    public void Write(ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length > buffer.Length - used)
        {
            var part = buffer.Length - used;
            bytes[..part].CopyTo(buffer.AsSpan(used));
            used += part;
            bytes = bytes[part..];
            Spill();
        }
        bytes.CopyTo(buffer.AsSpan(used));
        used += bytes.Length;
    }

    /// <summary>Writes the table of sections, syncs to the disk, and returns what the manifest keeps.</summary>
    public FileEntry Finish()
    {
        EndSection();
        // Bit-packed blocks are read eight bytes at a time; the pad keeps the last read inside the file.
        WriteUInt64(0);
        foreach (var (start, end) in sections)
        {
            WriteUInt64((ulong)start);
            WriteUInt64((ulong)(end - start));
        }
        WriteUInt32((uint)sections.Count);
        Spill();
        if (flushed > int.MaxValue)
            throw new IndexException(IndexFailure.Storage, "单个索引文件超过 2 GB，请把资料分成几个索引。");
        storage.Sync(stream, name);
        return new FileEntry(name, flushed, (~crc).ToString("x8"));
    }

    public void Dispose() => stream.Dispose();

    private void EndSection()
    {
        if (sections.Count > 0)
            sections[^1] = (sections[^1].Start, Position);
    }

    private void Spill()
    {
        crc = Crc32C.Append(crc, buffer.AsSpan(0, used));
        storage.Write(stream, buffer.AsSpan(0, used), name);
        flushed += used;
        used = 0;
    }
}
