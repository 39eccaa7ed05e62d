using Wenzheng.Indexing.Engine.Files;

namespace Wenzheng.Indexing.Engine.Generations;

/// <summary>
/// 采用草稿: makes the current generation of a draft, a copy of this index with a change, the next generation of this index. Nothing is
/// read or built again: what was looked at is what is published.
/// </summary>
internal static class GenerationAdoption
{
    /// <param name="folder">The index that takes it over.</param>
    /// <param name="storage">Makes the changes.</param>
    /// <param name="draft">The draft's folder.</param>
    /// <param name="basis">The generation that the draft was copied from; 0 for none.</param>
    /// <param name="open">Opens and verifies a generation's folder.</param>
    /// <param name="cancellationToken">Ends the work before anything is visible.</param>
    /// <returns>The published manifest, or null when another generation than the basis is current.</returns>
    public static Manifest? Run(GenerationFolder folder, DurableStorage storage, GenerationFolder draft, int basis, Func<string, OpenGeneration> open, CancellationToken cancellationToken)
    {
        using var writerLock = WriterLock.Take(folder.Path);
        var current = GenerationFolder.Parse(folder.ReadPointer()) ?? 0;
        if (current != basis)
            return null;
        var drafted = GenerationFolder.Parse(draft.ReadPointer()) ?? throw new IndexException(IndexFailure.Missing, "草稿里没有索引，请重新起草。");
        var from = draft.FolderOf(drafted);
        folder.DeleteUnfinished();
        var generation = Math.Max(folder.Finished().FirstOrDefault(), current) + 1;
        var target = folder.UnfinishedFolderOf(generation);
        try
        {
            storage.CreateFolder(target);
            // The time stays the draft's: whether the archive's folder has changed since is told by it.
            var manifest = ManifestFile.Read(from) with { Generation = generation };
            foreach (var file in manifest.Files)
            {
                cancellationToken.ThrowIfCancellationRequested();
                storage.Share(Path.Combine(from, file.Name), Path.Combine(target, file.Name));
            }
            ManifestFile.Write(storage, target, manifest);
            // Every checksum, as for a generation that was built here.
            open(target).Leave();
            cancellationToken.ThrowIfCancellationRequested();
            folder.Finish(generation);
            folder.WritePointer(generation);
            folder.Prune(generation, current);
            return manifest;
        }
        finally
        {
            if (Directory.Exists(target))
                storage.TryDeleteFolder(target);
        }
    }
}
