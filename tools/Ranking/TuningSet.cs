namespace Wenzheng.Tools.Ranking;

/// <summary>The questions of one source.</summary>
/// <param name="Name">What the weights file calls it.</param>
/// <param name="Examples">One for each question, in the file's order; those without any candidate count as missed.</param>
internal sealed record TuningSet(string Name, IReadOnlyList<Example> Examples);
