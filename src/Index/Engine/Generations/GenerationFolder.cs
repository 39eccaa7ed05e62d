using System.Globalization;
using System.Text;
using Wenzheng.Indexing.Engine.Files;

namespace Wenzheng.Indexing.Engine.Generations;

/// <summary>The index folder: generations, the pointer to the current one, and how both change.</summary>
internal sealed class GenerationFolder(string path, DurableStorage storage)
{
    /// <summary>Generations that stay on disk, the current one included.</summary>
    public const int Kept = 3;

    private const string Prefix = "gen-";
    private const string Unfinished = ".tmp";

    public string Path { get; } = path;

    private string Pointer => System.IO.Path.Combine(Path, "CURRENT");

    public string FolderOf(int generation) => System.IO.Path.Combine(Path, NameOf(generation));

    public string UnfinishedFolderOf(int generation) => FolderOf(generation) + Unfinished;

    /// <summary>Finished generations, newest first.</summary>
    public List<int> Finished()
    {
        var found = new List<int>();
        if (Directory.Exists(Path))
            foreach (var folder in Directory.EnumerateDirectories(Path, Prefix + "*"))
                if (NumberOf(System.IO.Path.GetFileName(folder)) is { } number)
                    found.Add(number);
        found.Sort((a, b) => b.CompareTo(a));
        return found;
    }

    /// <summary>What CURRENT says as it stands: compare to see a change. Null when there is none.</summary>
    public string? ReadPointer()
    {
        try
        {
            using var stream = new FileStream(Pointer, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 0);
            Span<byte> bytes = stackalloc byte[64];
            return Encoding.ASCII.GetString(bytes[..stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)]);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new IndexException(IndexFailure.Storage, $"读不到索引目录 {Path}，请检查磁盘和权限。", error);
        }
    }

    /// <summary>The generation that a pointer names; null when its own checksum says that it is damaged.</summary>
    public static int? Parse(string? pointer)
    {
        if (pointer is null || pointer.TrimEnd('\n').Split(' ') is not [var name, var checksum] || checksum != ChecksumOf(name))
            return null;
        return NumberOf(name);
    }

    /// <summary>Makes a generation current, in one step and for good.</summary>
    public void WritePointer(int generation)
    {
        var temporary = Pointer + Unfinished;
        if (File.Exists(temporary))
            storage.DeleteFile(temporary);
        storage.WriteAll(temporary, Encoding.ASCII.GetBytes($"{NameOf(generation)} {ChecksumOf(NameOf(generation))}\n"));
        storage.ReplaceFile(temporary, Pointer);
        storage.SyncFolder(Path);
    }

    /// <summary>Clears away what killed writers left and makes the folder of the next generation.</summary>
    /// <param name="current">The generation that is current; 0 for none.</param>
    /// <returns>Its number and its folder until it is finished.</returns>
    public (int Generation, string Target) Begin(int current)
    {
        DeleteUnfinished();
        var generation = Math.Max(Finished().FirstOrDefault(), current) + 1;
        var target = UnfinishedFolderOf(generation);
        storage.CreateFolder(target);
        return (generation, target);
    }

    /// <summary>Gives a finished folder its final name, for good.</summary>
    public void Finish(int generation)
    {
        storage.SyncFolder(UnfinishedFolderOf(generation));
        storage.MoveFolder(UnfinishedFolderOf(generation), FolderOf(generation));
        storage.SyncFolder(Path);
    }

    /// <summary>Deletes folders that a killed writer left behind.</summary>
    public void DeleteUnfinished()
    {
        if (Directory.Exists(Path))
            foreach (var folder in Directory.EnumerateDirectories(Path, Prefix + "*" + Unfinished))
                storage.TryDeleteFolder(folder);
    }

    /// <summary>Keeps the newest generations up to the current one and deletes older ones, and those given up by a rollback.</summary>
    /// <param name="current">The generation just published.</param>
    /// <param name="basis">The generation that was current before; 0 for none.</param>
    public void Prune(int current, int basis)
    {
        var kept = 1;
        foreach (var generation in Finished())
            if (generation != current && ((generation > basis && generation < current) || ++kept > Kept))
                storage.TryDeleteFolder(FolderOf(generation));
    }

    private static string NameOf(int generation) => Prefix + generation.ToString("d6", CultureInfo.InvariantCulture);

    private static string ChecksumOf(string name) => Crc32C.Of(Encoding.ASCII.GetBytes(name)).ToString("x8");

    private static int? NumberOf(string name) =>
        name.StartsWith(Prefix, StringComparison.Ordinal) && int.TryParse(name.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number : null;
}
