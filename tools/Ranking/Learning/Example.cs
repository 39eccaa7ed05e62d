namespace Wenzheng.Tools.Ranking.Learning;

/// <summary>One question's candidates.</summary>
/// <param name="Features">By candidate, in the first stage's order.</param>
/// <param name="IsRight">By candidate.</param>
internal sealed record Example(float[][] Features, bool[] IsRight)
{
    /// <summary>Whether there is anything to learn: a right candidate and a wrong one.</summary>
    public bool Teaches => IsRight.Contains(true) && IsRight.Contains(false);

    /// <summary>The best of its candidates, and the best right one if that is not among them.</summary>
    public Example Best(int count, Func<float[], double> score)
    {
        if (IsRight.Length <= count)
            return this;
        var order = Enumerable.Range(0, IsRight.Length).OrderByDescending(row => score(Features[row])).ToList();
        var kept = order.Take(count).ToList();
        if (!kept.Exists(row => IsRight[row]))
            kept.AddRange(order.Where(row => IsRight[row]).Take(1));
        return new Example([.. kept.Select(row => Features[row])], [.. kept.Select(row => IsRight[row])]);
    }
}
