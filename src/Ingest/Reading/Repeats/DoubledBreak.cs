namespace Wenzheng.Ingestion.Reading;

/// <summary>断处重字: characters that a broken line ends with and its continuation prints again.</summary>
internal static class DoubledBreak
{
    private const int Longest = 60;

    /// <summary>From this length on, chance and reduplication are no explanation.</summary>
    private const int Certain = 3;

    /// <summary>Characters at the start of <paramref name="after"/> that must go; 0 for none.</summary>
    /// <param name="before">The broken line.</param>
    /// <param name="after">Its continuation.</param>
    /// <param name="surplus">See <see cref="ReadingWeights.DoubledSurplus"/>.</param>
    public static int Length(string before, string after, float surplus)
    {
        for (var k = Math.Min(Longest, Math.Min(before.Length, after.Length - 1)); k > 0; k--)
        {
            if (!before.AsSpan(before.Length - k).SequenceEqual(after.AsSpan(0, k)))
                continue;
            if (k >= Certain)
                return k;
            return IsSlip(before, after, k, surplus) ? k : 0;
        }
        return 0;
    }

    private static bool IsSlip(string before, string after, int k, float surplus)
    {
        foreach (var c in after.AsSpan(0, k))
            if (!Glyphs.IsHan(c))
                return k == 1 && (Glyphs.IsComma(c) || c == '。');
        return WordCost.Surplus(before, after, k) > surplus;
    }
}
