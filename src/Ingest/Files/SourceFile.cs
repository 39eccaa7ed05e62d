using System.Security.Cryptography;
using System.Text;
using Wenzheng.Ingestion.Corrections;

namespace Wenzheng.Ingestion.Files;

/// <summary>文件: one file of an archive folder that may hold a page.</summary>
/// <param name="Source">Name relative to its archive folder, '/' between folders.</param>
/// <param name="Path">Where it is on disk.</param>
/// <param name="Bytes">Its size when it was seen; -1 when it could not be asked.</param>
/// <param name="Hint">A number that changes when the file or its sidecar does: the UTC ticks of its last change, mixed with the sidecar's. Never 0.</param>
/// <param name="Sidecar">Path of NAME.meta.yaml, null when there is none.</param>
internal sealed record SourceFile(string Source, string Path, long Bytes, long Hint, string? Sidecar)
{
    /// <summary>Staff's corrections of the page; they are part of its content: when they change it is read again.</summary>
    public IReadOnlyList<Correction> Corrections { get; init; } = [];

    /// <summary>Hash of the corrections; empty when there are none.</summary>
    public byte[] CorrectionsHash() => Corrections.Count == 0 ? []
        : SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Corrections.Select(c => (c with { Where = "" }).ToString()))));
}

/// <summary>Something in the folder that cannot be taken, with the reason for staff.</summary>
/// <param name="Source">Its name.</param>
/// <param name="Reason">One Chinese sentence.</param>
/// <param name="IsFault">Whether it could not be looked at (an unreadable folder), as opposed to being refused for what it is.</param>
internal sealed record RefusedEntry(string Source, string Reason, bool IsFault);

/// <summary>What a scan found, each list sorted by name.</summary>
/// <param name="Files">The files to read.</param>
/// <param name="Refused">What cannot be taken.</param>
internal sealed record ScannedFolder(IReadOnlyList<SourceFile> Files, IReadOnlyList<RefusedEntry> Refused);
