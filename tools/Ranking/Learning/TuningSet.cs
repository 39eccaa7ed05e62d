namespace Wenzheng.Tools.Ranking.Learning;

/// <summary>The questions of one source.</summary>
/// <param name="Name">What the weights file calls it.</param>
/// <param name="Share">How much it counts, divided among its questions.</param>
/// <param name="Examples">One for each question, in the file's order; those without any candidate count as missed.</param>
/// <param name="Shortened">By question, the same with a word left out: learned from, never measured on.</param>
internal sealed record TuningSet(string Name, double Share, IReadOnlyList<Example> Examples, IReadOnlyList<Example[]> Shortened);
