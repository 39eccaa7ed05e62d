using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Engine.Postings;

namespace Wenzheng.Indexing.Engine.Segments;

/// <summary>
/// Writes an analysed field down: how many words and bigrams it has, the words by their numbers, and the bigrams as runs of
/// units, which need neither number nor table.
/// </summary>
internal sealed class FieldWriter
{
    // Words between asking for a term's place and using it: about what memory takes to answer.
    private const int Ahead = 12;

    private readonly char[] scratch = new char[TermKey.MaxLength];
    private int[] wordTokens = new int[256];
    private ulong[] wordKeys = new ulong[256];

    /// <summary>The words, numbered as they came.</summary>
    public TermInterner Words { get; } = new();

    /// <summary>The bigrams of more than two units, which have a character outside the first plane.</summary>
    public TermInterner LongBigrams { get; } = new();

    public void Write(TokenBuffer tokens, TokenStream to)
    {
        var wordCount = FindWords(tokens);
        to.Write(wordCount);
        to.Write(tokens.Tokens.Length - wordCount);
        WriteWords(tokens, wordCount, to);
        WriteBigrams(tokens, to);
    }

    private int FindWords(TokenBuffer tokens)
    {
        var all = tokens.Tokens;
        if (all.Length > wordTokens.Length)
            (wordTokens, wordKeys) = (new int[all.Length * 2], new ulong[all.Length * 2]);
        var count = 0;
        for (var i = 0; i < all.Length; i++)
            if (all[i].Kind != TokenKind.Bigram)
            {
                wordTokens[count] = i;
                wordKeys[count++] = TermInterner.KeyOf(tokens.TextOf(all[i]));
            }
        return count;
    }

    private void WriteWords(TokenBuffer tokens, int count, TokenStream to)
    {
        var all = tokens.Tokens;
        for (var i = 0; i < Math.Min(Ahead, count); i++)
            Words.Foresee(wordKeys[i]);
        for (var i = 0; i < count; i++)
        {
            if (i + Ahead < count)
                Words.Foresee(wordKeys[i + Ahead]);
            var text = tokens.TextOf(all[wordTokens[i]]);
            to.Write(text.Length <= TermKey.MaxLength ? Words.Intern(wordKeys[i], text) : Words.Intern(TermKey.Of(text, scratch)));
        }
    }

    private void WriteBigrams(TokenBuffer tokens, TokenStream to)
    {
        // Where a bigram must begin to go on with the run of units; a bigram of two units begins one unit behind the last.
        var next = -1;
        foreach (ref readonly var token in tokens.Tokens)
        {
            if (token.Kind != TokenKind.Bigram)
                continue;
            var text = tokens.TextOf(token);
            if (text.Length == 2)
            {
                if (token.Start != next)
                {
                    to.Write(TokenStream.Begin);
                    to.Write(text[0]);
                }
                to.Write(text[1]);
                next = token.Start + 1;
                continue;
            }
            next = -1;
            to.Write(text.Length == 1 ? TokenStream.Single : TokenStream.Long);
            if (text.Length == 1)
                to.Write(text[0]);
            else
                to.Write(LongBigrams.Intern(text));
        }
        to.Write(TokenStream.End);
    }
}
