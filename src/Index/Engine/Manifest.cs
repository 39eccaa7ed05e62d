namespace Wenzheng.Indexing.Engine;

/// <summary>清单: what a generation is, stored as manifest.json.</summary>
public sealed record Manifest
{
    /// <summary>代: number of the generation, from 1, growing.</summary>
    public required int Generation { get; init; }

    /// <summary>"builtin", "lucene", "opensearch".</summary>
    public required string Engine { get; init; }

    public required int FormatVersion { get; init; }

    public required int AnalyzerVersion { get; init; }

    /// <summary>SHA-256 over the sorted names and hashes of all sources: same corpus, same hash.</summary>
    public required string CorpusHash { get; init; }

    public required int Sources { get; init; }

    public required int Articles { get; init; }

    public required int Passages { get; init; }

    /// <summary>Characters (UTF-16 units) of all articles' text.</summary>
    public required long Characters { get; init; }

    /// <summary>When it was published, UTC.</summary>
    public required DateTimeOffset Created { get; init; }

    /// <summary>Every other file of the generation.</summary>
    public required IReadOnlyList<FileEntry> Files { get; init; }

    /// <summary>Segments of the built-in engine; empty for other engines.</summary>
    public IReadOnlyList<SegmentEntry> Segments { get; init; } = [];
}

/// <summary>A file of a generation.</summary>
/// <param name="Name">File name inside the generation's folder.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Crc32C">CRC-32C (Castagnoli) of its bytes, 8 hex digits.</param>
public sealed record FileEntry(string Name, long Bytes, string Crc32C);

/// <summary>A generation on disk.</summary>
public sealed record GenerationEntry(int Generation, bool IsCurrent, Manifest? Manifest);
