using Wenzheng.Indexing.Archive;

namespace Wenzheng.Ingestion.Annotation.Dates;

/// <summary>What a date expression says, before it is resolved.</summary>
/// <param name="Range">Where it stands.</param>
/// <param name="Year">The year it states, or 0.</param>
/// <param name="YearOffset">Years from the page's year (今年 0, 去年 -1); null when it states no relative year.</param>
/// <param name="Month">1 to 12, or 0.</param>
/// <param name="Day">1 to 31, or 0.</param>
/// <param name="Part">Part of the year or month ("上半年", "一季度", "初", "底"), a relative day ("昨日"), or empty.</param>
/// <param name="Until">Whether 截至 stands before it: it names an end.</param>
/// <param name="Since">Whether 以来 follows: it names a start.</param>
internal readonly record struct DateExpression(TextRange Range, int Year, int? YearOffset, int Month, int Day, string Part, bool Until, bool Since);
