namespace Wenzheng.Ingestion.Files;

/// <summary>A file's bytes with its sidecar's, or why there are none.</summary>
/// <param name="Bytes">The file's bytes; empty when reading failed.</param>
/// <param name="SidecarText">The sidecar's text, null when there is none.</param>
/// <param name="Sha256">Lower-case hex over the file's bytes and its sidecar's.</param>
/// <param name="Fault">One Chinese sentence when reading failed, else null.</param>
internal sealed record FileContent(byte[] Bytes, string? SidecarText, string Sha256, string? Fault)
{
    public static FileContent Failed(string reason) => new([], null, "", reason);
}
