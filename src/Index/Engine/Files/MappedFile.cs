using System.Buffers;
using System.Buffers.Binary;
using System.IO.MemoryMappedFiles;
using Microsoft.Win32.SafeHandles;

namespace Wenzheng.Indexing.Engine.Files;

/// <summary>
/// A published index file mapped into memory. Length, checksum, header and section table are verified before anything else
/// is read. Spans must not outlive the mapping: the snapshot counts its users.
/// </summary>
internal sealed unsafe class MappedFile : IDisposable
{
    private readonly string name;
    private readonly SafeFileHandle handle;
    private readonly MemoryMappedFile file;
    private readonly MemoryMappedViewAccessor view;
    private readonly byte* start;
    private readonly int length;
    private readonly (int Start, int Length)[] sections;

    private MappedFile(string path, FileEntry entry, FileKind kind, int sectionCount)
    {
        name = entry.Name;
        if (new FileInfo(path) is not { Exists: true } info || info.Length != entry.Bytes || info.Length is < 12 or > int.MaxValue)
            throw Damage.Error($"{name} 缺失或长度不符");
        length = (int)info.Length;
        var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 0);
        try
        {
            RequireChecksum(stream, entry);
            handle = stream.SafeFileHandle;
            file = MemoryMappedFile.CreateFromFile(stream, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, false);
        }
        catch
        {
            stream.Dispose();
            throw;
        }
        view = file.CreateViewAccessor(0, length, MemoryMappedFileAccess.Read);
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        start += view.PointerOffset;
        try
        {
            sections = ReadSections(kind, sectionCount);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    private ReadOnlySpan<byte> All => new(start, length);

    /// <summary>Maps and verifies a file.</summary>
    /// <exception cref="IndexException">Missing, of another length, checksum or kind.</exception>
    public static MappedFile Open(string folder, FileEntry entry, FileKind kind, int sectionCount)
    {
        try
        {
            return new(Path.Combine(folder, entry.Name), entry, kind, sectionCount);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Damage.Unreadable(entry.Name, error);
        }
    }

    /// <summary>The bytes of one section.</summary>
    public ReadOnlySpan<byte> Section(int number) => new(start + sections[number].Start, sections[number].Length);

    /// <summary>The bytes of one section with the eight bytes after it, which are always inside the file.</summary>
    public ReadOnlySpan<byte> PaddedSection(int number) => new(start + sections[number].Start, sections[number].Length + 8);

    /// <summary>
    /// Reads a piece of a section from the system's cache or the disk and not through the mapping: of pieces from all over a large file the
    /// system would map 64 KB around each, until all of it counted as this process's memory.
    /// </summary>
    /// <param name="number">The section.</param>
    /// <param name="from">Where in it.</param>
    /// <param name="into">Receives the bytes; up to eight more than the section has from there.</param>
    /// <exception cref="IndexException">The file gives them no longer.</exception>
    public void Read(int number, int from, Span<byte> into)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)from + (uint)into.Length, (uint)sections[number].Length + 8);
        try
        {
            for (long at = sections[number].Start + from; into.Length > 0;)
            {
                var read = RandomAccess.Read(handle, into, at);
                if (read == 0)
                    Damage.Throw($"{name} 缺失或长度不符");
                at += read;
                into = into[read..];
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Damage.Unreadable(name, error);
        }
    }

    /// <summary>Takes the pages that were read out of this process's memory; whoever reads them again finds them in the system's cache or on the disk.</summary>
    public void LetPagesGo() => MemoryCalls.LetPagesGo(start, length);

    public void Dispose()
    {
        view.SafeMemoryMappedViewHandle.ReleasePointer();
        view.Dispose();
        file.Dispose();
    }

    // Through a buffer: pages of the mapping that no question needs never become resident.
    private static void RequireChecksum(FileStream stream, FileEntry entry)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(1 << 17);
        try
        {
            var state = ~0u;
            for (int read; (read = stream.Read(buffer)) > 0;)
                state = Crc32C.Append(state, buffer.AsSpan(0, read));
            if ((~state).ToString("x8") != entry.Crc32C)
                Damage.Throw($"{entry.Name} 校验和不符");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private (int, int)[] ReadSections(FileKind kind, int sectionCount)
    {
        if (BinaryPrimitives.ReadUInt32LittleEndian(All) != (uint)kind)
            Damage.Throw($"{name} 不是本系统的索引文件");
        if (BinaryPrimitives.ReadUInt32LittleEndian(All[4..]) != FileKinds.FormatVersion)
            throw new IndexException(IndexFailure.FormatVersion, "索引是另一版本的格式，请运行 ./bot ingest --rebuild 重建索引。");
        var tableEnd = length - 4;
        var count = BinaryPrimitives.ReadUInt32LittleEndian(All[tableEnd..]);
        var tableStart = tableEnd - (16L * count);
        if (count != sectionCount || tableStart < 16)
            Damage.Throw($"{name} 结构不符");
        var found = new (int, int)[count];
        var cursor = new ByteCursor(All[(int)tableStart..tableEnd]);
        for (var i = 0; i < found.Length; i++)
        {
            var (from, size) = (cursor.ReadUInt64(), cursor.ReadUInt64());
            var end = (ulong)tableStart - 8;
            if (from > end || size > end - from)
                Damage.Throw($"{name} 结构不符");
            found[i] = ((int)from, (int)size);
        }
        return found;
    }
}
