using System.Runtime.InteropServices;

namespace Wenzheng.Indexing.Analysis;

/// <summary>
/// Bytes that stay where they are: an embedded resource, read in place from the mapped assembly, or a pinned array. Nothing
/// is copied or parsed at start-up; pages are read from disk when they are first touched.
/// </summary>
internal sealed unsafe class ResourceBytes
{
    private readonly byte* start;
    private readonly int length;
    private readonly byte[]? pinned;

    private ResourceBytes(byte* start, int length, byte[]? pinned = null)
    {
        this.start = start;
        this.length = length;
        this.pinned = pinned;
    }

    public ReadOnlySpan<byte> Span => new(start, length);

    public ReadOnlySpan<T> Read<T>(int offset, int count) where T : unmanaged =>
        MemoryMarshal.Cast<byte, T>(Span.Slice(offset, count * sizeof(T)));

    public int Int32(int offset) => MemoryMarshal.Read<int>(Span[offset..]);

    /// <summary>An embedded resource of this assembly by its logical name.</summary>
    public static ResourceBytes Embedded(string name)
    {
        var stream = typeof(ResourceBytes).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The resource {name} is missing from the assembly.");
        // The runtime hands out resources of a mapped assembly as pointers into it; the assembly is never unloaded.
        if (stream is UnmanagedMemoryStream mapped)
            return new ResourceBytes(mapped.PositionPointer, checked((int)mapped.Length));
        using (stream)
        {
            var copy = new byte[stream.Length];
            stream.ReadExactly(copy);
            return Pinned(copy);
        }
    }

    /// <summary>A pinned copy of bytes made at run time.</summary>
    public static ResourceBytes Pinned(ReadOnlySpan<byte> bytes)
    {
        var array = GC.AllocateUninitializedArray<byte>(bytes.Length, pinned: true);
        bytes.CopyTo(array);
        return new ResourceBytes((byte*)Marshal.UnsafeAddrOfPinnedArrayElement(array, 0), array.Length, array);
    }
}
