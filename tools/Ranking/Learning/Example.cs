namespace Wenzheng.Tools.Ranking.Learning;

/// <summary>One question's candidates.</summary>
/// <param name="Features">By candidate, in the first stage's order.</param>
/// <param name="IsRight">By candidate.</param>
internal sealed record Example(float[][] Features, bool[] IsRight)
{
    /// <summary>Whether there is anything to learn: a right candidate and a wrong one.</summary>
    public bool Teaches => IsRight.Contains(true) && IsRight.Contains(false);
}
