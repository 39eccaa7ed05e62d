using System.Buffers;
using Lucene.Net.Index;
using Wenzheng.Indexing.Engine;
using Wenzheng.Indexing.Engine.Files;

namespace Wenzheng.Bot.Full.Lucene;

/// <summary>The files of a generation: synced and summed when it is written, compared when it is opened.</summary>
internal static class GenerationFiles
{
    /// <summary>Syncs what Lucene wrote and tells each file's length and checksum.</summary>
    /// <param name="storage">Makes the changes.</param>
    /// <param name="folder">The generation's folder; its writer is closed.</param>
    /// <param name="known">Files of the generation before. Lucene writes no name twice: a file of a known name is that file.</param>
    public static List<FileEntry> Seal(DurableStorage storage, string folder, IReadOnlyList<FileEntry> known)
    {
        // A hint for file systems that list no folders; written under the same name again and again, and not needed.
        var hint = Path.Combine(folder, IndexFileNames.SEGMENTS_GEN);
        if (File.Exists(hint))
            storage.DeleteFile(hint);
        var shared = known.ToDictionary(f => f.Name, StringComparer.Ordinal);
        var entries = new List<FileEntry>();
        foreach (var path in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(path);
            if (shared.TryGetValue(name, out var entry))
            {
                entries.Add(entry);
                continue;
            }
            using var stream = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.Read, 0);
            storage.Sync(stream, name);
            entries.Add(new FileEntry(name, stream.Length, ChecksumOf(stream)));
        }
        return entries;
    }

    /// <exception cref="Indexing.IndexException">A file is missing or is not what was written.</exception>
    public static void Verify(string folder, IReadOnlyList<FileEntry> files)
    {
        foreach (var file in files)
        {
            var path = Path.Combine(folder, file.Name);
            if (Path.GetFileName(file.Name) != file.Name || new FileInfo(path) is not { Exists: true } info || info.Length != file.Bytes)
                throw Damage.Error($"{file.Name} 缺失或长度不符");
            try
            {
                using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 0);
                if (ChecksumOf(stream) != file.Crc32C)
                    throw Damage.Error($"{file.Name} 校验和不符");
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                throw Damage.Unreadable(file.Name, error);
            }
        }
    }

    private static string ChecksumOf(FileStream stream)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(1 << 17);
        try
        {
            var state = ~0u;
            for (int read; (read = stream.Read(buffer)) > 0;)
                state = Crc32C.Append(state, buffer.AsSpan(0, read));
            return (~state).ToString("x8");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
