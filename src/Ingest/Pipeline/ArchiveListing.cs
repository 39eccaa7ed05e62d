using Wenzheng.Indexing.Engine;
using Wenzheng.Ingestion.Files;

namespace Wenzheng.Ingestion.Pipeline;

/// <summary>How a file of the archive stands to the index.</summary>
public enum ListedState
{
    /// <summary>已收录: as the index has it.</summary>
    Same,

    /// <summary>有改动: other than the index has it; text, sidecar or corrections.</summary>
    Changed,

    /// <summary>待收录: not in the index.</summary>
    New,

    /// <summary>不能收录: no page.</summary>
    Refused,

    /// <summary>已移走: in the index, no longer in the folder.</summary>
    Gone,
}

/// <summary>A file of the archive.</summary>
/// <param name="Source">Its name, '/' between folders.</param>
/// <param name="Bytes">Its size; 0 for those that are gone or refused.</param>
/// <param name="State">How it stands to the index.</param>
/// <param name="Reason">Why it is refused, as a Chinese sentence; else empty.</param>
/// <param name="Corrections">How many corrections it has.</param>
/// <param name="HasSidecar">Whether a sidecar stands beside it.</param>
public sealed record ListedFile(string Source, long Bytes, ListedState State, string Reason, int Corrections, bool HasSidecar);

/// <summary>清单: the files of an archive folder beside what an index holds, by names, sizes and times.</summary>
public static class ArchiveListing
{
    /// <summary>All files, by name.</summary>
    /// <exception cref="IngestException">The folder does not exist.</exception>
    public static IReadOnlyList<ListedFile> Of(string folder, IIndexReader reader, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var known = reader.Sources().ToDictionary(s => s.Name, StringComparer.Ordinal);
        var scanned = FolderScanner.Scan([folder], cancellationToken);
        var listed = new List<ListedFile>();
        var budget = ArchiveChanges.MaxReadBytes;
        foreach (var file in scanned.Files)
        {
            var state = !known.Remove(file.Source, out var entry) ? ListedState.New
                : ArchiveChanges.Differs(entry, file, ref budget) ? ListedState.Changed : ListedState.Same;
            listed.Add(new ListedFile(file.Source, Math.Max(0, file.Bytes), state, "", file.Corrections.Count, file.Sidecar is not null));
        }
        foreach (var refused in scanned.Refused)
        {
            known.Remove(refused.Source);
            listed.Add(new ListedFile(refused.Source, 0, ListedState.Refused, refused.Reason, 0, false));
        }
        // Imported documents have no file.
        listed.AddRange(known.Values.Where(s => s.ModifiedTicks != 0).Select(s => new ListedFile(s.Name, 0, ListedState.Gone, "", 0, false)));
        listed.Sort((a, b) => string.CompareOrdinal(a.Source, b.Source));
        return listed;
    }
}
