namespace Wenzheng.Ingestion.Pipeline;

/// <summary>What to ingest.</summary>
public sealed record IngestRequest
{
    /// <summary>Folders or files. A folder is taken whole: files that left it leave the index (imported documents stay).</summary>
    public IReadOnlyList<string> Paths { get; init; } = [];

    /// <summary>A bulk file, one document a line: {"id","title","text","source"?,"date"?,"place"?}; null when none.</summary>
    public string? Jsonl { get; init; }

    /// <summary>Report the difference, publish nothing.</summary>
    public bool DryRun { get; init; }

    /// <summary>Read everything again and start from an empty index.</summary>
    public bool Rebuild { get; init; }

    /// <summary>
    /// A folder of this index for what saves work: readings until they are published, so that an interrupted run goes on, and sketches by
    /// which articles of one report are found. It may be deleted at any time; null to keep nothing. A dry run writes nothing there.
    /// </summary>
    public string? WorkFolder { get; init; }

    /// <summary>A file over this many bytes is refused without reading it. A newspaper page is some ten thousand bytes; 50 MB leaves room for a year in one file.</summary>
    public long MaxFileBytes { get; init; } = 50L * 1024 * 1024;

    /// <summary>Bytes of all files together; files beyond it, in order of name, are quarantined unread and what the index has of them stays.</summary>
    public long MaxArchiveBytes { get; init; } = 20L * 1024 * 1024 * 1024;

    /// <summary>How long one run of an external program (pdftotext, tesseract, soffice) may take. A scanned newspaper page takes tesseract up to a minute.</summary>
    public TimeSpan ProgramTime { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>How many files are read at the same time; the result does not depend on it.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;
}
