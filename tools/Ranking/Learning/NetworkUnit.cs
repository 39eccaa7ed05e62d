namespace Wenzheng.Tools.Ranking.Learning;

/// <summary>A hidden unit.</summary>
/// <param name="Adds">What the part of its sum above zero is multiplied by.</param>
/// <param name="Above">Added to the sum.</param>
/// <param name="Weights">By input.</param>
internal sealed record NetworkUnit(float Adds, float Above, float[] Weights);
