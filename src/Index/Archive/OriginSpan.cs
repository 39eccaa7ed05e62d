namespace Wenzheng.Indexing.Archive;

/// <summary>
/// 出处: article text [<paramref name="Start"/>, +<paramref name="Length"/>) equals page text
/// [<paramref name="PageOffset"/>, +<paramref name="Length"/>) character for character. Spans are ordered by Start and do not
/// overlap; article characters outside all spans (line joins, paragraph ends) were set by the reader.
/// </summary>
public readonly record struct OriginSpan(int Start, int Length, int PageOffset);
