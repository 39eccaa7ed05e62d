namespace Wenzheng.Ingestion.Reading;

/// <summary>版面: one file as decoded text. Offsets and line numbers everywhere refer to this text.</summary>
/// <param name="Source">The file's name relative to its archive folder, '/' between folders.</param>
/// <param name="Text">Decoded text without byte order mark; line ends as in the file.</param>
public sealed record Page(string Source, string Text);
