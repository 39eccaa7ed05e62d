using Wenzheng.Indexing.Engine;

namespace Wenzheng.Bot.Commands;

/// <summary>
/// Whether the archive's folder has changed since the index was built, by names, sizes and times only: a hint for staff at
/// start, who then run ingest; nothing is read and nothing rebuilt.
/// </summary>
internal static class ArchiveFreshness
{
    /// <summary>A folder with more files is left to ingest; the hint must not delay a start.</summary>
    private const int MaxFiles = 20_000;

    /// <returns>One sentence for staff, or null when nothing seems to have changed.</returns>
    public static string? Describe(string folder, IIndexReader reader)
    {
        try
        {
            return Directory.Exists(folder) ? Describe(new DirectoryInfo(folder), reader) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static string? Describe(DirectoryInfo folder, IIndexReader reader)
    {
        var known = reader.Sources().ToDictionary(s => s.Name, StringComparer.Ordinal);
        var built = reader.Manifest.Created.UtcDateTime;
        int changed = 0, added = 0, seen = 0;
        foreach (var file in folder.EnumerateFiles("*", SearchOption.AllDirectories).Take(MaxFiles))
        {
            var name = Path.GetRelativePath(folder.FullName, file.FullName).Replace('\\', '/');
            if (!known.TryGetValue(name, out var source))
            {
                // Files that ingest passed over (a README) are older than the index.
                added += file.LastWriteTimeUtc > built ? 1 : 0;
                continue;
            }
            seen++;
            changed += file.Length != source.Bytes || file.LastWriteTimeUtc > built ? 1 : 0;
        }
        var gone = seen == 0 ? 0 : known.Values.Count(s => s.ModifiedTicks != 0) - seen;
        return changed + added + Math.Max(0, gone) == 0 || seen == 0
            ? null
            : $"资料目录有变化（新增 {added}，改动 {changed}，移走 {Math.Max(0, gone)}），索引还是旧的；运行 ./bot ingest 更新。";
    }
}
