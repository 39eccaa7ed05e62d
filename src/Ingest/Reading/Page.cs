namespace Wenzheng.Ingestion.Reading;

/// <summary>
/// 版面: one file as decoded text. Offsets and line numbers everywhere refer to this text. For html, docx, pdf, scans and old
/// Word files it is the text that the file converts to (Files/TextExtractor), not the file's bytes.
/// </summary>
/// <param name="Source">The file's name relative to its archive folder, '/' between folders.</param>
/// <param name="Text">Decoded text without byte order mark; line ends as in the file, '\n' in converted text.</param>
public sealed record Page(string Source, string Text);
