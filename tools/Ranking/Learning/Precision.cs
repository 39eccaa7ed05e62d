using System.Globalization;

namespace Wenzheng.Tools.Ranking.Learning;

/// <summary>How well a ranking does: share of questions whose best passage is right, and mean reciprocal rank within the first ten.</summary>
internal readonly record struct Precision(double HitAtOne, double Reciprocal)
{
    public static Precision operator +(Precision a, Precision b) => new(a.HitAtOne + b.HitAtOne, a.Reciprocal + b.Reciprocal);

    public static Precision operator /(Precision a, double by) => new(a.HitAtOne / by, a.Reciprocal / by);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{HitAtOne:F4}/{Reciprocal:F4}");
}
