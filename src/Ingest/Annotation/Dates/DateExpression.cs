using Wenzheng.Indexing.Archive;

namespace Wenzheng.Ingestion.Annotation.Dates;

/// <summary>What a date expression says, before it is resolved.</summary>
/// <param name="Range">Where it stands.</param>
/// <param name="Year">The year it states, or 0.</param>
/// <param name="YearOffset">Years from the page's year (今年 0, 去年 -1); null when it states no relative year.</param>
/// <param name="Month">1 to 12, or 0.</param>
/// <param name="Day">1 to 31, or 0.</param>
/// <param name="Part">Part of the year or month ("上半年", "一季度", "初", "底"), a relative day ("昨日"), or empty.</param>
/// <param name="Until">Whether 截至 or 到 stands before it: it names an end.</param>
/// <param name="Since">Whether 自 or 从 stands before it or 以来 follows: it names a start.</param>
internal readonly record struct DateExpression(TextRange Range, int Year, int? YearOffset, int Month, int Day, string Part, bool Until, bool Since)
{
    /// <summary>The other end of a span (至16日, 至9月3日); what it does not say is that of the first, all 0 for none.</summary>
    public (int Year, int Month, int Day) End { get; init; }
}
