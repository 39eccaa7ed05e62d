using Wenzheng.Indexing.Engine.Documents;
using Wenzheng.Indexing.Engine.Files;
using Wenzheng.Indexing.Engine.Filters;
using Wenzheng.Indexing.Engine.Postings;

namespace Wenzheng.Indexing.Engine.Segments;

/// <summary>分段: an opened segment. Its files never change; what is deleted of it is a file of its own.</summary>
internal sealed class Segment : IDisposable
{
    private readonly List<MappedFile> files = [];

    private Segment(string folder, SegmentEntry entry, IReadOnlyDictionary<string, FileEntry> catalogue)
    {
        Name = entry.Name;
        try
        {
            var terms = Map(folder, entry.Name + SegmentFileNames.Terms, catalogue, FileKind.Terms, TermDictionaryWriter.Sections * 2);
            var postings = Map(folder, entry.Name + SegmentFileNames.Postings, catalogue, FileKind.Postings, 2);
            var documents = Map(folder, entry.Name + SegmentFileNames.Documents, catalogue, FileKind.Documents, DocumentsWriter.DocumentSections);
            var text = Map(folder, entry.Name + SegmentFileNames.Text, catalogue, FileKind.Text, DocumentsWriter.TextSections);
            var filters = Map(folder, entry.Name + SegmentFileNames.Filters, catalogue, FileKind.Filters, FilterWriter.Sections);
            Documents = new DocumentStore(documents, text);
            var codes = PostingsCodes.Read(postings.Section(1));
            Bigrams = new TermDictionary(terms, TermDictionaryWriter.Sections, postings, codes, Documents.PassageCount, null);
            Words = new TermDictionary(terms, 0, postings, codes, Documents.PassageCount, Bigrams);
            Filters = new FilterStore(filters, Documents.ArticleCount);
            Deletes = entry.Deletes is null
                ? DeletedSources.None(Documents.SourceCount)
                : DeletedSources.Read(Map(folder, entry.Deletes, catalogue, FileKind.Deletes, DeletedSources.Sections), Documents.SourceCount);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public string Name { get; }

    public TermDictionary Words { get; }

    public TermDictionary Bigrams { get; }

    public DocumentStore Documents { get; }

    public FilterStore Filters { get; }

    public DeletedSources Deletes { get; }

    /// <summary>Opens and verifies a segment.</summary>
    /// <param name="folder">The generation's folder.</param>
    /// <param name="entry">The segment in the manifest.</param>
    /// <param name="catalogue">All files of the manifest by name.</param>
    public static Segment Open(string folder, SegmentEntry entry, IReadOnlyDictionary<string, FileEntry> catalogue) => new(folder, entry, catalogue);

    public TermDictionary Dictionary(TermKind kind) => kind == TermKind.Word ? Words : Bigrams;

    /// <summary>How many passages that are not deleted hold the term.</summary>
    public int LiveFrequency(TermKind kind, in TermEntry term) => term.Passages - Deletes.CountOf(kind, term.Number);

    /// <summary>Takes the pages that were read out of this process's memory.</summary>
    public void LetPagesGo()
    {
        foreach (var file in files)
            file.LetPagesGo();
    }

    public void Dispose()
    {
        foreach (var file in files)
            file.Dispose();
        files.Clear();
    }

    private MappedFile Map(string folder, string name, IReadOnlyDictionary<string, FileEntry> catalogue, FileKind kind, int sections)
    {
        if (!catalogue.TryGetValue(name, out var entry))
            throw Damage.Error($"清单里没有 {name}");
        var file = MappedFile.Open(folder, entry, kind, sections);
        files.Add(file);
        return file;
    }
}
