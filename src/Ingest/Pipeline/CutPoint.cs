namespace Wenzheng.Ingestion.Pipeline;

/// <summary>A place where a passage may end.</summary>
/// <param name="End">First position after the passage.</param>
/// <param name="Next">Where the following passage begins (after a line feed at a paragraph's end).</param>
/// <param name="Cost">What a cut here costs.</param>
internal readonly record struct CutPoint(int End, int Next, float Cost);
