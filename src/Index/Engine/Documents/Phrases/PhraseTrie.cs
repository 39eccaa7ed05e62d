using System.Numerics;

namespace Wenzheng.Indexing.Engine.Documents.Phrases;

/// <summary>Finds the longest phrase at a place of a text. Every single unit of the texts must be a phrase.</summary>
internal sealed class PhraseTrie
{
    private readonly int[] roots = new int[char.MaxValue + 1];
    private readonly List<int> phraseAt = [];
    private ulong[] keys = new ulong[1 << 12];
    private int[] children = new int[1 << 12];
    private int edges;

    public PhraseTrie(IReadOnlyList<string> phrases)
    {
        Array.Fill(roots, -1);
        for (var phrase = 0; phrase < phrases.Count; phrase++)
            phraseAt[NodeOf(phrases[phrase])] = phrase;
    }

    /// <summary>Number of the longest phrase that the text begins with, and its length.</summary>
    public int Longest(ReadOnlySpan<char> text, out int length)
    {
        var found = -1;
        length = 0;
        var node = roots[text[0]];
        for (var at = 1; node >= 0; at++)
        {
            if (phraseAt[node] >= 0)
                (found, length) = (phraseAt[node], at);
            if (at == text.Length)
                break;
            node = Child(node, text[at]);
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
        phraseAt.Add(-1);
        return phraseAt.Count - 1;
    }

    // Edges stand in one table without chains: a key of 0 is a free place, since a node is counted from 1 in it.
    private int Child(int node, char unit)
    {
        var key = KeyOf(node, unit);
        for (var at = PlaceOf(key); keys[at] != 0; at = (at + 1) & (keys.Length - 1))
            if (keys[at] == key)
                return children[at];
        return -1;
    }

    private void Link(int node, char unit, int child)
    {
        if (++edges * 2 > keys.Length)
            Grow();
        Place(KeyOf(node, unit), child);
    }

    private void Grow()
    {
        var (oldKeys, oldChildren) = (keys, children);
        (keys, children) = (new ulong[oldKeys.Length * 2], new int[oldKeys.Length * 2]);
        for (var i = 0; i < oldKeys.Length; i++)
            if (oldKeys[i] != 0)
                Place(oldKeys[i], oldChildren[i]);
    }

    private void Place(ulong key, int child)
    {
        var at = PlaceOf(key);
        while (keys[at] != 0)
            at = (at + 1) & (keys.Length - 1);
        (keys[at], children[at]) = (key, child);
    }

    private static ulong KeyOf(int node, char unit) => ((ulong)(node + 1) << 16) | unit;

    private int PlaceOf(ulong key) => (int)((key * 0x9E3779B97F4A7C15) >> (64 - BitOperations.Log2((uint)keys.Length)));
}
