using System.Numerics;

namespace Wenzheng.Indexing.Engine.Documents.Phrases;

/// <summary>Finds the longest phrase at a place of a text. Every single unit of the texts must be a phrase.</summary>
internal sealed class PhraseTrie
{
    // A million nodes: many more than the phrases of a table can have. With 36 bits for a key and two marks an edge is one number.
    private const int NodeBits = 20;
    private const int Marks = 2;
    private const int KeyFrom = NodeBits + Marks;

    /// <summary>Mark of an edge: a phrase ends where it leads.</summary>
    private const ulong EndsPhrase = 1;

    /// <summary>Mark of an edge: others go on from there.</summary>
    private const ulong GoesOn = 2;

    // By the first unit what an edge has below its key: the node that it leads to, counted from 1, and its marks; 0 where no phrase begins so.
    private readonly ulong[] roots = new ulong[char.MaxValue + 1];

    // All other edges in one table without chains, the key (node and unit) above the node that they lead to: small enough to
    // stay in the cache. 0 is a free place.
    private ulong[] edges = new ulong[1 << 12];
    private int[] phraseOf = new int[1 << 12];
    private int nodes;
    private int edgeCount;

    /// <summary>How many phrases it has; they are numbered from 0 as they come.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a phrase; false when it was there.</summary>
    public bool TryAdd(ReadOnlySpan<char> phrase)
    {
        ref var edge = ref roots[phrase[0]];
        if (edge == 0)
            edge = NewNode() << Marks;
        foreach (var unit in phrase[1..])
        {
            var key = KeyOf(edge, unit);
            if (edges[PlaceOf(key)] == 0)
            {
                edge |= GoesOn;
                Place((key << KeyFrom) | (NewNode() << Marks));
            }
            edge = ref edges[PlaceOf(key)];
        }
        if ((edge & EndsPhrase) != 0)
            return false;
        edge |= EndsPhrase;
        phraseOf[NodeOf(edge)] = Count++;
        return true;
    }

    /// <summary>Number of the longest phrase that the text begins with, and its length.</summary>
    public int Longest(ReadOnlySpan<char> text, out int length)
    {
        var (edge, found) = (roots[text[0]], 0);
        length = 0;
        for (var at = 1; ; at++)
        {
            if ((edge & EndsPhrase) != 0)
                (found, length) = (NodeOf(edge), at);
            if ((edge & GoesOn) == 0 || at == text.Length)
                return phraseOf[found];
            edge = edges[PlaceOf(KeyOf(edge, text[at]))];
        }
    }

    private ulong NewNode()
    {
        if (++nodes == 1 << NodeBits)
            throw new InvalidOperationException("A phrase table has too many phrases.");
        if (nodes == phraseOf.Length)
            Array.Resize(ref phraseOf, nodes * 2);
        return (ulong)nodes;
    }

    private void Place(ulong edge)
    {
        if (++edgeCount * 2 > edges.Length)
        {
            var old = edges;
            edges = new ulong[old.Length * 2];
            foreach (var kept in old)
                if (kept != 0)
                    edges[PlaceOf(kept >> KeyFrom)] = kept;
        }
        edges[PlaceOf(edge >> KeyFrom)] = edge;
    }

    // Where the edge with this key is, or may be put.
    private int PlaceOf(ulong key)
    {
        var at = (int)((key * 0x9E3779B97F4A7C15) >> (64 - BitOperations.Log2((uint)edges.Length)));
        while (edges[at] != 0 && edges[at] >> KeyFrom != key)
            at = (at + 1) & (edges.Length - 1);
        return at;
    }

    private static int NodeOf(ulong edge) => (int)(edge >> Marks) & ((1 << NodeBits) - 1);

    private static ulong KeyOf(ulong edge, char unit) => ((ulong)NodeOf(edge) << 16) | unit;
}
