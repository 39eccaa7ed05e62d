namespace Wenzheng.Tools.Ranking.Learning;

/// <summary>A step of the score.</summary>
/// <param name="Feature">Of this feature.</param>
/// <param name="Above">Added where the value is above this.</param>
/// <param name="Score">What is added.</param>
internal readonly record struct RankingStep(int Feature, float Above, double Score);
