using Wenzheng.Indexing.Engine;
using Wenzheng.Ingestion.Files;

namespace Wenzheng.Ingestion.Pipeline;

/// <summary>变化: how a folder differs from what an index holds, by names, sizes and times; only a file of another time and the same size is read.</summary>
/// <param name="Added">Files newer than the index that it does not hold.</param>
/// <param name="Changed">Files it holds that look different.</param>
/// <param name="Gone">Files it holds that are no longer there.</param>
public sealed record ArchiveChanges(int Added, int Changed, int Gone)
{
    /// <summary>Bytes read at most to tell files that were only touched or copied; what is left over counts as changed.</summary>
    internal const long MaxReadBytes = 64L * 1024 * 1024;

    /// <summary>Whether anything differs.</summary>
    public bool Any => Added + Changed + Gone > 0;

    /// <exception cref="IngestException">The folder does not exist.</exception>
    public static ArchiveChanges Between(string folder, IIndexReader reader, CancellationToken cancellationToken)
    {
        var known = reader.Sources().ToDictionary(s => s.Name, StringComparer.Ordinal);
        var built = reader.Manifest.Created.UtcDateTime;
        int added = 0, changed = 0, seen = 0;
        var budget = MaxReadBytes;
        foreach (var file in FolderScanner.Scan([folder], cancellationToken).Files)
        {
            if (!known.TryGetValue(file.Source, out var source))
            {
                // What ingest refused is older than the index; saying it at every start would help nobody.
                added += File.GetLastWriteTimeUtc(file.Path) > built ? 1 : 0;
                continue;
            }
            seen++;
            changed += Differs(source, file, ref budget) ? 1 : 0;
        }
        // Imported documents have no file time; an index of another folder altogether has nothing "gone".
        var gone = seen == 0 ? 0 : known.Values.Count(s => s.ModifiedTicks != 0) - seen;
        return new ArchiveChanges(added, changed, Math.Max(0, gone));
    }

    // An ingest leaves the old time of a touched file in the index; without the hash it would look changed for ever.
    internal static bool Differs(SourceEntry known, SourceFile file, ref long budget)
    {
        if (known.Bytes != file.Bytes)
            return true;
        if (known.ModifiedTicks == 0 || known.ModifiedTicks == file.Hint)
            return false;
        budget -= file.Bytes;
        return budget < 0 || ContentReader.Read(file).Sha256 != known.Sha256;
    }
}
