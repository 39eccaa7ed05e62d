using Wenzheng.Indexing.Engine.Files;

namespace Wenzheng.Indexing.Engine.Segments;

/// <summary>The files of a segment while it is written.</summary>
internal sealed class SegmentFiles(DurableStorage storage, string folder, string name) : IDisposable
{
    public string Name { get; } = name;

    public SectionWriter Terms { get; } = new(storage, folder, name + SegmentFileNames.Terms, FileKind.Terms);

    public SectionWriter Postings { get; } = new(storage, folder, name + SegmentFileNames.Postings, FileKind.Postings);

    public SectionWriter Documents { get; } = new(storage, folder, name + SegmentFileNames.Documents, FileKind.Documents);

    public SectionWriter Text { get; } = new(storage, folder, name + SegmentFileNames.Text, FileKind.Text);

    public SectionWriter Filters { get; } = new(storage, folder, name + SegmentFileNames.Filters, FileKind.Filters);

    /// <summary>Completes and syncs every file.</summary>
    public IReadOnlyList<FileEntry> Finish() =>
        [Terms.Finish(), Postings.Finish(), Documents.Finish(), Text.Finish(), Filters.Finish()];

    public void Dispose()
    {
        foreach (var file in new[] { Terms, Postings, Documents, Text, Filters })
            file.Dispose();
    }
}
