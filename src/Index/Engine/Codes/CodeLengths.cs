namespace Wenzheng.Indexing.Engine.Codes;

/// <summary>Huffman code lengths.</summary>
internal static class CodeLengths
{
    /// <summary>Length of each symbol's code, 1 to the longest allowed; 0 for symbols without use.</summary>
    /// <param name="uses">How often each symbol is used.</param>
    /// <param name="longest">Longest code in bits; at least so many that every used symbol can have one.</param>
    public static byte[] Of(ReadOnlySpan<long> uses, int longest)
    {
        var symbols = new List<int>();
        for (var symbol = 0; symbol < uses.Length; symbol++)
            if (uses[symbol] > 0)
                symbols.Add(symbol);
        var flattened = new long[symbols.Count];
        for (var i = 0; i < flattened.Length; i++)
            flattened[i] = uses[symbols[i]];
        byte[] lengths;
        while ((lengths = Unlimited(flattened)).Length > 0 && lengths.Max() > longest)
        {
            // Less unequal uses make a flatter tree, at the price of a little length.
            for (var i = 0; i < flattened.Length; i++)
                flattened[i] = (flattened[i] + 1) / 2;
        }
        var all = new byte[uses.Length];
        for (var i = 0; i < lengths.Length; i++)
            all[symbols[i]] = lengths[i];
        return all;
    }

    private static byte[] Unlimited(long[] uses)
    {
        var count = uses.Length;
        if (count <= 1)
            return count == 0 ? [] : [1];
        var queue = new PriorityQueue<int, (long Uses, int Node)>();
        var parents = new int[(2 * count) - 1];
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
