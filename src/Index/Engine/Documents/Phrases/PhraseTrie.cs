namespace Wenzheng.Indexing.Engine.Documents.Phrases;

/// <summary>Finds the longest phrase at a place of a text. Every single unit of the texts must be a phrase.</summary>
internal sealed class PhraseTrie
{
    private readonly Dictionary<long, int> children = [];
    private readonly int[] roots = new int[char.MaxValue + 1];
    private readonly List<int> phraseAt = [];

    public PhraseTrie(IReadOnlyList<string> phrases)
    {
        Array.Fill(roots, -1);
        for (var phrase = 0; phrase < phrases.Count; phrase++)
            phraseAt[NodeOf(phrases[phrase])] = phrase;
    }

    /// <summary>Number of the longest phrase that the text begins with, and its length.</summary>
    public int Longest(ReadOnlySpan<char> text, out int length)
    {
        var node = roots[text[0]];
        var found = -1;
        length = 0;
        for (var at = 1; node >= 0; at++)
        {
            if (phraseAt[node] >= 0)
                (found, length) = (phraseAt[node], at);
            if (at == text.Length || !children.TryGetValue(((long)node << 16) | text[at], out node))
                break;
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
            var key = ((long)at << 16) | unit;
            if (!children.TryGetValue(key, out var next))
                children.Add(key, next = NewNode());
            at = next;
        }
        return at;
    }

    private int NewNode()
    {
        phraseAt.Add(-1);
        return phraseAt.Count - 1;
    }
}
