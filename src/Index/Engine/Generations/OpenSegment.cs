using Wenzheng.Indexing.Engine.Files;
using Wenzheng.Indexing.Engine.Segments;

namespace Wenzheng.Indexing.Engine.Generations;

/// <summary>A segment of the generation being built, with what is deleted of it so far.</summary>
internal sealed class OpenSegment : IDisposable
{
    private readonly Dictionary<string, int> sources = new(StringComparer.Ordinal);

    public OpenSegment(Segment segment, SegmentEntry entry, string folder)
    {
        Segment = segment;
        Entry = entry;
        Folder = folder;
        Deleted = new bool[segment.Documents.SourceCount];
        for (var source = 0; source < Deleted.Length; source++)
        {
            Deleted[source] = segment.Deletes[source];
            if (!Deleted[source])
                sources.Add(segment.Documents.SourceName(source), source);
        }
    }

    public Segment Segment { get; }

    public SegmentEntry Entry { get; }

    /// <summary>Where its files are.</summary>
    public string Folder { get; }

    /// <summary>By source.</summary>
    public bool[] Deleted { get; }

    public bool DeletesChanged { get; private set; }

    /// <summary>Written in this session: its files are in place already, and it is ours to close.</summary>
    public bool IsNew { get; init; }

    /// <summary>Its files, where it is new.</summary>
    public IReadOnlyList<FileEntry> Files { get; init; } = [];

    public int LiveSources => sources.Count;

    public int LivePassages => sources.Values.Sum(s => Segment.Documents.FirstPassage(s + 1) - Segment.Documents.FirstPassage(s));

    public int LiveArticles => sources.Values.Sum(s => Segment.Documents.FirstArticle(s + 1) - Segment.Documents.FirstArticle(s));

    /// <summary>UTF-16 units of its live articles.</summary>
    public long LiveCharacters => sources.Values.Sum(Segment.Documents.CharactersOf);

    public bool TryDelete(string source)
    {
        if (!sources.Remove(source, out var number))
            return false;
        Deleted[number] = true;
        DeletesChanged = true;
        return true;
    }

    /// <summary>Deletes its files where they were written in this session and are not needed after all.</summary>
    public void DeleteFilesIn(DurableStorage storage, string target)
    {
        if (IsNew)
            foreach (var file in Files)
                storage.DeleteFile(Path.Combine(target, file.Name));
    }

    public void Dispose()
    {
        if (IsNew)
            Segment.Dispose();
    }
}
