namespace Wenzheng.Ingestion.Files;

/// <summary>
/// A file's text, or why there is none. For every format but plain text this is the converted text: offsets and lines refer
/// to it, not to the file's bytes.
/// </summary>
/// <param name="Text">Without byte order mark; line ends as in the file, '\n' where it was converted.</param>
/// <param name="Refusal">One Chinese sentence when there is no text, else null.</param>
internal sealed record DecodedText(string Text, string? Refusal)
{
    /// <summary>Whether the file may be good and only could not be read now (a program is missing, the time was over).</summary>
    public bool IsFault { get; init; }

    /// <summary>What staff should know of the conversion: one Chinese sentence each, with its weight as a doubt.</summary>
    public IReadOnlyList<(string What, float Weight)> Notes { get; init; } = [];

    public static DecodedText Refused(string reason) => new("", reason);

    public static DecodedText Fault(string reason) => new("", reason) { IsFault = true };
}
