namespace Wenzheng.Ingestion.Pipeline;

/// <summary>What became of a file.</summary>
public enum FileStatus
{
    /// <summary>收录.</summary>
    Accepted,

    /// <summary>未变: same bytes as in the index, not read again.</summary>
    Unchanged,

    /// <summary>重复: same bytes as another file of this run or of the index.</summary>
    Duplicate,

    /// <summary>拒收: not a page that can be read (binary, empty, too large, unknown format).</summary>
    Rejected,

    /// <summary>隔离: reading failed (vanished, changed while read, unreadable, an internal error).</summary>
    Quarantined,

    /// <summary>移除: in the index before, no longer in the folder.</summary>
    Removed,

    /// <summary>改名: same bytes as a file of the index that is no longer in the folder; its articles go on under the new name.</summary>
    Moved,
}

/// <summary>One line of the report.</summary>
/// <param name="Source">The file's name.</param>
/// <param name="Status">What became of it.</param>
/// <param name="Reason">One Chinese sentence where it was not accepted; else empty.</param>
/// <param name="Articles">Articles read.</param>
/// <param name="Passages">Passages cut.</param>
/// <param name="Characters">Characters of the page that are not white space.</param>
/// <param name="Dropped">Of those, dropped by a rule.</param>
/// <param name="Doubts">Doubts worth a look, weightiest first.</param>
public sealed record FileOutcome(string Source, FileStatus Status, string Reason, int Articles, int Passages,
    long Characters, long Dropped, IReadOnlyList<Reading.Doubt> Doubts)
{
    /// <summary>Every run of text that was left out, with its rule, in order of the page.</summary>
    public IReadOnlyList<Reading.DroppedText> Drops { get; init; } = [];

    /// <summary>Articles that carry a report the archive has already.</summary>
    public IReadOnlyList<Reprint> Reprints { get; init; } = [];
}

/// <summary>同稿: an article that carries a report which another article of the archive carried before it.</summary>
/// <param name="Article">Its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="SameAs">Id of the first article of the report.</param>
public sealed record Reprint(string Article, string Title, string SameAs);

/// <summary>入库报告.</summary>
/// <param name="Files">Every file seen, in order of name.</param>
/// <param name="Published">The generation that was published; null for a dry run, or when nothing changed.</param>
/// <param name="ArticlesAdded">Articles new against the index before.</param>
/// <param name="ArticlesChanged">Articles whose text changed.</param>
/// <param name="ArticlesRemoved">Articles that left.</param>
public sealed record IngestReport(IReadOnlyList<FileOutcome> Files, Indexing.Engine.Manifest? Published,
    int ArticlesAdded, int ArticlesChanged, int ArticlesRemoved)
{
    /// <summary>Files whose reading was taken over from a run that was interrupted.</summary>
    public int Resumed { get; init; }

    /// <summary>Whether every file was taken: none rejected, none quarantined.</summary>
    public bool IsClean => Files.All(f => f.Status is not (FileStatus.Rejected or FileStatus.Quarantined));
}
