namespace Wenzheng.Ingestion.Reading;

/// <summary>断栏接续: the reading that one line goes on in another.</summary>
/// <param name="From">Index of the broken line.</param>
/// <param name="To">Index of the line it goes on in.</param>
/// <param name="Score">Score over leaving both as they are; see <see cref="ReadingWeights"/>.</param>
internal readonly record struct ColumnBreak(int From, int To, float Score);
