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
        codes = table.Codes();
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
}
