namespace Wenzheng.Indexing.Analysis;

/// <summary>Reusable result of an analysis; holds the tokens and the text they are made of. Not thread-safe.</summary>
public sealed class TokenBuffer
{
    private char[] text = new char[1024];
    private Token[] tokens = new Token[512];
    private int textLength;
    private int count;

    public ReadOnlySpan<Token> Tokens => tokens.AsSpan(0, count);

    /// <summary>The token's normalised text.</summary>
    public ReadOnlySpan<char> TextOf(in Token token) => text.AsSpan(token.Start, token.Length);

    public void Clear() => textLength = count = 0;

    /// <summary>Adds text to the store and returns where it starts.</summary>
    internal int AddText(ReadOnlySpan<char> value)
    {
        if (textLength + value.Length > text.Length)
            Array.Resize(ref text, Math.Max(text.Length * 2, textLength + value.Length));
        value.CopyTo(text.AsSpan(textLength));
        var start = textLength;
        textLength += value.Length;
        return start;
    }

    internal void Add(in Token token)
    {
        if (count == tokens.Length)
            Array.Resize(ref tokens, tokens.Length * 2);
        tokens[count++] = token;
    }
}
