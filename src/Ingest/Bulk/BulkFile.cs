using Wenzheng.Ingestion.Files;

namespace Wenzheng.Ingestion.Bulk;

/// <summary>批量文件: opens a bulk file at its beginning, plain or packed by gzip (told by its first bytes), and stops when it gives more than is allowed.</summary>
/// <param name="path">Where it is.</param>
/// <param name="maxBytes">Bytes of lines it may hold, unpacked.</param>
internal sealed class BulkFile(string path, long maxBytes)
{
    // Lines of text pack some 3:1, the same line again and again some 200:1 at most; a bomb 1,000:1. Small files may do as they like.
    private const long MaxRatio = 300;
    private const long RatioFrom = 64L * 1024 * 1024;

    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public Stream Open()
    {
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1 << 16, FileOptions.SequentialScan);
        try
        {
            if (!IsPacked(file))
                return new CountingStream(file, maxBytes);
            var packed = file.Length;
            return new CountingStream(new WholeGzipStream(file), count => count <= maxBytes && (count <= RatioFrom || count / MaxRatio <= packed));
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    // A pipe has no beginning to go back to; the file is read twice and could not be one anyway.
    private static bool IsPacked(FileStream file)
    {
        var isPacked = file.ReadByte() == 0x1f && file.ReadByte() == 0x8b;
        file.Position = 0;
        return isPacked;
    }
}
