namespace Wenzheng.Indexing.Analysis;

/// <summary>Reusable result of an analysis; holds the tokens, the text they are made of and the working arrays. Not thread-safe.</summary>
public sealed class TokenBuffer
{
    private Token[] tokens = new Token[512];
    private int count;

    public ReadOnlySpan<Token> Tokens => tokens.AsSpan(0, count);

    internal NormalizedText Text { get; } = new();

    internal LatticeScratch Scratch { get; } = new();

    internal NumberList Numbers { get; } = new();

    /// <summary>The token's normalised text. Valid until the next analysis into this buffer.</summary>
    public ReadOnlySpan<char> TextOf(in Token token) => Text.Slice(token.Start, token.Length);

    public void Clear()
    {
        count = 0;
        Text.Clear();
        Numbers.Clear();
    }

    /// <summary>Adds a token in its place among those that begin where it begins: longer ones first.</summary>
    private void Add(in Token token)
    {
        if (count == tokens.Length)
            Array.Resize(ref tokens, tokens.Length * 2);
        var at = count++;
        while (at > 0 && tokens[at - 1].SourceStart == token.SourceStart && tokens[at - 1].SourceLength < token.SourceLength)
        {
            tokens[at] = tokens[at - 1];
            at--;
        }
        tokens[at] = token;
    }

    /// <summary>Keeps tokens in the buffer.</summary>
    internal readonly struct Sink(TokenBuffer buffer) : ITokenSink
    {
        public static bool TakesBigrams => true;

        public void Add(int start, int length, int from, int to, int position, TokenKind kind)
        {
            var text = buffer.Text;
            buffer.Add(new Token(start, length, text.Starts[from], text.Ends[to - 1] - text.Starts[from], position, kind));
        }
    }
}
