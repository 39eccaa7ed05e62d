namespace Wenzheng.Ingestion.Reading;

/// <summary>重印: one line prints again what another one holds.</summary>
/// <param name="Line">Index of the line whose text is wholly in the other.</param>
/// <param name="Original">Index of the other line.</param>
/// <param name="IsSame">Whether both hold the same text, so that either may be kept.</param>
internal readonly record struct RepeatedText(int Line, int Original, bool IsSame);
