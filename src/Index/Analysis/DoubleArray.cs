namespace Wenzheng.Indexing.Analysis;

/// <summary>
/// A double-array trie under construction. A slot stores the label that leads to it instead of its parent, which is enough
/// because no two nodes share a base.
/// </summary>
internal sealed class DoubleArray
{
    private readonly HashSet<int> usedBases = [];
    private readonly int[] searchFrom = Enumerable.Repeat(1, 64).ToArray();

    public List<int> Bases { get; } = [];

    public List<byte> Costs { get; } = [];

    public List<ushort> Labels { get; } = [];

    public int Count => Bases.Count;

    /// <summary>Inserts sorted keys. Nodes with many children are placed first, so that the small ones fill the holes.</summary>
    public void Build(List<(ushort[] Key, byte Cost)> keys)
    {
        Reserve(1);
        var pending = new PriorityQueue<Node, (int, int)>();
        var order = 0;
        Enqueue(keys, new Node(0, 0, keys.Count, 0), pending, ref order);
        var children = new List<(ushort Label, int From, int To)>();
        while (pending.TryDequeue(out var node, out _))
        {
            ReadChildren(keys, node, children);
            var start = Place(children);
            Bases[node.Slot] = start;
            foreach (var (label, _, _) in children)
                Labels[start + label] = label;
            foreach (var (label, from, to) in children)
                Enqueue(keys, new Node(start + label, from, to, node.Depth + 1), pending, ref order);
        }
    }

    private void Enqueue(List<(ushort[] Key, byte Cost)> keys, Node node, PriorityQueue<Node, (int, int)> pending, ref int order)
    {
        if (node.From < node.To && keys[node.From].Key.Length == node.Depth)
        {
            Costs[node.Slot] = keys[node.From].Cost;
            node = node with { From = node.From + 1 };
        }
        var count = 0;
        for (var i = node.From; i < node.To; i++)
            if (i == node.From || keys[i].Key[node.Depth] != keys[i - 1].Key[node.Depth])
                count++;
        if (count > 0)
            pending.Enqueue(node, (-count, order++));
    }

    private static void ReadChildren(List<(ushort[] Key, byte Cost)> keys, Node node, List<(ushort Label, int From, int To)> children)
    {
        children.Clear();
        for (var i = node.From; i < node.To;)
        {
            var label = keys[i].Key[node.Depth];
            var end = i;
            while (end < node.To && keys[end].Key[node.Depth] == label)
                end++;
            children.Add((label, i, end));
            i = end;
        }
    }

    private int Place(List<(ushort Label, int From, int To)> children)
    {
        // Where a node of this many children found room, later ones need not look before it.
        ref var from = ref searchFrom[Math.Min(children.Count, searchFrom.Length - 1)];
        while (from < Count && Labels[from] != 0)
            from++;
        for (var free = from; ; free++)
        {
            var start = free - children[0].Label;
            if (start < 1 || (free < Count && Labels[free] != 0) || usedBases.Contains(start) || !Fits(start, children))
                continue;
            from = free;
            usedBases.Add(start);
            Reserve(start + children[^1].Label + 1);
            return start;
        }
    }

    private bool Fits(int start, List<(ushort Label, int From, int To)> children)
    {
        foreach (var (label, _, _) in children)
            if (start + label < Count && Labels[start + label] != 0)
                return false;
        return true;
    }

    private void Reserve(int count)
    {
        while (Count < count)
        {
            Bases.Add(0);
            Costs.Add(0);
            Labels.Add(0);
        }
    }

    // A node: its slot, the keys below it, and how many of their units lead to it.
    private readonly record struct Node(int Slot, int From, int To, int Depth);
}
