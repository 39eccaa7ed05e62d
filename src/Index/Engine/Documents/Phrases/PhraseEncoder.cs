using Wenzheng.Indexing.Engine.Codes;

namespace Wenzheng.Indexing.Engine.Documents.Phrases;

/// <summary>Writes text as the codes of its phrases.</summary>
internal sealed class PhraseEncoder
{
    private readonly PhraseTrie trie = new();
    private readonly (uint Code, int Length)[] codes;

    public PhraseEncoder(PhraseTable table)
    {
        foreach (var phrase in table.Phrases)
            trie.TryAdd(phrase);
        var all = table.Codes();
        codes = new (uint, int)[all.Length];
        for (var i = 0; i < codes.Length; i++)
            codes[i] = (all[i], table.Lengths[i]);
    }

    /// <summary>Appends a run of text; all its units were counted for the table.</summary>
    public void Encode(ReadOnlySpan<char> text, BitWriter bits)
    {
        while (text.Length > 0)
        {
            var (code, length) = codes[trie.Longest(text, out var units)];
            bits.Write(code, length);
            text = text[units..];
        }
    }
}
