namespace Wenzheng.Indexing.Archive;

/// <summary>数字: a figure that the text gives, with what it counts, where and when.</summary>
/// <param name="Value">The number, 万 and 亿 multiplied out; the lower one of a range.</param>
/// <param name="Unit">What stands behind it: 元, 户, 个百分点, %… as printed.</param>
/// <param name="Range">Number and unit in the article's text.</param>
/// <param name="Subject">What is counted or measured, in the article's text; of length 0 when it was not found.</param>
/// <param name="Sentence">The sentence it stands in.</param>
/// <param name="Place">The nearest place before it in its sentence, else the place the article is about; empty when unknown.</param>
/// <param name="Time">The time its sentence, or the one before, gives; null when unknown.</param>
public sealed record Figure(decimal Value, string Unit, TextRange Range, TextRange Subject, TextRange Sentence, string Place, DateMention? Time);
