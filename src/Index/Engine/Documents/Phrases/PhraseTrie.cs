using System.Numerics;

namespace Wenzheng.Indexing.Engine.Documents.Phrases;

/// <summary>Finds the longest phrase at a place of a text. Every single unit of the texts must be a phrase.</summary>
internal sealed class PhraseTrie
{
    // A million nodes: many more than the phrases of a table can have, and 20 bits for them leave 44 for a key of 36.
    private const int ChildBits = 20;

    private readonly int[] roots = new int[char.MaxValue + 1];
    private Node[] nodes = new Node[1 << 12];
    private ulong[] edges = new ulong[1 << 12];
    private int nodeCount;
    private int edgeCount;

    public PhraseTrie(IReadOnlyList<string> phrases)
    {
        Array.Fill(roots, -1);
        for (var phrase = 0; phrase < phrases.Count; phrase++)
        {
            var node = NodeOf(phrases[phrase]);
            nodes[node].Phrase = phrase;
        }
    }

    /// <summary>Number of the longest phrase that the text begins with, and its length.</summary>
    public int Longest(ReadOnlySpan<char> text, out int length)
    {
        var found = -1;
        length = 0;
        var number = roots[text[0]];
        for (var at = 1; number >= 0; at++)
        {
            var node = nodes[number];
            if (node.Phrase >= 0)
                (found, length) = (node.Phrase, at);
            if (!node.HasChildren || at == text.Length)
                break;
            number = Child(number, text[at]);
        }
        return found;
    }

    private int NodeOf(string phrase)
    {
        ref var node = ref roots[phrase[0]];
        if (node < 0)
            node = NewNode();
        var at = node;
        foreach (var unit in phrase.AsSpan(1))
        {
            var next = Child(at, unit);
            if (next < 0)
                Link(at, unit, next = NewNode());
            at = next;
        }
        return at;
    }

    private int NewNode()
    {
        if (nodeCount == nodes.Length)
            Array.Resize(ref nodes, nodeCount * 2);
        if (nodeCount == 1 << ChildBits)
            throw new InvalidOperationException("A phrase table has too many phrases.");
        nodes[nodeCount] = new Node { Phrase = -1 };
        return nodeCount++;
    }

    // Edges stand in one table without chains, the node, counted from 1, and the unit above the node that they lead to: small
    // enough to stay in the cache. 0 is a free place.
    private int Child(int node, char unit)
    {
        var key = KeyOf(node, unit);
        for (var at = PlaceOf(key); edges[at] is > 0 and var edge; at = (at + 1) & (edges.Length - 1))
            if (edge >> ChildBits == key)
                return (int)(edge & ((1 << ChildBits) - 1));
        return -1;
    }

    private void Link(int node, char unit, int child)
    {
        if (++edgeCount * 2 > edges.Length)
            Grow();
        nodes[node].HasChildren = true;
        Place((KeyOf(node, unit) << ChildBits) | (uint)child);
    }

    private void Grow()
    {
        var old = edges;
        edges = new ulong[old.Length * 2];
        foreach (var edge in old)
            if (edge != 0)
                Place(edge);
    }

    private void Place(ulong edge)
    {
        var at = PlaceOf(edge >> ChildBits);
        while (edges[at] != 0)
            at = (at + 1) & (edges.Length - 1);
        edges[at] = edge;
    }

    private static ulong KeyOf(int node, char unit) => ((ulong)(node + 1) << 16) | unit;

    private int PlaceOf(ulong key) => (int)((key * 0x9E3779B97F4A7C15) >> (64 - BitOperations.Log2((uint)edges.Length)));

    private struct Node
    {
        /// <summary>The phrase that ends here, or -1.</summary>
        public int Phrase;

        public bool HasChildren;
    }
}
