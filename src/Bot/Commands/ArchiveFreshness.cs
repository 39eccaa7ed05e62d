using Wenzheng.Indexing.Engine;
using Wenzheng.Ingestion.Pipeline;

namespace Wenzheng.Bot.Commands;

/// <summary>Whether the archive's folder has changed since the index was built: a hint at start for staff, who then run ingest.</summary>
internal static class ArchiveFreshness
{
    /// <returns>One sentence for staff, or null when nothing seems to have changed.</returns>
    public static string? Describe(string folder, IIndexReader reader, CancellationToken cancellationToken)
    {
        try
        {
            return Directory.Exists(folder) && ArchiveChanges.Between(folder, reader, cancellationToken) is { Any: true } changes
                ? $"资料目录有变化（新增 {changes.Added}，改动 {changes.Changed}，移走 {changes.Gone}），索引还是旧的；运行 ./bot ingest 更新。"
                : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or IngestException)
        {
            // A hint only: what is wrong with the folder is for ingest to say.
            return null;
        }
    }
}
