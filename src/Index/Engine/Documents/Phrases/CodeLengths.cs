namespace Wenzheng.Indexing.Engine.Documents.Phrases;

/// <summary>Huffman code lengths.</summary>
internal static class CodeLengths
{
    /// <summary>Longest code in bits.</summary>
    public const int Longest = 20;

    /// <summary>Length of each symbol's code, 1 to <see cref="Longest"/>.</summary>
    /// <param name="uses">At least 1 each.</param>
    public static byte[] Of(IReadOnlyList<long> uses)
    {
        var flattened = uses.ToArray();
        while (true)
        {
            var lengths = Unlimited(flattened);
            if (lengths.Length == 0 || lengths.Max() <= Longest)
                return lengths;
            // Less unequal uses make a flatter tree, at the price of a little length.
            for (var i = 0; i < flattened.Length; i++)
                flattened[i] = (flattened[i] + 1) / 2;
        }
    }

    private static byte[] Unlimited(long[] uses)
    {
        var count = uses.Length;
        if (count == 1)
            return [1];
        var queue = new PriorityQueue<int, (long Uses, int Node)>();
        var parents = new int[Math.Max(1, (2 * count) - 1)];
        for (var symbol = 0; symbol < count; symbol++)
            queue.Enqueue(symbol, (uses[symbol], symbol));
        for (var node = count; queue.Count > 1; node++)
        {
            queue.TryDequeue(out var first, out var least);
            queue.TryDequeue(out var second, out var next);
            parents[first] = parents[second] = node;
            queue.Enqueue(node, (least.Uses + next.Uses, node));
        }
        var depths = new byte[parents.Length];
        for (var node = parents.Length - 2; node >= 0; node--)
            depths[node] = (byte)Math.Min(byte.MaxValue, depths[parents[node]] + 1);
        return depths[..count];
    }
}
