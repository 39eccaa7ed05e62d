namespace Wenzheng.Ingestion.Files;

/// <summary>限度: how much one file may cost.</summary>
internal sealed record ReadingLimits
{
    public static ReadingLimits Default { get; } = new();

    /// <summary>A larger file is refused unread.</summary>
    public long MaxFileBytes { get; init; } = 50L * 1024 * 1024;

    /// <summary>Text that a file may convert to, in UTF-16 units; a page has some ten thousand.</summary>
    public int MaxTextLength { get; init; } = 20_000_000;

    /// <summary>How long one run of an external program may take; a scanned newspaper page takes tesseract up to a minute.</summary>
    public TimeSpan ProgramTime { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>Address space of an external program in bytes. LibreOffice maps some 2 GB before it reads anything.</summary>
    public long ProgramMemory { get; init; } = 6L * 1024 * 1024 * 1024;

    /// <summary>How long all runs for one file may take together; ten pages at the slowest. It is looked at between pages.</summary>
    public TimeSpan FileTime { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>Pages of one scanned pdf; each costs a run of tesseract.</summary>
    public int MaxScannedPages { get; init; } = 60;
}
