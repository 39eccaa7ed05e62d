using Wenzheng.Indexing.Engine;
using Wenzheng.Ingestion.Corrections;
using Wenzheng.Ingestion.Files;

namespace Wenzheng.Ingestion.Pipeline;

/// <summary>How a page of an index stands in its archive folder.</summary>
public enum ArchivedPageState
{
    /// <summary>The file holds what was indexed.</summary>
    Same,

    /// <summary>The file, its sidecar or its corrections have changed since.</summary>
    Changed,

    /// <summary>There is no such file in the folder.</summary>
    Gone,

    /// <summary>The file is there and cannot be read now.</summary>
    Unreadable,
}

/// <summary>版面原文: the decoded text of an indexed page, to which the origins of its articles lead.</summary>
/// <param name="State">How the file stands.</param>
/// <param name="Text">Its text; empty unless it is the same.</param>
public sealed record ArchivedPage(ArchivedPageState State, string Text)
{
    /// <summary>
    /// Reads a page again from its folder and checks that it is what was indexed. The name must come from an index; one that would
    /// lead out of the folder, by ".." or by a link, counts as gone. Thread-safe.
    /// </summary>
    /// <param name="folder">The archive folder.</param>
    /// <param name="source">The page as the index knows it.</param>
    /// <param name="cancellationToken">Ends external programs that read pdf and scans.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static ArchivedPage Read(string folder, SourceEntry source, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (FolderScanner.Find(folder, source.Name, CorrectionFiles.Read(folder, [])) is not { } file)
            return new ArchivedPage(ArchivedPageState.Gone, "");
        // A file of another size need not be read to know that it changed.
        if (file.Bytes != source.Bytes)
            return new ArchivedPage(ArchivedPageState.Changed, "");
        var opened = PageOpener.Default.Open(file, hash => hash != source.Sha256, cancellationToken);
        if (opened.IsKnown)
            return new ArchivedPage(ArchivedPageState.Changed, "");
        return opened.Refusal is null ? new ArchivedPage(ArchivedPageState.Same, opened.Page.Text) : new ArchivedPage(ArchivedPageState.Unreadable, "");
    }
}
