using Wenzheng.Indexing.Engine.Codes;

namespace Wenzheng.Indexing.Engine.Documents.Phrases;

/// <summary>Writes text as the codes of its phrases.</summary>
internal sealed class PhraseEncoder
{
    private readonly PhraseTrie trie;
    private readonly uint[] codes;
    private readonly PhraseTable table;

    public PhraseEncoder(PhraseTable table)
    {
        this.table = table;
        trie = new PhraseTrie(table.Phrases);
        codes = new uint[table.Phrases.Count];
        var code = 0u;
        for (var i = 0; i < codes.Length; i++)
        {
            if (i > 0)
                code = (code + 1) << (table.Lengths[i] - table.Lengths[i - 1]);
            // The stream's first bit is its lowest, a code's first is its highest.
            codes[i] = Reversed(code, table.Lengths[i]);
        }
    }

    /// <summary>Appends a run of text; all its units were counted for the table.</summary>
    public void Encode(ReadOnlySpan<char> text, BitWriter bits)
    {
        while (text.Length > 0)
        {
            var phrase = trie.Longest(text, out var length);
            bits.Write(codes[phrase], table.Lengths[phrase]);
            text = text[length..];
        }
    }

    private static uint Reversed(uint code, int length)
    {
        var reversed = 0u;
        for (var i = 0; i < length; i++)
            reversed |= ((code >> i) & 1) << (length - 1 - i);
        return reversed;
    }
}
