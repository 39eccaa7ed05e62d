namespace Wenzheng.Tools.Ranking.Learning;

/// <summary>Numbers that look like chance and are the same on every machine and with every version (SplitMix64).</summary>
internal sealed class SeededNumbers(ulong seed)
{
    private ulong state = seed;

    /// <summary>From 0 to below 1.</summary>
    public float Next()
    {
        state += 0x9E3779B97F4A7C15;
        var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return ((mixed ^ (mixed >> 31)) >> 40) / (float)(1 << 24);
    }

    public void Shuffle(Span<int> items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var other = (int)(Next() * (i + 1));
            (items[i], items[other]) = (items[other], items[i]);
        }
    }
}
