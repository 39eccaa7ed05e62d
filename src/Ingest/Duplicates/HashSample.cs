namespace Wenzheng.Ingestion.Duplicates;

/// <summary>
/// 取样: the smallest hashes of a set. Two samples tell how much of the smaller set the other one holds, whatever their sizes, because
/// below the lower of both limits each sample is complete.
/// </summary>
internal readonly struct HashSample
{
    private readonly uint[] smallest;
    private readonly bool isComplete;

    /// <param name="hashes">The set's hashes, in any order, with repeats.</param>
    /// <param name="most">How many to keep.</param>
    public HashSample(List<uint> hashes, int most)
    {
        hashes.Sort();
        var kept = new List<uint>(Math.Min(most, hashes.Count));
        foreach (var hash in hashes)
            if (kept.Count == 0 || kept[^1] != hash)
            {
                if (kept.Count == most)
                    break;
                kept.Add(hash);
            }
        smallest = [.. kept];
        isComplete = kept.Count < most;
    }

    /// <summary>The kept hashes, smallest first.</summary>
    public ReadOnlySpan<uint> Smallest => smallest;

    /// <summary>The share of the smaller set that stands in the larger, 0 to 1, and how many hashes it was counted over.</summary>
    public static (float Share, int Counted) Containment(HashSample a, HashSample b)
    {
        var limit = Math.Min(a.Limit, b.Limit);
        int i = 0, j = 0, common = 0;
        while (i < a.smallest.Length && a.smallest[i] <= limit && j < b.smallest.Length && b.smallest[j] <= limit)
        {
            if (a.smallest[i] == b.smallest[j])
                (common, i, j) = (common + 1, i + 1, j + 1);
            else if (a.smallest[i] < b.smallest[j])
                i++;
            else
                j++;
        }
        var counted = Math.Min(a.CountTo(limit), b.CountTo(limit));
        return (counted == 0 ? 0 : (float)common / counted, counted);
    }

    private uint Limit => isComplete ? uint.MaxValue : smallest[^1];

    private int CountTo(uint limit)
    {
        var at = Array.BinarySearch(smallest, limit);
        return at >= 0 ? at + 1 : ~at;
    }
}
