namespace Wenzheng.Ingestion.Annotation.Schemes;

/// <summary>A number in a scheme's name and what it counts: 四本账 has (4, 账), 三看四评 has (3, 看) and (4, 评).</summary>
/// <param name="Number">How many.</param>
/// <param name="Head">What is counted, without the measure word and without a scheme noun at its end; never empty.</param>
/// <param name="Label">Number, measure and head as printed, by which the text may speak of this group alone.</param>
internal readonly record struct CountedGroup(int Number, string Head, string Label);
